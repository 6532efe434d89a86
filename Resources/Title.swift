/// A word or words that stand before a person's name: `President`, `Lt Col`, `Mrs`.
package struct Title: Equatable, Sendable {
  package enum Kind: String, Sendable {
    case office, rank, courtesy, profession, religious, royal
  }

  /// Written without full stops, though the text may have them (`Lt. Col.`).
  package let title: String
  package let kind: Kind
  /// Of who bears it, when the title tells.
  package let gender: Gender?
  /// Whether a full stop may follow each of its words without ending a sentence.
  package let isAbbreviation: Bool
  /// Whether several names follow: `Presidents`.
  package let isPlural: Bool
}

extension Title: TableEntry {
  static let columns = ["title", "kind", "gender", "abbreviation", "plural"]

  init(_ row: inout TableRow) throws(LexiconError) {
    title = try row.requiredText()
    kind = try row.requiredValue(Kind.init(rawValue:))
    gender = try row.value(Gender.init(rawValue:))
    isAbbreviation = try row.flag()
    isPlural = try row.flag()
  }
}

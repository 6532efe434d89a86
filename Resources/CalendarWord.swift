/// A name of a month or of a day of the week.
package struct CalendarWord: Equatable, Sendable {
  package enum Kind: String, Sendable {
    case month, weekday
  }

  package let word: String
  package let kind: Kind
  /// January and Monday are 1.
  package let number: Int
  /// Whether a full stop may follow without ending a sentence.
  package let isAbbreviation: Bool
}

extension CalendarWord: TableEntry {
  static let columns = ["word", "kind", "number", "abbreviation"]

  init(_ row: inout TableRow) throws(LexiconError) {
    word = try row.requiredText()
    kind = try row.requiredValue(Kind.init(rawValue:))
    number = try row.requiredValue { Int($0) }
    isAbbreviation = try row.flag()
  }
}

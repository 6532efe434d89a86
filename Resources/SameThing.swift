/// Words that accounts use for one thing: `prisoner`, `captive`, `prisoner of war`.
package struct SameThing: Equatable, Sendable {
  /// What a person would call it.
  package let label: String
  /// Words or runs of words in lower case, each in one of its forms.
  package let words: [String]
}

extension SameThing: TableEntry {
  static let columns = ["label", "words"]

  init(_ row: inout TableRow) throws(LexiconError) {
    label = try row.requiredText()
    words = row.list()
  }
}

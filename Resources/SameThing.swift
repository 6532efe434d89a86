/// Words that accounts use for one thing: `prisoner`, `captive`, `prisoner of war`.
package struct SameThing: Equatable, Sendable {
  /// What a person would call it.
  package let label: String
  /// Words or runs of words in lower case, each in one of its forms.
  package let words: [String]
  /// Whether it is what disasters and wars are counted by, so that two numbers of it in a story are
  /// rivals even where nothing else is alike.
  package let isToll: Bool
}

extension SameThing: TableEntry {
  static let columns = ["label", "words", "toll"]

  init(_ row: inout TableRow) throws(LexiconError) {
    label = try row.requiredText()
    words = row.list()
    isToll = try row.flag()
  }
}

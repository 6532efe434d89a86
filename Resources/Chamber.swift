/// A chamber of a parliament that goes by a word of common use: `House`, `Commons`.
package struct Chamber: Equatable, Sendable {
  /// Id of the organization.
  package let id: String
  /// In lower case.
  package let word: String
  /// Id of the parliament it is a chamber of.
  package let parliament: String
}

extension Chamber: TableEntry {
  static let columns = ["id", "word", "of"]

  init(_ row: inout TableRow) throws(LexiconError) {
    id = try row.requiredText()
    word = try row.requiredText()
    parliament = try row.requiredText()
  }
}

/// A noun for an organization or a state that was named before: `the airline`, `the kingdom`.
package struct BodyNoun: Equatable, Sendable {
  /// In lower case.
  package let noun: String
  /// Words in lower case of which the full name has one: `airways`.
  package let words: [String]
  /// Whether states are meant as well, whose full name begins with it: `Kingdom of`.
  package let isRealm: Bool
}

extension BodyNoun: TableEntry {
  static let columns = ["noun", "words", "realm"]

  init(_ row: inout TableRow) throws(LexiconError) {
    noun = try row.requiredText()
    words = row.list()
    isRealm = try row.flag()
  }
}

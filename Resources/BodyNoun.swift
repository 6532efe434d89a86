/// A noun for an organization or a state that was named before: `the airline`, `the kingdom`.
package struct BodyNoun: Equatable, Sendable {
  /// Whom a noun can mean besides organizations in whose name one of its words stands.
  package enum Meaning: String, Sendable {
    /// States whose full name begins with it: `Kingdom of`.
    case realm
    /// Every state.
    case state
    /// Every state but the one whose bodies an article names most: `regime`.
    case foreign
    /// Every place that has a short form, as the states of the United States do.
    case province
    /// Every party, and with an owner too: `his party`.
    case party
    /// Every state, above all that of the president spoken of.
    case presidency
    /// No more than the words say, but of somebody who runs it too: `her department`.
    case run
  }

  /// In lower case.
  package let noun: String
  /// Words in lower case of which the full name has one: `airways`.
  package let words: [String]
  package let meaning: Meaning?
}

extension BodyNoun: TableEntry {
  static let columns = ["noun", "words", "means"]

  init(_ row: inout TableRow) throws(LexiconError) {
    noun = try row.requiredText()
    words = row.list()
    meaning = try row.value(Meaning.init(rawValue:))
  }
}

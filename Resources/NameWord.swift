/// Where in a name a word must stand to tell what the name is of.
package enum WordPosition: String, Sendable {
  case first, last, any
}

/// A word that makes a capitalized run the name of an organization or a place.
package struct NameWord: Equatable, Sendable {
  /// One or several words, capitalized as in a name.
  package let word: String
  package let position: WordPosition
}

extension NameWord: TableEntry {
  static let columns = ["word", "position"]

  init(_ row: inout TableRow) throws(LexiconError) {
    word = try row.requiredText()
    position = try row.requiredValue(WordPosition.init(rawValue:))
  }
}

/// A word that is capitalized without naming an actor, or that makes a run name something else.
package struct NotName: Equatable, Sendable {
  package enum Kind: String, Sendable {
    case weekday, month, holiday, event, document, work, law, language, religion, time, address
    case product, award, sentence
  }

  package let word: String
  package let kind: Kind
  /// Where in a capitalized run it makes the whole run no actor; nil when only it itself is none.
  package let position: WordPosition?
}

extension NotName: TableEntry {
  static let columns = ["word", "kind", "position"]

  init(_ row: inout TableRow) throws(LexiconError) {
    word = try row.requiredText()
    kind = try row.requiredValue(Kind.init(rawValue:))
    position = try row.value(WordPosition.init(rawValue:))
  }
}

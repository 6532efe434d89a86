/// A noun that tells what one person is: `woman`, `lobbyist`.
package struct PersonNoun: Equatable, Sendable {
  package enum Kind: String, Sendable {
    /// Said of anybody: `man`, `witness`.
    case person
    /// What somebody does or is to others: `surgeon`, `rival`.
    case role
  }

  /// In lower case, singular.
  package let noun: String
  package let kind: Kind
  /// What the noun itself tells.
  package let gender: Gender?
}

extension PersonNoun: TableEntry {
  static let columns = ["noun", "kind", "gender"]

  init(_ row: inout TableRow) throws(LexiconError) {
    noun = try row.requiredText()
    kind = try row.requiredValue(Kind.init(rawValue:))
    gender = try row.value(Gender.init(rawValue:))
  }
}

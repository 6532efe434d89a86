/// A noun that with a demonym or a name makes a description: `the Chadian delegation`.
package struct RoleNoun: Equatable, Sendable {
  /// What the description denotes.
  package enum Denotation: String, Sendable {
    /// The state itself, acting: `government`, `side`, `delegation`.
    case state
    /// The state itself too, but in the singular no people: `kingdom`, `nation`.
    case land
    /// Who holds an office: `foreign minister`.
    case office
    /// An organization of its own: `defence ministry`, `parliament`.
    case organization = "organisation"
    /// The organization whose name stands before it: `rebels`, `movement`.
    case movement
    /// The city of the state's government.
    case capital
    /// People and things that are none of these: `soldiers`, `territory`.
    case nothing
  }

  /// In lower case, singular unless only a plural is used.
  package let noun: String
  /// All forms, the noun itself first.
  package let forms: [String]
  package let denotation: Denotation
  /// For an office, the roles it can mean as `Office.role` writes them, the likeliest first.
  package let roles: [String]

  /// Those of the roles that it means where nothing says of whom: who runs a body, as "the chairman"
  /// does, is not called so for presiding over a state.
  package let rolesAlone: [String]
}

extension RoleNoun: TableEntry {
  static let columns = ["noun", "forms", "denotes", "roles"]

  init(_ row: inout TableRow) throws(LexiconError) {
    noun = try row.requiredText()
    forms = row.list()
    denotation = try row.requiredValue(Denotation.init(rawValue:))
    roles = row.list()
    rolesAlone = roles.contains("chief executive") ? roles.filter { $0 != "president" } : roles
  }
}

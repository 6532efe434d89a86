/// What the lists know of one actor: one row of `states`, `organizations`, `groups`, `people` or
/// `places`.
package struct ActorEntry: Identifiable, Equatable, Sendable {
  /// The raw values are those of `Actor.Kind`.
  package enum Kind: String, CaseIterable, Sendable {
    case person, state
    case organization = "organisation"
    case group, place
  }

  /// Lower-case words joined by hyphens, as in `volodymyr-zelenskyy`.
  package let id: String
  package let kind: Kind
  /// The full common name.
  package let name: String
  /// Other names in Latin letters, each of which alone denotes the actor.
  package let aliases: [String]
  /// A person's family names: what is left of the name at its second mention.
  package let surnames: [Surname]
  /// Names in other scripts, full and short.
  package let scripts: [String]
  /// Adjectives and nouns for what belongs to the actor, singular and plural.
  package let demonyms: [String]
  /// Cities whose names can stand for the government.
  package let capitals: [String]
  /// Palaces and streets whose names always stand for the government.
  package let seats: [String]
  package let gender: Gender?
  package let offices: [Office]
  /// The id of the state or place it lies in or belongs to.
  package let within: String?
  /// Those of its names, in whichever column, that something else in the world bears too.
  package let ambiguousNames: [String]
}

extension ActorEntry: TableEntry {
  static let columns = [
    "id", "kind", "name", "aliases", "surnames", "scripts", "demonyms", "capitals", "seats",
    "gender", "offices", "in", "ambiguous",
  ]

  init(_ row: inout TableRow) throws(LexiconError) {
    id = try row.requiredText()
    kind = try row.requiredValue(Kind.init(rawValue:))
    name = try row.requiredText()
    aliases = row.list()
    surnames = try row.values(Surname.init)
    scripts = row.list()
    demonyms = row.list()
    capitals = row.list()
    seats = row.list()
    gender = try row.value(Gender.init(rawValue:))
    offices = try row.values(Office.init)
    within = row.text()
    ambiguousNames = row.list()
  }
}

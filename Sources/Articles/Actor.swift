/// Somebody or something that accounts speak of: one per real person, state or organisation.
package struct Actor: Identifiable, Hashable, Sendable, Codable {
  /// Lower-case words joined by hyphens, as in `volodymyr-zelenskyy`.
  package struct ID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }
  }

  /// Raw values are those of the `inspect` JSON.
  package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case person, state
    case organization = "organisation"
    case group, place
  }

  package let id: ID
  package var name: String
  package var kind: Kind
  /// Other names met or known, without the main one; in order of first appearance.
  package var aliases: [String]

  package init(id: ID, name: String, kind: Kind, aliases: [String] = []) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
  }
}

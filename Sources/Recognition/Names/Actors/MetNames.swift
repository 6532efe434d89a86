import Articles

/// The names of actors that were met, by which they are found again.
struct MetNames {
  /// Ids by folded names.
  var ids: [String: Actor.ID] = [:]
  var persons = PersonIndex()
  /// Those with a middle initial, without it and without "Jr." and the like.
  var plain = PersonIndex()
  var organizations = OrganizationIndex()
  /// Bearers of each family name.
  var families: [String: Set<Actor.ID>] = [:]
}

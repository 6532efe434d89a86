/// The kinds of names the tagger tells apart; raw values are part of its model.
package enum NameKind: UInt8, CaseIterable, Sendable {
  case person, organization, place
  /// Peoples and the adjectives made of them.
  case people
}

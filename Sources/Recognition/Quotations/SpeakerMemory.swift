import Articles

/// Who has spoken so far, and who a pronoun can mean.
struct SpeakerMemory {
  let text: TextTokens
  let mentions: MentionIndex
  /// Kinds of the actors by id.
  let kinds: [Actor.ID: Actor.Kind]
  private(set) var last: (actor: Actor.ID, block: Int)?
  private var lastPerson: (actor: Actor.ID, block: Int)?

  init(text: TextTokens, mentions: MentionIndex, actors: [Actor]) {
    self.text = text
    self.mentions = mentions
    kinds = Dictionary(actors.map { ($0.id, $0.kind) }) { first, _ in first }
  }

  mutating func note(_ actor: Actor.ID?, in block: Int) {
    guard let actor else { return }
    last = (actor, block)
    if kinds[actor] == .person { lastPerson = (actor, block) }
  }

  /// Nil for somebody who is no actor, and for pronouns that could mean anybody.
  func actor(
    of subject: SubjectFinder.Subject?, in block: Int, isQuoted: (Int) -> Bool
  ) -> Actor.ID? {
    switch subject {
    case .actor(let id): id
    case .pronoun(let token, .person):
      antecedent(of: token, in: block, isQuoted: isQuoted) { $0 == .person }
    case .pronoun(let token, .thing):
      antecedent(of: token, in: block, isQuoted: isQuoted) { $0 == .state || $0 == .organization }
    case .pronoun, .somebody, nil: nil
    }
  }

  /// The last one to speak nearby, else the nearest one named before.
  private func antecedent(
    of token: Int, in block: Int, isQuoted: (Int) -> Bool, _ fits: (Actor.Kind) -> Bool
  ) -> Actor.ID? {
    var nearest: Actor.ID?
    for entry in mentions.before(token, limit: 30) {
      guard entry.tokens.upperBound <= token, let kind = entry.actor, fits(kind),
        entry.mention.kind != .pronoun, !isQuoted(entry.tokens.lowerBound)
      else { continue }
      nearest = entry.mention.actor
      break
    }
    if let speaker = fits(.person) ? lastPerson : last, block - speaker.block <= 1,
      fits(kinds[speaker.actor] ?? .place),
      nearest == nil || isNamedNearby(speaker.actor, token, isQuoted)
    {
      return speaker.actor
    }
    return nearest
  }

  /// Whether a speaker was named among the last few outside quotation marks.
  private func isNamedNearby(
    _ actor: Actor.ID, _ token: Int, _ isQuoted: (Int) -> Bool
  ) -> Bool {
    mentions.before(token, limit: 20).filter { !isQuoted($0.tokens.lowerBound) }
      .prefix(8).contains { $0.mention.actor == actor }
  }
}

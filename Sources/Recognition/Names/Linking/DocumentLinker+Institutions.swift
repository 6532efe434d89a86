import Lexicons

extension DocumentLinker {
  /// Makes "the Air Force" that of the one state whose air force the article names in full.
  mutating func declareInstitutions(_ spans: [JudgedSpan]) {
    let short = Set(
      spans.map(\.span).filter { $0.node == nil && isInstitution($0) }.map { words($0.tokens) })
    guard !short.isEmpty else { return }
    var owned: [[WordID]: Set<Int>] = [:]
    for span in spans.map(\.span) where span.tokens.count > 1 {
      let words = words(span.tokens)
      guard
        let institution = short.first(where: { words.count > $0.count && words.ends(with: $0) }),
        isState(span.tokens.dropLast(institution.count)), let actor = organization(span)
      else { continue }
      owned[institution, default: []].insert(actor)
    }
    for (words, actors) in owned where actors.count == 1 { byWords[words] = actors.first }
  }

  /// Whether every word is one that the institutions of many states are called by.
  private func isInstitution(_ span: NameSpan) -> Bool {
    span.shape == .organization && owner(of: span) == nil
      && span.tokens.allSatisfy { traits($0).contains(.ordinary) }
  }

  private func isState(_ tokens: Range<Int>) -> Bool {
    guard let match = matcher.name(at: tokens.lowerBound, limit: tokens.upperBound),
      match.end == tokens.upperBound
    else { return false }
    return forms(match.node, tokens).contains { vocabulary.entry($0.actor).kind == .state }
  }

  private mutating func organization(_ span: NameSpan) -> Int? {
    guard let node = span.node else {
      return byWords[words(span.tokens)] ?? newActor(span, evidence.votes(for: span))
    }
    return listedOrganization(node, span)
  }

  /// The organization that the lists know by a name.
  mutating func listedOrganization(_ node: PhraseTrie.Node, _ span: NameSpan) -> Int? {
    forms(node, span.matched)
      .first { vocabulary.entry($0.actor).kind == .organization }
      .map { actor(of: $0.actor, span.tokens) }
  }
}

extension [WordID] {
  fileprivate func ends(with other: [WordID]) -> Bool { suffix(other.count).elementsEqual(other) }
}

import Articles
import Lexicons

extension DocumentLinker {
  /// Links one span, or leaves it when it turns out to name nobody.
  mutating func resolve(_ judged: JudgedSpan) {
    let span = judged.span
    if let longer = introduced(by: span) ?? longerName(of: span) {
      add(longer, span.tokens, why: "short for \(name(of: longer))")
    } else if let node = span.node {
      let forms = forms(node, span.matched)
      resolveKnown(
        span.tail > 0 || span.front > 0
          ? forms.filter { vocabulary.entry($0.actor).kind == .organization } : forms, span)
    } else {
      resolveUnknown(span, needsProof: judged.needsProof)
    }
  }

  private mutating func resolveKnown(_ forms: [NameForm], _ span: NameSpan) {
    if isAddressed(span), isPlace(forms) {
      resolvePerson(span, [], needsProof: false)
      return
    }
    let (others, surnames) = partedBySurname(forms)
    if !surnames.isEmpty, others.isEmpty || span.title != nil || isBorneByPerson(span) {
      resolvePerson(span, surnames, needsProof: false)
      return
    }
    if let seat = others.first(where: { $0.kind == .seat }) {
      let actor = actor(of: seat.actor, span.tokens)
      add(actor, span.tokens, .metonym, why: "seat of government")
      return
    }
    if let capital = capital(of: others),
      !others.contains(where: { $0.kind == .name && $0.actor == capital.actor })
    {
      resolveCapital(capital, others, span)
      return
    }
    guard let best = best(others) else { return }
    if span.title != nil, others.allSatisfy(\.isAmbiguous), isPersonLike(span) {
      resolvePerson(span, [], needsProof: false)
      return
    }
    if isBorneByPerson(span), best.isAmbiguous {
      resolvePerson(span, [], needsProof: false)
      return
    }
    if isAnotherParty(best, span) { return }
    if isOfProvince(best, span) {
      resolveUnknown(span, needsProof: true)
      return
    }
    let actor = onlyState(of: best, span) ?? actor(of: best.actor, span.tokens)
    if best.kind == .description {
      add(actor, span.tokens, .description, why: "known description")
      resolveInside(span)
      return
    }
    let isDemonym = best.kind == .demonym
    add(
      actor, span.tokens, isDemonym ? .demonym : .name,
      why: isDemonym ? "people of \(vocabulary.entry(best.actor).name)" : "known name",
      best.isAmbiguous ? .likely : .sure)
  }

  /// Most names are none of a family.
  private func partedBySurname(
    _ forms: [NameForm]
  ) -> (others: [NameForm], surnames: [NameForm]) {
    let isSurname = { (form: NameForm) in form.kind == .surname || form.kind == .sureSurname }
    guard forms.contains(where: isSurname) else { return (forms, []) }
    return (forms.filter { !isSurname($0) }, forms.filter(isSurname))
  }

  /// Whether "Lord" or "Mrs" stands before it, which only persons bear.
  private func isAddressed(_ span: NameSpan) -> Bool {
    guard let title = span.title else { return false }
    return matcher.phrase(at: title.upperBound - 1, limit: title.upperBound) { phrase in
      guard case .title(let number) = phrase else { return false }
      return vocabulary.lexicons.titles[number].kind == .courtesy
    } != nil
  }

  private func isPlace(_ forms: [NameForm]) -> Bool {
    forms.allSatisfy {
      vocabulary.entry($0.actor).kind == .place || $0.kind == .capital
    }
  }

  /// The demonym or name a known description begins with.
  private mutating func resolveInside(_ span: NameSpan) {
    guard
      let match = matcher.name(at: span.tokens.lowerBound, limit: span.tokens.upperBound - 1)
    else { return }
    resolve(
      JudgedSpan(
        span: NameSpan(tokens: span.tokens.lowerBound..<match.end, node: match.node),
        needsProof: false))
  }

  /// Whether the article has a person whose full name ends in this very word.
  private func isBorneByPerson(_ span: NameSpan) -> Bool {
    guard span.tokens.count == 1, let actors = persons[article.tokens[span.tokens.lowerBound].word],
      !article.isDateline(span.tokens)
    else { return false }
    let word = article.tokens[span.tokens.lowerBound].word
    return actors.contains { self.actors[$0].words.last == word }
  }

  private func isPersonLike(_ span: NameSpan) -> Bool {
    !traits(span.tokens.lowerBound).isDisjoint(with: [.familyName, .givenName])
  }

  /// States before organizations, groups, persons and places.
  private func best(_ forms: [NameForm]) -> NameForm? {
    func rank(_ form: NameForm) -> Int {
      let kind =
        switch vocabulary.entry(form.actor).kind {
        case .state: 0
        case .organization: 1
        case .group: 2
        case .person: 3
        case .place: 4
        }
      return kind + (form.isAmbiguous ? 8 : 0)
    }
    return forms.min { rank($0) < rank($1) }
  }

  private mutating func resolveUnknown(_ span: NameSpan, needsProof: Bool) {
    if resolveAbbreviation(span) { return }
    if let place = placeOfAdjective(span) {
      let actor = actor(of: place, span.tokens)
      add(actor, span.tokens, .demonym, why: "of \(vocabulary.entry(place).name)", .likely)
      return
    }
    let words = words(span.tokens)
    if needsProof, span.tokens.count > 1, byWords[words] == nil {
      resolveParts(span)
      return
    }
    if let son = son(span) {
      add(son, span.tokens, why: "part of \(name(of: son))")
      return
    }
    if let actor = byWords[words].map({ addressed(instead: $0, span) ?? $0 }) {
      add(actor, span.tokens, why: needsProof ? "same name in this article" : why(span))
      return
    }
    if span.tokens.count == 1 || span.shape == .person || span.title != nil
      || traits(span.tokens.lowerBound).contains(.particle)
    {
      resolvePerson(span, [], needsProof: needsProof)
    } else if !needsProof {
      add(newActor(span, evidence.votes(for: span)), span.tokens, why: why(span), .likely)
    }
  }

  /// "The Courier" after "Oderholm Courier", "the North" after "North Korea": who of the article
  /// was met by the one longer name that ends, or with states begins, in a word.
  private func longerName(of span: NameSpan) -> Int? {
    let index = span.tokens.lowerBound
    guard span.tokens.count == 1, span.title == nil, index > 0, article.tokens[index].gap.isBlank,
      article.tokens[index - 1].word == vocabulary.known.the
    else { return nil }
    let word = article.tokens[index].word
    if traits(index).contains(.organizationLast) {
      return only { $0.words.count > 1 && $0.words.last == word && isOrganization($0) }
    }
    guard traits(index).contains(.direction) else { return nil }
    return only { actor in
      guard let entry = actor.entry, vocabulary.entry(entry).kind == .state else { return false }
      let name = vocabulary.entry(entry).name.split(separator: " ")
      return name.count > 1 && name[0].lowercased() == vocabulary.words.string(word)
    }
  }

  func only(_ isMeant: (LocalActor) -> Bool) -> Int? {
    let met = actors.indices.filter { actors[$0].latest >= 0 && isMeant(actors[$0]) }
    return met.count == 1 ? met[0] : nil
  }

  private func isOrganization(_ actor: LocalActor) -> Bool {
    actor.entry.map { vocabulary.entry($0).kind == .organization }
      ?? (actor.votes.kind == .organization)
  }

  private static let longestPart = 12

  /// Names the article has elsewhere, inside the capitals of a heading.
  private mutating func resolveParts(_ span: NameSpan) {
    var start = span.tokens.lowerBound
    while start < span.tokens.upperBound {
      let end =
        (start + 1...min(span.tokens.upperBound, start + Self.longestPart)).last {
          byWords[words(start..<$0)] != nil || $0 == start + 1
        } ?? start + 1
      var part = span
      part.tokens = start..<end
      resolveUnknown(part, needsProof: true)
      start = end
    }
  }

  func why(_ span: NameSpan) -> String {
    if article.isDateline(span.tokens) { return "dateline" }
    return switch span.shape {
    case .person: span.title == nil ? "person's name" : "name after a title"
    case .organization: "made like an organization's name"
    case .place: "made like a place's name"
    case .acronym: "acronym"
    case .plain, .uncertain: "capitalized name"
    }
  }
}

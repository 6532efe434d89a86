import Lexicons

extension DocumentLinker {
  /// Of several who bear a surname the one whose office the words before it name.
  func holder(_ surnames: [NameForm], _ span: NameSpan) -> NameForm? {
    guard let title = span.title else { return nil }
    let holders = surnames.filter { holds(titles: title, $0.actor) }
    if holders.count > 1 {
      let inState = holders.filter { isOfState(before: title, $0.actor) }
      return inState.count == 1 ? inState[0] : nil
    }
    return holders.first
  }

  /// Whether a person of the lexicons holds or held an office that a title names.
  func holds(titles: Range<Int>, _ entry: Int32) -> Bool {
    let roles = roles(of: titles)
    guard !roles.isEmpty else { return false }
    let state = state(before: titles)
    return vocabulary.entry(entry).offices.contains { office in
      roles.contains(office.role) && (state == nil || state == office.actor)
    }
  }

  /// The roles of each person who bears a title or holds an office of the lexicons, alone and with
  /// the state: "president", "president@chad".
  func offices() -> [Int: Set<String>] {
    var found: [Int: Set<String>] = [:]
    for (index, actor) in actors.enumerated() where actor.latest >= 0 && isPerson(index) {
      var roles: Set<String> = []
      for title in actor.titles {
        let state = state(of: title)
        for role in likelyRoles(of: title) {
          roles.insert(role)
          if let state { roles.insert("\(role)@\(state)") }
        }
      }
      if let entry = actor.entry {
        for office in vocabulary.entry(entry).offices where isHeld(office) {
          roles.formUnion([office.role, "\(office.role)@\(office.actor)"])
        }
      }
      if !roles.isEmpty { found[index] = roles }
    }
    return found
  }

  /// Whether an office is held in the article's month, or now where it has no date.
  func isHeld(_ office: Office) -> Bool {
    guard let month else { return office.to == nil }
    return office.isHeld(year: month.year, month: month.month)
  }

  /// The state whose office a person of the lists holds or held last.
  func state(governedBy entry: Int32) -> Int32? {
    governed(by: entry).flatMap { vocabulary.entry($0).kind == .state ? $0 : nil }
  }

  /// Whatever the office that a person of the lists holds or held last is of.
  func governed(by entry: Int32) -> Int32? {
    let offices = vocabulary.entry(entry).offices
    let office = offices.first { isHeld($0) } ?? offices.last
    return office.flatMap { vocabulary.actorIndices[$0.actor] }
  }

  private func isOfState(before titles: Range<Int>, _ entry: Int32) -> Bool {
    guard let state = state(before: titles) else { return false }
    return vocabulary.entry(entry).offices.contains { $0.actor == state }
  }

  /// The roles a title or a role noun can mean: in "the president's lawyer" not the owner's.
  func roles(of titles: Range<Int>) -> [String] {
    let owner = titles.dropLast().last { article.tokens[$0].shape.contains(.possessive) }
    for start in (owner.map { $0 + 1 } ?? titles.lowerBound)..<titles.upperBound {
      var roles: [String] = []
      _ = matcher.phrase(at: start, limit: titles.upperBound) { phrase in
        if case .role(let index) = phrase { roles = vocabulary.lexicons.roleNouns[index].roles }
        return false
      }
      if !roles.isEmpty { return roles }
    }
    return []
  }

  /// What a title that is still held means: without what "chief" or "chair" might mean besides.
  func likelyRoles(of titles: Range<Int>) -> [String] {
    let first = max(0, titles.lowerBound - 2)
    if (first..<titles.upperBound).contains(where: { isPast($0) }) { return [] }
    let roles = roles(of: titles)
    return roles.count > 3 ? Array(roles.prefix(1)) : roles
  }

  private func isPast(_ index: Int) -> Bool {
    ["former", "ex", "then", "late"].contains(
      vocabulary.words.string(article.tokens[index].word))
  }

  /// The id of the state a title or a description says the office to be of.
  func state(of titles: Range<Int>) -> String? {
    if let state = state(before: titles) { return state }
    guard let match = matcher.name(at: titles.lowerBound, limit: titles.upperBound) else {
      return nil
    }
    return forms(match.node, titles.lowerBound..<match.end)
      .first { vocabulary.entry($0.actor).kind == .state }
      .map { vocabulary.entry($0.actor).id }
  }

  /// The id of the state whose name or demonym stands right before a title.
  func state(before titles: Range<Int>) -> String? {
    for length in 1...3 {
      let start = titles.lowerBound - length
      guard start >= 0, article.tokens[start].sentence == article.tokens[titles.lowerBound].sentence
      else { return nil }
      guard let match = matcher.name(at: start, limit: titles.lowerBound),
        match.end == titles.lowerBound
      else { continue }
      let forms = forms(match.node, start..<match.end)
      if let form = forms.first(where: { vocabulary.entry($0.actor).kind == .state }) {
        return vocabulary.entry(form.actor).id
      }
    }
    return nil
  }
}

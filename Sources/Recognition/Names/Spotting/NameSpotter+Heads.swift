import Lexicons

extension NameSpotter {
  /// Whether a run as a whole names an event, a document or a work.
  func isEvent(_ run: Range<Int>) -> Bool {
    guard run.count > 1, !isHeading(run.lowerBound) else { return false }
    let first = run.lowerBound
    let last = run.upperBound - 1
    guard isCapital(last) else { return false }
    if run.dropLast().contains(where: {
      matcher.name(at: $0, limit: run.upperBound)?.end == run.upperBound
    }) {
      return false
    }
    if traits(first).contains(.eventFirst) && !traits(first).contains(.calendar) { return true }
    if traits(last).contains(.eventLast), !hasTitle(run) {
      return true
    }
    if ends(run, with: .eventEnd) { return true }
    return matcher.phrase(at: first, limit: run.upperBound) {
      if case .eventStart = $0 { true } else { false }
    } != nil
  }

  private func hasTitle(_ run: Range<Int>) -> Bool {
    run.dropLast().contains { matcher.title(at: $0, limit: run.upperBound) != nil }
  }

  private func ends(_ run: Range<Int>, with wanted: HeadPhrase) -> Bool {
    run.dropFirst().contains { headEnd(at: $0, limit: run.upperBound, wanted) == run.upperBound }
  }

  enum HeadPhrase {
    case organizationEnd, placeEnd, eventEnd, organizationStart, placeStart
  }

  /// The end of a phrase of several words that makes a run what it is.
  private func headEnd(at index: Int, limit: Int, _ wanted: HeadPhrase) -> Int? {
    matcher.phrase(at: index, limit: limit) { phrase in
      switch (phrase, wanted) {
      case (.organizationEnd, .organizationEnd), (.placeEnd, .placeEnd), (.eventEnd, .eventEnd),
        (.organizationStart, .organizationStart), (.placeStart, .placeStart):
        true
      default: false
      }
    }?.end
  }

  /// The end of a phrase or word that is capitalized but no actor.
  func fixedPhrase(at index: Int, limit: Int) -> Int? {
    let phrase = matcher.phrase(at: index, limit: limit) {
      if case .notName = $0 { true } else { false }
    }
    if let phrase, isCapital(phrase.end - 1) || tokens[phrase.end - 1].shape.contains(.number) {
      return phrase.end
    }
    let word = traits(index)
    if word.contains(.calendar) && !isPersonsName(index, limit)
      || word.contains(.notAlone) && limit == index + 1
    {
      return index + 1
    }
    return nil
  }

  /// "Jan Kowalski", "April Jones": a month's name that is a given name here.
  private func isPersonsName(_ index: Int, _ limit: Int) -> Bool {
    let next = index + 1
    return next < limit && !traits(index).isDisjoint(with: .givenName) && !isHeading(index)
      && isCapital(next) && tokens[next].gap.isBlank
      && !traits(next).isDisjoint(with: [.maleName, .femaleName, .familyName])
      && traits(next).isDisjoint(with: [.ordinary, .calendar, .beginsName])
  }

  /// The end of an organization's name that begins at `start`; nil when no word says so.
  func organizationEnd(from start: Int, limit: Int, known: Int?) -> Int? {
    guard !isHeading(start), !startsWithTitle(start, limit) else { return nil }
    let stop = titleStart(after: start, limit: limit)
    var best: Int?
    for index in start..<stop {
      if index > start,
        traits(index).contains(.organizationLast) && isCapital(index) && !isSplit(index + 1)
          || isLegalForm(index)
      {
        best = index + 1
      }
      if index > start, let end = headEnd(at: index, limit: stop, .organizationEnd) { best = end }
    }
    if startsOrganization(start, stop) { best = stop }
    if let airline = airlineEnd(from: start, limit: stop) { best = airline }
    guard var end = best, end - start > 1, end > known ?? start else { return nil }
    if end < stop, isFree(end..<stop), !traits(end - 1).contains(.legalForm) || isConnector(end) {
      end = stop
    }
    return isComplete(start, end, known) ? nil : end
  }

  /// "Se-kyung": a hyphen joins the word before to one in lower case.
  private func isSplit(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].gap.isHyphen && !isCapital(index)
  }

  /// The end of the legal form that follows the lexicons' name of an organization, where no
  /// longer name begins with it: "Inc", "Co Ltd".
  func companyEnd(of known: NameMatcher.Match, limit: Int) -> Int? {
    var end = known.end
    while end < limit, isLegalForm(end) { end += 1 }
    guard end > known.end, end == limit || traits(end).isDisjoint(with: .organizationLast) else {
      return nil
    }
    var isOrganization = false
    vocabulary.names.forEachPayload(known.node) { payload in
      let form = vocabulary.forms[Int(payload)]
      if form.kind == .name, vocabulary.entry(form.actor).kind == .organization {
        isOrganization = true
      }
    }
    return isOrganization ? end : nil
  }

  /// An institution of the lexicons behind the state or body it is of: "NATO Defence College".
  func institution(of known: NameMatcher.Match, limit: Int) -> NameMatcher.Match? {
    let owner = known.end - 1
    guard known.end < limit, !isHeading(owner), !tokens[owner].shape.contains(.possessive),
      tokens[known.end].gap.subtracting(.stop) == .space,
      let own = matcher.name(at: known.end, limit: limit), own.end > known.end + 1
    else { return nil }
    var owners: [String] = []
    vocabulary.names.forEachPayload(known.node) { payload in
      let form = vocabulary.forms[Int(payload)]
      if form.kind == .name { owners.append(vocabulary.entry(form.actor).id) }
    }
    let isOwn = isNamed(own.node) { entry in
      entry.kind == .organization && entry.within.map { owners.contains($0) } ?? false
    }
    return isOwn ? own : nil
  }

  /// The end of "Sony Australia", where no noun follows that the place belongs to.
  func subsidiaryEnd(after known: NameMatcher.Match, limit: Int) -> Int? {
    let next = known.end
    guard next < limit, tokens[next].gap.isBlank, !isHeading(next),
      !tokens[next - 1].shape.contains(.possessive),
      let place = matcher.name(at: next, limit: limit), place.end == limit,
      isNamed(known.node, { $0.kind == .organization && $0.within != nil }),
      isNamed(place.node, isLand)
    else { return nil }
    let isBeforeNoun =
      limit < tokens.count && tokens[limit].gap.joins && traits(limit).contains(.ordinary)
      && traits(limit).isDisjoint(with: WordTraits.function.union([.reports, .adverb]))
    return isBeforeNoun ? nil : place.end
  }

  private func isLand(_ entry: ActorEntry) -> Bool {
    [.state, .place, .group].contains(entry.kind)
  }

  /// Whether a node is the name of an actor of some sort.
  func isNamed(_ node: PhraseTrie.Node, _ isWanted: (ActorEntry) -> Bool) -> Bool {
    var isFound = false
    vocabulary.names.forEachPayload(node) { payload in
      let form = vocabulary.forms[Int(payload)]
      if form.kind == .name, isWanted(vocabulary.entry(form.actor)) { isFound = true }
    }
    return isFound
  }

  /// "Bank of Lagos", "Ministry of Water"; "Ansar Allah".
  private func startsOrganization(_ start: Int, _ stop: Int) -> Bool {
    guard stop - start > 1 else { return false }
    if headEnd(at: start, limit: stop, .organizationStart) != nil { return true }
    return traits(start).contains(.organizationFirst) && isCapital(start)
      && (isConnector(start + 1) || !traits(start).contains(.organizationLast))
  }

  /// "Air Namibia".
  private func airlineEnd(from start: Int, limit: Int) -> Int? {
    guard tokens[start].word == vocabulary.known.air, start + 1 < limit,
      tokens[start + 1].gap.isBlank,
      let land = matcher.name(at: start + 1, limit: limit), isNamed(land.node, isLand)
    else { return nil }
    return land.end
  }

  private func isConnector(_ index: Int) -> Bool {
    !isCapital(index) && !traits(index).isDisjoint(with: .preposition)
  }

  /// Where the first title after `start` begins, or the limit.
  private func titleStart(after start: Int, limit: Int) -> Int {
    var index = start + 1
    while index < limit {
      if let end = matcher.title(at: index, limit: limit), end < limit, isCapital(index),
        traits(end).isDisjoint(with: .organizationLast),
        traits(index).isDisjoint(with: [.organizationLast, .organizationFirst])
          || end > index + 1
      {
        return index
      }
      if tokens[index].gap.isHyphen, matcher.name(at: index, limit: limit) != nil,
        matcher.name(at: start, limit: index) != nil
      {
        return index
      }
      index += 1
    }
    return limit
  }

  /// The end of a place's name that begins at `start`; nil when no word says so.
  func placeEnd(from start: Int, limit: Int, known: Int?) -> Int? {
    guard !isHeading(start), !startsWithTitle(start, limit), !startsWithPerson(start, limit) else {
      return nil
    }
    let stop = titleStart(after: start, limit: limit)
    var best: Int?
    for index in start..<stop where index > start {
      if traits(index).contains(.placeLast), isCapital(index) { best = index + 1 }
      if let end = headEnd(at: index, limit: stop, .placeEnd) { best = end }
    }
    if best == nil, traits(start).contains(.placeFirst), stop - start > 1,
      !tokens[start + 1].gap.isHyphen, matcher.name(at: start + 1, limit: stop) == nil
    {
      best = stop
    }
    if best == nil, isPhraseStart(start, stop) { best = stop }
    guard var best, best > known ?? start, best - start > 1 else { return nil }
    if best < stop, isFree(best..<stop) { best = stop }
    return isComplete(start, best, known) ? nil : best
  }

  /// Whether the rest of a run holds no other known name, and so belongs to the name before it.
  private func isFree(_ rest: Range<Int>) -> Bool {
    if isConnector(rest.lowerBound) { return true }
    return !rest.contains { index in
      tokens[index].gap.isHyphen || tokens[index].shape.contains(.number)
        || fixedPhrase(at: index, limit: rest.upperBound) != nil
        || matcher.name(at: index, limit: rest.upperBound) != nil
    }
  }

  private func isPhraseStart(_ start: Int, _ stop: Int) -> Bool {
    headEnd(at: start, limit: stop, .placeStart).map { $0 < stop } ?? false
  }

  /// Whether a title of several words begins the run: no organization is called "Secretary of".
  private func startsWithTitle(_ start: Int, _ limit: Int) -> Bool {
    matcher.title(at: start, limit: limit)
      .map { $0 > start + 1 && !tokens[$0 - 1].shape.contains(.possessive) } ?? false
  }

  /// A title with a full stop and a given name behind it begin no place's name.
  private func startsWithPerson(_ start: Int, _ limit: Int) -> Bool {
    guard let next = matcher.title(at: start, limit: limit), next < limit else { return false }
    return tokens[next].gap.contains(.stop) && !traits(next).isDisjoint(with: .givenName)
      && vocabulary.words.string(tokens[start].word) != "st"
  }

  /// A title or role in lower case before a run: "president", "the historian".
  func roleBefore(_ index: Int, from first: Int) -> Range<Int>? {
    guard index > first, tokens[index].gap.isBlank || tokens[index].gap == [.space, .stop],
      !tokens[index - 1].shape.contains(.capital)
    else { return nil }
    var start = index - 1
    var found: Range<Int>?
    while start >= first, start >= index - 4, start == index - 1 || matcher.joins(start + 1) {
      if matcher.title(at: start, limit: index) == index
        || matcher.phrase(at: start, limit: index, where: Self.isOffice)?.end == index
          && traits(start).contains(.beginsRole) && isOfficeRole(start, index)
      {
        found = start..<index
      }
      start -= 1
    }
    return found
  }

  private static func isOffice(_ phrase: Phrase) -> Bool {
    if case .role = phrase { true } else { false }
  }

  private func isOfficeRole(_ start: Int, _ end: Int) -> Bool {
    matcher.phrase(at: start, limit: end) { phrase in
      guard case .role(let index) = phrase else { return false }
      return vocabulary.lexicons.roleNouns[index].denotation == .office
    }?.end == end
  }
}

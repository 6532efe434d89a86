import Lexicons

// Two names side by side.
extension NameSpotter {
  /// Whether a lexicon name ends the run, after another one: "Ukrainian | Verkhovna Rada",
  /// "Biden | Administration".
  func isComplete(_ start: Int, _ end: Int, _ known: Int?) -> Bool {
    guard let known, known < end else { return isChamberOfParty(start, end) }
    if let last = matcher.name(at: known, limit: end), last.end == end {
      return !isElsewhere(last, than: start..<known) && !isOfProvince(last, start..<known)
    }
    let word = vocabulary.words.string(tokens[end - 1].word)
    return known == end - 1 && ["administration", "government", "cabinet", "regime"].contains(word)
  }

  /// "Mongolian People's Party": a state, and an organization of another one that has the same name.
  private func isElsewhere(_ last: NameMatcher.Match, than land: Range<Int>) -> Bool {
    guard !isHeading(land.lowerBound), last.end - land.upperBound > 1,
      let first = matcher.name(at: land.lowerBound, limit: land.upperBound)
    else { return false }
    var states: [String] = []
    vocabulary.names.forEachPayload(first.node) { payload in
      let entry = vocabulary.entry(vocabulary.forms[Int(payload)].actor)
      if entry.kind == .state { states.append(entry.id) }
    }
    var isElsewhere = !states.isEmpty
    vocabulary.names.forEachPayload(last.node) { payload in
      let entry = vocabulary.entry(vocabulary.forms[Int(payload)].actor)
      if entry.kind != .organization || entry.within.map(states.contains) ?? true {
        isElsewhere = false
      }
    }
    return isElsewhere
  }

  /// "Michigan Senate", "Michigan Republican Party": not the nation's, which has the name alone.
  private func isOfProvince(_ last: NameMatcher.Match, _ land: Range<Int>) -> Bool {
    guard !tokens[land.upperBound - 1].shape.contains(.possessive),
      let first = matcher.name(at: land.lowerBound, limit: land.upperBound),
      isNamed(first.node, { vocabulary.province(called: $0.id) != nil })
    else { return false }
    return isNamed(last.node) { vocabulary.isInEachProvince($0) || vocabulary.hasBranches($0) }
  }

  /// "House | Republicans".
  private func isChamberOfParty(_ start: Int, _ end: Int) -> Bool {
    guard end == start + 2, let party = matcher.name(at: start + 1, limit: end), party.end == end,
      vocabulary.chambers[vocabulary.words.string(tokens[start].word)] != nil
    else { return false }
    return FormSummary(node: party.node, vocabulary).isDemonym
  }
}

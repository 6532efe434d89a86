import Lexicons

extension NameSpotter {
  /// "Jr", "III", and "I" after a ruler's name.
  func isSuffix(_ index: Int) -> Bool { traits(index).contains(.suffix) || isFirst(index) }

  /// The "I" of "Queen Maud I": not one that may be the writer.
  ///
  /// After a royal title always; else before a mark, or after a given name before a preposition
  /// or conjunction.
  func isFirst(_ index: Int) -> Bool {
    guard index > 0, tokens[index].word == vocabulary.known.i, tokens[index].gap.isBlank,
      isCapital(index - 1), traits(index - 1).isDisjoint(with: [.ordinary, .calendar])
    else { return false }
    if isRoyal(index - 1) { return true }
    let next = index + 1
    guard next < tokens.count, tokens[next].sentence == tokens[index].sentence,
      tokens[next].gap.isBlank
    else { return true }
    return !traits(index - 1).isDisjoint(with: .givenName)
      && !traits(next).isDisjoint(with: [.preposition, .conjunction])
  }

  /// Whether a royal title, or that of a pope, stands before a word.
  private func isRoyal(_ index: Int) -> Bool {
    guard index > 0, tokens[index].gap.isBlank else { return false }
    let title = matcher.phrase(at: index - 1, limit: index) { phrase in
      guard case .title(let number) = phrase else { return false }
      let kind = vocabulary.lexicons.titles[number].kind
      return kind == .royal || kind == .religious
    }
    return title?.end == index
  }

  /// The end of "the Elder" behind a person's name, which ends at `index`.
  func bynameEnd(_ index: Int, from start: Int, limit: Int) -> Int? {
    let next = index + 1
    guard next < limit, tokens[index].word == vocabulary.known.the, tokens[index].gap.isBlank,
      !isCapital(index), isCapital(next), tokens[next].gap.isBlank, index - start <= 2,
      !traits(start).isDisjoint(with: .givenName), traits(start).isDisjoint(with: .ordinary),
      !isHeading(start), traits(next).contains(.ordinary),
      traits(next).isDisjoint(with: Self.notBynames),
      next + 1 == limit || !isCapital(next + 1) || !tokens[next + 1].gap.isBlank
    else { return nil }
    return next + 1
  }

  private static let notBynames: WordTraits = [
    .function, .organizationFirst, .organizationLast, .placeFirst, .placeLast, .eventFirst,
    .eventLast, .beginsTitle, .beginsRole, .notAlone, .calendar, .direction, .work,
  ]
}

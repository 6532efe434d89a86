import Articles

/// Weighs what surrounds an unknown name for what kind of actor it names.
struct KindEvidence {
  let vocabulary: Vocabulary
  let article: TokenizedArticle

  /// What the tagger says weighs more than any one sign, but less than two.
  private static let learntWeight = 7

  /// Nothing but a place opens a dateline.
  private static let datelineWeight = 20

  func votes(for span: NameSpan) -> KindVotes {
    var votes = KindVotes()
    switch span.shape {
    case .person: votes.person += span.title == nil ? 6 : 8
    case .organization: votes.organization += 8
    case .place: votes.place += 8
    case .acronym: votes.organization += 5
    case .plain, .uncertain: weighWords(span, &votes)
    }
    // The tagger has learnt nothing of other alphabets.
    let isForeign = article.tokens[span.tokens.lowerBound].shape.contains(.foreign)
    switch isForeign ? nil : span.learnt {
    case .person: votes.person += Self.learntWeight
    case .organization: votes.organization += Self.learntWeight
    case .place: votes.place += isPlaced(span) ? Self.learntWeight : Self.learntWeight - 4
    case .people: votes.people += Self.learntWeight
    case nil: break
    }
    if article.isDateline(span.tokens) { votes.place += Self.datelineWeight }
    weighBefore(span, &votes)
    weighAfter(span, &votes)
    weighApposition(span, &votes)
    return votes
  }

  /// Whether the word before says that a place follows, or the name is of several words.
  private func isPlaced(_ span: NameSpan) -> Bool {
    let start = span.tokens.lowerBound
    guard span.tokens.count == 1, start > 0 else { return true }
    return article.tokens[start].gap.contains(.comma)
      || !traits(start - 1).isDisjoint(with: [.preposition, .locating, .direction])
  }

  private func weighWords(_ span: NameSpan, _ votes: inout KindVotes) {
    let first = traits(span.tokens.lowerBound)
    let last = traits(span.tokens.upperBound - 1)
    if span.tokens.count > 1 {
      let ordinary = span.tokens.count { traits($0).contains(.ordinary) }
      if ordinary > 0 { votes.organization += 2 + ordinary }
      if last.contains(.familyName), !last.contains(.ordinary) { votes.person += 2 }
      if ordinary == 0 { votes.person += 2 }
      if ordinary == 0, endsAsFamilyName(span) { votes.person += 3 }
    } else {
      if first.contains(.familyName) || !first.isDisjoint(with: .givenName) { votes.person += 2 }
      if !first.isDisjoint(with: .givenName), first.isDisjoint(with: [.ordinary, .beginsName]) {
        votes.person += 3
      }
      if first.contains(.ordinary) { votes.organization += 1 }
      if isPeople(span) { votes.people += 9 }
    }
  }

  /// Endings that make family names in the languages that have them.
  private static let familyEndings = [
    "ov", "ev", "ova", "eva", "enko", "dze", "shvili", "sky", "ski", "skaya", "ovich", "evich",
    "oglu", "opoulos", "sson", "dottir",
  ].map { Array($0.utf8) }

  /// "Rahimov", "Antadze": nothing but families is called so, where it is the last of several words.
  private func endsAsFamilyName(_ span: NameSpan) -> Bool {
    vocabulary.words.withBytes(of: article.tokens[span.tokens.upperBound - 1].word) { bytes in
      Self.familyEndings.contains {
        bytes.count > $0.count + 2 && bytes.suffix($0.count).elementsEqual($0)
      }
    }
  }

  /// "Morlavians", "the Tezcucean language": made as names of peoples are, and nobody's family
  /// name.
  private func isPeople(_ span: NameSpan) -> Bool {
    let next = span.tokens.upperBound
    let word = article.tokens[next - 1].word
    guard vocabulary.words.length(of: word) > 6,
      traits(next - 1).isDisjoint(with: [.ordinary, .familyName, .maleName])
    else { return false }
    let isBeforeNoun =
      next < article.tokens.count && article.tokens[next].gap.isBlank
      && !article.tokens[next].shape.contains(.capital) && traits(next).contains(.ordinary)
      && traits(next).isDisjoint(with: [.auxiliary, .reports, .personal, .adverb, .preposition])
    return vocabulary.words.withBytes(of: word) { bytes in
      ["ians", "eans"].contains { bytes.suffix(4).elementsEqual($0.utf8) }
        || isBeforeNoun && ["ian", "ean"].contains { bytes.suffix(3).elementsEqual($0.utf8) }
    }
  }

  private func weighBefore(_ span: NameSpan, _ votes: inout KindVotes) {
    let start = span.tokens.lowerBound
    guard start > 0, article.tokens[start].gap.isBlank else { return }
    let before = traits(start - 1)
    let word = article.tokens[start - 1].word
    if before.contains(.direction) { votes.place += 3 }
    if word == vocabulary.known.of, start > 1,
      !traits(start - 2)
        .isDisjoint(with: [.placeGeneric, .direction, .placeNoun])
    {
      votes.place += 4
    }
    if word == vocabulary.known.the {
      if span.shape != .place { votes.organization += 2 }
      votes.person -= 3
    }
    if word == vocabulary.known.and, start > 1, isHeOrShe(start - 2) { votes.person += 4 }
    // "In Harrow's trial" is no word of where Harrow is.
    let isOwner = article.tokens[span.tokens.upperBound - 1].shape.contains(.possessive)
    if before.contains(.locating) { votes.place += isOwner ? 1 : 4 }
    if before.contains(.reports) { votes.person += 4 }
    if before.contains(.organizationGeneric) { votes.organization += 4 }
    if word == vocabulary.known.from || word == vocabulary.known.to { votes.place += 1 }
    if before.contains(.motion), !before.contains(.preposition) { votes.place += 1 }
  }

  private func isHeOrShe(_ index: Int) -> Bool {
    let known = vocabulary.known
    let word = article.tokens[index].word
    return word == known.he || word == known.him || word == known.she || word == known.her
  }

  private func weighAfter(_ span: NameSpan, _ votes: inout KindVotes) {
    let next = span.tokens.upperBound
    guard next < article.tokens.count, !article.tokens[next].gap.contains(.sentence) else { return }
    let gap = article.tokens[next].gap
    let after = traits(next)
    if gap.isBlank, after.contains(.reports) { votes.person += 2 }
    if gap.isBlank, after.contains(.personal) { votes.person += 5 }
    if gap.isBlank, after.contains(.owned),
      article.tokens[next - 1].shape.contains(.possessive)
    {
      votes.person += 8
    }
    if gap.isBlank, after.contains(.placeGeneric) { votes.place += 3 }
    if gap.isBlank, after.contains(.organizationGeneric) { votes.organization += 4 }
    if gap == [.comma, .space], after.contains(.beginsName),
      article.tokens[next].shape.contains(.capital)
    {
      votes.place += 1
    }
    if gap == [.comma, .space] {
      if article.tokens[next].word == vocabulary.known.who { votes.person += 5 }
      let age = after.contains(.adverb) ? next + 1 : next
      if age < article.tokens.count, article.tokens[age].shape.contains(.number),
        article.tokens[age].end - article.tokens[age].start == 2
      {
        votes.person += 3
      }
    }
    if gap.isBlank, article.tokens[next].word == vocabulary.known.who { votes.person += 4 }
  }

  private static let longestApposition = 6

  /// "Harrow, a village in the north", "Harrow is a carmaker": what it is said to be.
  private func weighApposition(_ span: NameSpan, _ votes: inout KindVotes) {
    var index = span.tokens.upperBound
    guard index + 1 < article.tokens.count else { return }
    let sentence = article.tokens[span.tokens.lowerBound].sentence
    let gap = article.tokens[index].gap
    if gap.isBlank, traits(index).contains(.auxiliary) {
      index += 1
    } else if gap != [.comma, .space] {
      return
    }
    guard !traits(index).isDisjoint(with: .determiner) else { return }
    let end = min(index + Self.longestApposition, article.tokens.count)
    for next in index + 1..<max(end, index + 1) {
      let token = article.tokens[next]
      guard token.sentence == sentence, token.gap.isBlank || token.gap.isHyphen,
        traits(next).isDisjoint(with: .preposition)
      else { return }
      if token.shape.contains(.capital) { continue }
      if traits(next).contains(.placeGeneric) { votes.place += 5 }
      if traits(next).contains(.organizationGeneric) { votes.organization += 5 }
      if !traits(next).isDisjoint(with: [.personNoun, .beginsTitle]) { votes.person += 3 }
    }
  }

  private func traits(_ index: Int) -> WordTraits {
    vocabulary.traits[Int(article.tokens[index].word)]
  }
}

import Articles

/// Says in the text's own words what an amount counts.
struct CountedThing {
  let text: TextTokens
  let words: FigureWords
  let block: Range<Int>

  private static let longest = 4

  /// One to four words; empty where the text does not say.
  ///
  /// The noun phrase behind the number, or of "worth of …" and the like; else what stands before
  /// it: the phrase a preposition ties it to, the verb, or the subject of the clause.
  func name(of amount: FigureScanner.Amount) -> String {
    let candidates = [
      phrase(from: start(after: amount)), linked(after: amount), phrase(before: amount),
      subject(before: amount.tokens.lowerBound),
    ]
    return candidates.first { !$0.isEmpty }.map(text.text) ?? ""
  }
}

extension CountedThing {
  /// Whether an amount only says the one before it in another unit: "€5 (about $6)".
  func isConversion(_ amount: FigureScanner.Amount, of last: FigureScanner.Amount) -> Bool {
    let between = last.tokens.upperBound..<amount.tokens.lowerBound
    guard (1...4).contains(between.count), amount.unit != nil, amount.unit != last.unit else {
      return false
    }
    return text[between.lowerBound].isMark("(") || isWord(between.lowerBound, "or")
  }

  private func isWord(_ index: Int, _ word: StaticString) -> Bool {
    block.contains(index) && text.isWord(index, word)
  }

  /// Where the noun phrase begins: behind "-", "-for-1,000", "old", "of their".
  private func start(after amount: FigureScanner.Amount) -> Int {
    var at = amount.end
    if block.contains(at), text[at].isMark("-"), !text[at].isSpaced { at += 1 }
    if isWord(at, "for") || isWord(at, "to"), block.contains(at + 2), text[at + 1].isMark("-") {
      // The second number of "1,000-for-1,000" is followed by what both count.
      at += 2
      while block.contains(at), text[at].kind != .word { at += 1 }
    }
    if isWord(at, "old") { return at }
    if isWord(at, "of") {
      at += 1
      while block.contains(at), isDeterminer(at) { at += 1 }
    } else if isWord(at, "more") || isWord(at, "other") || isWord(at, "additional") {
      at += 1
    }
    return at
  }

  /// Words from here that can belong to one noun phrase; "of" ties a second noun to the first.
  private func phrase(from start: Int) -> Range<Int> {
    var end = start
    var count = 0
    while block.contains(end), count < Self.longest {
      let token = text[end]
      if token.kind == .word {
        let isLink = text.isWord(end, "of") && end > start && count + 1 < Self.longest
        guard isLink ? isNoun(end + 1) : !isStop(token) || beginsCode(end) else { break }
        guard end == start || isAttached(end) && !isParticiple(end) else { break }
        count += 1
      } else if !continuesCompound(end, from: start) {
        break
      }
      end += 1
    }
    while end > start, text[end - 1].isMark("-") || text.isWord(end - 1, "of") { end -= 1 }
    return start..<max(start, end)
  }

  /// The letter of "A350", which is no article.
  private func beginsCode(_ index: Int) -> Bool {
    block.contains(index + 1) && text[index + 1].kind == .number && !text[index + 1].isSpaced
  }

  /// The hyphen of "short-haul", the number of "A350 jets" and of "new 737 aircraft".
  private func continuesCompound(_ index: Int, from start: Int) -> Bool {
    let token = text[index]
    guard index > start, block.contains(index + 1) else { return false }
    if token.isMark("-") {
      return !token.isSpaced && !text[index + 1].isSpaced && text[index + 1].kind == .word
    }
    return token.kind == .number && isNoun(index + 1) && text[index + 1].isSpaced
  }

  private func isNoun(_ index: Int) -> Bool {
    block.contains(index) && text[index].kind == .word && !isStop(text[index])
  }

  /// "stationed" of "troops stationed there", but not "controlled" of "Russian-controlled".
  private func isParticiple(_ index: Int) -> Bool {
    let end = Int(text[index].byteEnd)
    return text[index].byteCount > 4 && text[index].isSpaced && text.bytes[end - 1] == 0x64
      && text.bytes[end - 2] == 0x65
  }

  private func isAttached(_ index: Int) -> Bool {
    text[index].isSpaced || text[index - 1].isMark("-")
  }

  /// "$5 billion in aid", "$3 million worth of weapons", "three years after the ceasefire".
  private func linked(after amount: FigureScanner.Amount) -> Range<Int> {
    var at = amount.end
    let isDuration = amount.unit?.isDuration ?? false
    guard amount.unit != nil else { return at..<at }
    if isWord(at, "worth") || isWord(at, "earlier") { at += 1 }
    guard isWord(at, "in") || isWord(at, "of") || isDuration && isSince(at) else { return at..<at }
    at += 1
    while block.contains(at), isDeterminer(at) { at += 1 }
    let isAdverbial =
      isWord(at, "advance") || isWord(at, "total") || isWord(at, "all")
      || isWord(at, "cash") || isWord(at, "return") || isWord(at, "recent")
    guard !isAdverbial, block.contains(at),
      !isDuration || isSince(at - 1) || !text[at].isCapitalized
    else { return at..<at }
    return phrase(from: at)
  }

  private func isSince(_ index: Int) -> Bool {
    isWord(index, "after") || isWord(index, "since") || isWord(index, "before")
  }

  /// The words right before the number, over "exceeding", "at least" and a preposition; of a verb
  /// of a length of time, what it speaks of.
  private func phrase(before amount: FigureScanner.Amount) -> Range<Int> {
    var end = amount.tokens.lowerBound
    while end > block.lowerBound, isSkipped(end - 1) { end -= 1 }
    var start = end
    while start > block.lowerBound, end - start < Self.longest, text[start - 1].kind == .word,
      !words.stops.contains(text[start - 1], text) || text[start - 1].traits.contains(.allCapitals)
    {
      start -= 1
      if words.verbs.contains(text[start], text) { break }
    }
    let isVerb =
      end - start == 1 && (words.verbs.contains(text[start], text) || isParticiple(start))
    guard isVerb, amount.unit?.isMoney != true else { return start..<end }
    let noun = nounPhrase(endingBefore: start)
    return noun.isEmpty ? start..<end : noun
  }

  /// The noun phrase before a verb, over its auxiliaries: "the attack" of "the attack was planned".
  private func nounPhrase(endingBefore verb: Int) -> Range<Int> {
    var end = verb
    while end > block.lowerBound, isAuxiliary(end - 1) { end -= 1 }
    var start = end
    while start > block.lowerBound, end - start < Self.longest, text[start - 1].kind == .word,
      !isStop(text[start - 1])
    {
      start -= 1
    }
    return start..<end
  }

  private func isAuxiliary(_ index: Int) -> Bool { words.auxiliaries.contains(text[index], text) }

  /// The first noun phrase of the clause.
  private func subject(before number: Int) -> Range<Int> {
    var start = number
    let lowest = max(block.lowerBound, start - 40)
    while start > lowest, !endsSentence(start - 1) { start -= 1 }
    while start < number, isDeterminer(start) || isStop(text[start]) || text[start].kind != .word {
      start += 1
    }
    return start..<max(start, min(phrase(from: start).upperBound, number))
  }

  private func endsSentence(_ index: Int) -> Bool {
    let token = text[index]
    return token.isMark(".") || token.isMark(";") || token.isMark("?") || token.isMark("!")
  }

  private func isSkipped(_ index: Int) -> Bool {
    let token = text[index]
    if token.isMark("(") || token.isMark("~") { return true }
    return isDeterminer(index) || words.approximate.contains(token, text)
      || words.stretching.contains(token, text) || words.skipped.contains(token, text)
  }

  private func isDeterminer(_ index: Int) -> Bool { words.determiners.contains(text[index], text) }

  /// "US" in capitals is a name.
  private func isStop(_ token: TextToken) -> Bool {
    if token.traits.contains(.allCapitals) { return false }
    return words.stops.contains(token, text) || words.verbs.contains(token, text)
  }
}

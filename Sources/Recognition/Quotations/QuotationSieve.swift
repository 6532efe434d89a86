/// Tells quoted words from names, words as words and words the writer keeps at arm's length.
struct QuotationSieve {
  let block: BlockSpeech
  let words: SpeechWords
  private var text: TextTokens { block.text }

  /// How a passage looks before anything is known of who speaks.
  enum Look: Equatable {
    /// A sentence or clause somebody could have spoken.
    case sentence
    /// Part of one: needs somebody who says it.
    case fragment
    /// A title or a word as a word: needs reporting words right beside it.
    case title
    /// Called a name by the words before it: needs reporting words right behind it.
    case label
  }

  func look(of passage: MarkedPassage, isLeading: Bool, endsSpoken: Bool) -> Look {
    let spoken = passage.inner.filter { text[$0].kind != .mark }
    guard let first = spoken.first else { return .label }
    if isLabeled(passage, isTitled: text[first].isCapitalized) || isNickname(spoken, passage) {
      return .label
    }
    if isTitle(spoken, passage) || isAdverb(spoken) { return .title }
    let begins = text[first].isCapitalized || text[first].isIdeographic(in: text)
    let ends = text.lastSpoken(in: passage).map { Attributor.isFinal(text[$0]) } ?? false
    if ends, passage.outer == block.tokens { return .sentence }
    if begins, ends, spoken.count >= 3 { return .sentence }
    if isLeading, begins, endsSpoken, spoken.count >= 2 { return .sentence }
    if begins, endsSpoken, spoken.count >= 5 { return .sentence }
    return .fragment
  }

  /// Whether reporting words found beside a passage make a quotation of what looks like this.
  func accepts(_ look: Look, _ passage: MarkedPassage, _ attribution: Attributor.Attribution)
    -> Bool
  {
    switch look {
    case .sentence, .fragment: true
    case .title: attribution.isDirect && attribution.isStrong
    case .label:
      attribution.cue.map { $0.lowerBound >= passage.close && $0.lowerBound <= passage.close + 6 }
        ?? false
    }
  }

  /// Passages in a row that one label can stand before.
  private static let longestList = 12

  /// "so-called “…”", "the film “…”", "a group named “…”".
  private func isLabeled(_ passage: MarkedPassage, isTitled: Bool) -> Bool {
    var before = passage.open - 1
    // "dubbed “A” and “B”" labels both.
    for _ in 0..<Self.longestList {
      guard block.tokens.contains(before),
        text.isWord(before, "and") || text.isWord(before, "or") || text[before].isMark(","),
        let last = block.passage(closingAt: before - 1)
      else { break }
      before = last.open - 1
    }
    guard block.tokens.contains(before), text[before].kind == .word else { return false }
    if text.isWord(before, "a") || text.isWord(before, "an") || text.isWord(before, "the") {
      return block.tokens.contains(before - 1) && words.namings.contains(text[before - 1], text)
    }
    if text.isWord(before, "of"), block.tokens.contains(before - 1) {
      return words.concepts.contains(text[before - 1], text)
    }
    if words.works.contains(text[before], text) { return isTitled }
    guard words.labels.contains(text[before], text) else { return false }
    return !isCalledByOne(before)
  }

  /// "Hans “Lucky” Olsen".
  private func isNickname(_ spoken: [Int], _ passage: MarkedPassage) -> Bool {
    let before = passage.open - 1
    let after = passage.close + 1
    guard spoken.count <= 3, passage.isClosed, block.tokens.contains(before),
      block.tokens.contains(after), text[spoken[0]].isCapitalized
    else { return false }
    return text[before].isCapitalized && text[after].isCapitalized && text[after].isSpaced
  }

  /// A lone "unexpectedly" is the writer's wink.
  private func isAdverb(_ spoken: [Int]) -> Bool {
    guard spoken.count == 1, let index = spoken.first, text[index].byteCount > 4 else {
      return false
    }
    let end = Int(text[index].byteEnd)
    return text.bytes[end - 1] == UInt8(ascii: "y") && text.bytes[end - 2] == UInt8(ascii: "l")
  }

  /// "what Smith called “…”".
  private func isCalledByOne(_ verb: Int) -> Bool {
    let lowest = max(block.tokens.lowerBound, verb - 8)
    return (lowest..<verb).contains { text.isWord($0, "what") }
  }

  /// Capitals throughout, as in the name of a book or a platform, and no full stop.
  private func isTitle(_ spoken: [Int], _ passage: MarkedPassage) -> Bool {
    guard let last = passage.inner.last, !Attributor.isFinal(text[last]), spoken.count <= 12 else {
      return false
    }
    return spoken.allSatisfy { index in
      text[index].isCapitalized || text[index].kind == .number
        || words.prepositions.contains(text[index], text)
        || words.determiners.contains(text[index], text) || text.isWord(index, "and")
    } && text[spoken[0]].isCapitalized
  }
}

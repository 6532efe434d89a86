import Articles

extension QuotationReader {
  /// Who speaks a passage that has no reporting words of its own.
  func carried(
    to passage: MarkedPassage, _ attributor: Attributor, _ place: Int, _ isLeading: Bool
  ) -> (speaker: Actor.ID?, cue: String?)? {
    let block = attributor.block
    let sentence = block.sentence(at: passage.open)
    let last = found.last.flatMap { $0.block == place ? $0 : nil }
    if let last, sentence - block.sentence(at: last.passage.open) <= 1 {
      return (last.speaker, nil)
    }
    if isCarriedOn(passage, block, place), let last = found.last { return (last.speaker, nil) }
    if sentence > 0 {
      let before = speaker(of: block.sentences[sentence - 1], attributor)
      return (before ?? last?.speaker, nil)
    }
    guard isLeading, place > 0 else { return nil }
    if let previous, let end = previous.tokens.last, text[end].isMark(":"),
      let last = lastSentence(of: previous)
    {
      let subjects = SubjectFinder(
        text: text, words: words, mentions: mentions, quoted: { previous.isQuoted($0) })
      let before = Attributor(block: previous, words: words, subjects: subjects)
      return (speaker(of: last, before), nil)
    }
    if let partner = partner(to: passage, in: block, place) { return (partner, nil) }
    if let previous, previous.passages.isEmpty,
      let subject = memory.subject(before: passage.open, { memory.kinds[$0] == .person })
    {
      return (subject, nil)
    }
    if let last = memory.last, place - last.block <= 2, let latest = found.last,
      latest.speaker == last.actor
    {
      return (last.actor, nil)
    }
    return nil
  }

  /// In a dialog of paragraphs, whoever spoke before the last one: a paragraph that is nothing but
  /// quoted words answers the one before.
  private func partner(to passage: MarkedPassage, in block: BlockSpeech, _ place: Int) -> Actor.ID?
  {
    guard passage.isClosed, block.tokens == passage.outer, let last = found.last,
      last.block == place - 1, last.passage.isClosed, let speaker = last.speaker,
      let other = found.last(where: { $0.block == place - 2 })?.speaker, other != speaker,
      found.reversed().prefix(while: { $0.block == place - 1 }).allSatisfy({ $0.speaker == speaker }
      )
    else { return nil }
    return other
  }

  private func lastSentence(of block: BlockSpeech) -> Range<Int>? {
    block.sentences.last ?? (block.tokens.isEmpty ? nil : block.tokens)
  }

  /// Who a sentence before says to have spoken, or speaks of first.
  private func speaker(of sentence: Range<Int>, _ attributor: Attributor) -> Actor.ID? {
    for cue in attributor.block.cues(in: sentence) where cue.form?.tense != .participle {
      guard cue.form?.isStrong ?? true, !attributor.isPassive(cue) else { continue }
      let subject =
        cue.form == nil
        ? attributor.subjects.after(cue.tokens, to: sentence.upperBound)
        : attributor.subjects.before(cue.tokens, from: sentence.lowerBound)
      if subject == .somebody { return nil }
      if let actor = memory.actor(of: subject) { return actor }
    }
    let main = attributor.subjects.main(of: sentence)
    let actor = memory.actor(of: main)
    return actor.flatMap { memory.kinds[$0] == .person ? $0 : nil }
  }

  /// Fragments in headings whose words somebody is quoted with in the text below.
  func echoes() -> [Found] {
    undecided.compactMap { fragment in
      let wanted = text.hashes(of: fragment.passage.inner.filter { text[$0].kind == .word })
      guard !wanted.isEmpty,
        let source = found.first(where: { text.contains(wanted, in: $0.passage.inner) })
      else { return nil }
      var echo = fragment
      echo.speaker = source.speaker
      return echo
    }
  }
}

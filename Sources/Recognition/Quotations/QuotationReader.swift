import Articles

/// Reads the blocks of an article one after another and gathers its quotations.
struct QuotationReader {
  let text: TextTokens
  let words: SpeechWords
  let mentions: MentionIndex
  var memory: SpeakerMemory
  var found: [Found] = []
  /// Fragments nobody was seen to say, in headings, where space for it is short.
  var undecided: [Found] = []
  /// Each is looked for in every quotation.
  private static let mostUndecided = 100
  var previous: BlockSpeech?
  private var reported: [Quotation] = []

  init(text: TextTokens, words: SpeechWords, mentions: MentionIndex, memory: SpeakerMemory) {
    self.text = text
    self.words = words
    self.mentions = mentions
    self.memory = memory
  }

  struct Found {
    var passage: MarkedPassage
    var block: Int
    var speaker: Actor.ID?
    var cue: String?
    /// Whether the text names who speaks, though it may be no actor.
    var isAttributed: Bool
  }

  mutating func read(_ block: BlockSpeech, at place: Int, isHeading: Bool) {
    memory.enter(block, at: place)
    defer { previous = block }
    guard !block.passages.isEmpty || !block.cues.isEmpty else { return }
    let quoted = { (index: Int) in block.isQuoted(index) }
    let subjects = SubjectFinder(text: text, words: words, mentions: mentions, quoted: quoted)
    let attributor = Attributor(block: block, words: words, subjects: subjects)
    let sieve = QuotationSieve(block: block, words: words)
    let reporter = ReportedSpeechFinder(block: block, words: words, subjects: subjects)
    var speeches = reporter.speeches()[...]
    var enclosing: [MarkedPassage] = []
    for passage in block.passages {
      while let last = enclosing.last, last.inner.upperBound < passage.outer.upperBound {
        enclosing.removeLast()
      }
      defer { enclosing.append(passage) }
      while let next = speeches.first, next.cue.lowerBound < passage.open {
        report(next)
        speeches.removeFirst()
      }
      if passage.isNested {
        readNested(passage, in: enclosing.last, place)
      } else {
        read(passage, attributor, sieve, place, isHeading)
      }
    }
    for speech in speeches { report(speech) }
  }

  private mutating func report(_ speech: ReportedSpeechFinder.Speech) {
    guard let speaker = memory.actor(of: speech.subject) else { return }
    memory.note(speaker, at: speech.cue.lowerBound)
    reported.append(
      Quotation(
        range: text.range(speech.clause), speaker: speaker, cue: text.text(speech.cue),
        form: .reported))
  }

  /// Everything found, in order of the text.
  func finished() -> [Quotation] {
    let quoted = (found + echoes()).map {
      Quotation(range: text.range($0.passage.inner), speaker: $0.speaker, cue: $0.cue)
    }
    return (quoted + reported).sorted { $0.range < $1.range }
  }
}

// MARK: - One passage

extension QuotationReader {
  private mutating func read(
    _ passage: MarkedPassage, _ attributor: Attributor, _ sieve: QuotationSieve, _ place: Int,
    _ isHeading: Bool
  ) {
    let block = attributor.block
    let isLeading = attributor.isLeading(passage)
    let look = sieve.look(
      of: passage, isLeading: isLeading, endsSpoken: attributor.endsSpoken(passage))
    let attribution = attributor.attribution(of: passage)
    if let attribution, sieve.accepts(look, passage, attribution) {
      let speaker = memory.actor(
        of: attribution.subject, except: others(passage, attribution, block))
      add(
        Found(
          passage: passage, block: place, speaker: speaker,
          cue: attribution.cue.map(text.text), isAttributed: true))
    } else if look == .sentence || passage.continues || isCarriedOn(passage, block, place) {
      let source = carried(to: passage, attributor, place, isLeading)
      add(
        Found(
          passage: passage, block: place, speaker: source?.speaker, cue: source?.cue,
          isAttributed: source?.speaker != nil))
    } else if isHeading, look == .fragment, undecided.count < Self.mostUndecided {
      undecided.append(
        Found(passage: passage, block: place, speaker: nil, cue: nil, isAttributed: false))
    }
  }

  /// Who a pronoun beside a passage cannot mean: whom the words name, and who asked when they reply.
  private func others(
    _ passage: MarkedPassage, _ attribution: Attributor.Attribution, _ block: BlockSpeech
  ) -> Set<Actor.ID> {
    var others = Set(
      mentions.inside(passage.inner).filter { $0.mention.kind == .name }.map(\.mention.actor))
    if let cue = attribution.cue, words.replies.contains(text[cue.lowerBound], text),
      let last = found.last, let asker = last.speaker, let end = last.passage.inner.last,
      text[end].isMark("?")
    {
      others.insert(asker)
    }
    return others
  }

  /// A passage inside another counts when somebody in there is said to have spoken it.
  private mutating func readNested(
    _ passage: MarkedPassage, in outer: MarkedPassage?, _ place: Int
  ) {
    guard passage.inner.count >= 2, let outer else { return }
    let lowest = max(outer.inner.lowerBound, passage.open - 12)
    let finder = CueFinder(text: text, words: words)
    guard let cue = finder.cues(in: lowest..<passage.open, quoted: { _ in false }).last,
      passage.open - cue.tokens.upperBound <= 2, cue.form?.isStrong ?? false
    else { return }
    let subjects = SubjectFinder(
      text: text, words: words, mentions: mentions, quoted: { _ in false })
    let subject = subjects.before(cue.tokens, from: lowest)
    let speaker: Actor.ID? = if case .actor(let id) = subject { id } else { nil }
    found.append(
      Found(
        passage: passage, block: place, speaker: speaker, cue: text.text(cue.tokens),
        isAttributed: true))
  }

  private mutating func add(_ new: Found) {
    found.append(new)
    memory.note(new.speaker, at: new.passage.open)
    guard let speaker = new.speaker else { return }
    // Paragraphs before, left open for this one to end, and passages with nothing between.
    var place = found.count - 2
    while place >= 0, found[place].speaker == nil, !found[place].isAttributed,
      found[place].passage.continues || isAdjacent(found[place].passage, new.passage)
        || found[place].block < new.block && found[place + 1].passage.continues
    {
      found[place].speaker = speaker
      place -= 1
    }
  }

  private func isAdjacent(_ first: MarkedPassage, _ second: MarkedPassage) -> Bool {
    first.isClosed && second.open == first.close + 1
  }

  func isCarriedOn(_ passage: MarkedPassage, _ block: BlockSpeech, _ place: Int) -> Bool {
    guard let last = found.last, last.passage.continues, last.block == place - 1 else {
      return false
    }
    return passage.open == block.tokens.lowerBound
  }
}

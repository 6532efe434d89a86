/// Pairs the quotation marks of a block.
struct PassageReader {
  let text: TextTokens

  /// Passages in order of their opening marks.
  ///
  /// What opens and never closes ends with the block: it is kept when it begins the block or
  /// stands behind a colon or comma, else the mark was a slip.
  /// - Parameter carriesOn: whether the next block begins with an opening mark.
  func passages(in block: Range<Int>, carriesOn: Bool) -> [MarkedPassage] {
    let marks = marks(in: block)
    guard !marks.isEmpty else { return [] }
    var pairing = Pairing(text: text, block: block)
    for place in marks.indices { pairing.take(marks, place) }
    var passages = pairing.closed
    if let open = pairing.openings.first(where: { $0.mark.style == .double || isFirst($0, block) }),
      carriesOn && isLastOpening(open, passages)
        || isIntroduced(open.run.lowerBound, block)
          && isLastOpening(open, passages)
    {
      passages.append(
        MarkedPassage(
          open: open.opening, close: block.upperBound, isClosed: false, continues: carriesOn))
    }
    return nested(passages.filter { !$0.inner.isEmpty })
  }

  /// Whether a block begins with a mark that could carry on what the block before began.
  func opens(_ block: Range<Int>) -> Bool {
    guard let first = block.first, text[first].kind == .mark else { return false }
    let run = QuotationMark.run(at: first, of: text, in: block)
    return QuotationMark(run, of: text, in: block)?.opens ?? false
  }
}

extension PassageReader {
  struct Place {
    /// The mark's tokens; more than one where several count as one.
    var run: Range<Int>
    var mark: QuotationMark

    /// The token the quoted words follow when the mark opens.
    var opening: Int { run.upperBound - 1 }
    /// The token the quoted words end before when the mark closes.
    var closing: Int { run.lowerBound }
  }

  private func marks(in block: Range<Int>) -> [Place] {
    var marks: [Place] = []
    var index = block.lowerBound
    while let next = text.all[index..<block.upperBound].firstIndex(where: { $0.kind == .mark }) {
      index = next
      let run = QuotationMark.run(at: index, of: text, in: block)
      if let mark = QuotationMark(run, of: text, in: block) {
        marks.append(Place(run: run, mark: mark))
      }
      index = run.upperBound
    }
    return marks
  }

  private func isFirst(_ place: Place, _ block: Range<Int>) -> Bool {
    place.run.lowerBound == block.lowerBound
  }

  /// Whether nothing was quoted after a mark that stays open.
  private func isLastOpening(_ place: Place, _ passages: [MarkedPassage]) -> Bool {
    !passages.contains {
      $0.open > place.opening && text[$0.open].mark != 0x27 && text[$0.open].mark != 0x2018
    }
  }

  private func isIntroduced(_ open: Int, _ block: Range<Int>) -> Bool {
    guard open > block.lowerBound else { return false }
    return text[open - 1].isMark(":") || text[open - 1].isMark(",")
  }

  /// In order, each told whether it stands inside another.
  private func nested(_ passages: [MarkedPassage]) -> [MarkedPassage] {
    var end = 0
    return passages.sorted { $0.open < $1.open }.map { passage in
      var passage = passage
      passage.isNested = passage.open < end
      end = max(end, passage.close)
      return passage
    }
  }

  /// The marks open at a place, and what has been closed.
  private struct Pairing {
    let text: TextTokens
    let block: Range<Int>
    private(set) var openings: [Place] = []
    private(set) var closed: [MarkedPassage] = []

    init(text: TextTokens, block: Range<Int>) {
      self.text = text
      self.block = block
    }

    mutating func take(_ marks: [Place], _ place: Int) {
      let here = marks[place]
      let isOpen = openings.contains { $0.mark.style == here.mark.style }
      if here.mark.closes, isOpen, !prefersOpening(here) {
        if here.mark.style == .single, isPossessive(marks, place) { return }
        close(here)
      } else if here.mark.opens {
        if here.mark.style == .single, isOpen { return }
        // More than a few levels are noise; the eldest is dropped.
        if openings.count >= 6 { openings.removeFirst() }
        openings.append(here)
      }
    }

    /// Of a mark that can do both, spacing decides: `say "no "yes"` opens twice.
    private func prefersOpening(_ here: Place) -> Bool {
      guard here.mark.opens else { return false }
      if text[here.closing].mark == 0x201C {
        return !openings.contains { text[$0.opening].mark == 0x201E }
      }
      return text[here.closing].isSpaced
    }

    private mutating func close(_ here: Place) {
      guard let last = openings.lastIndex(where: { $0.mark.style == here.mark.style }) else {
        return
      }
      closed.append(MarkedPassage(open: openings[last].opening, close: here.closing))
      openings.removeSubrange(last...)
    }

    /// The mark of "the soldiers' lives" closes nothing while a better one follows.
    private func isPossessive(_ marks: [Place], _ place: Int) -> Bool {
      guard looksPossessive(marks[place]) else { return false }
      let next = marks[(place + 1)...].first { $0.mark.style == .single }
      return next.map { $0.mark.closes && !$0.mark.opens && !looksPossessive($0) } ?? false
    }

    /// Behind an s and before a word in lower case.
    private func looksPossessive(_ place: Place) -> Bool {
      let index = place.closing
      guard index > block.lowerBound, text[index - 1].kind == .word, block.contains(index + 1)
      else { return false }
      let next = text[index + 1]
      return next.kind == .word && next.isSpaced && !next.isCapitalized
        && text.bytes[Int(text[index - 1].byteEnd) - 1] | 0x20 == 0x73
    }
  }
}

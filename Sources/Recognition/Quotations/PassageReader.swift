/// Pairs the quotation marks of a block.
struct PassageReader {
  let text: TextTokens

  /// Passages in order of their opening marks.
  ///
  /// What opens and never closes ends with the block: it is kept when it begins the block or
  /// stands behind a colon or comma, else the mark was a slip.
  /// - Parameter carriesOn: whether the next block begins with an opening mark.
  func passages(in block: Range<Int>, carriesOn: Bool) -> [MarkedPassage] {
    let marks = block.compactMap { index in
      text[index].kind == .mark
        ? QuotationMark(at: index, of: text, in: block).map { Place(index: index, mark: $0) } : nil
    }
    guard !marks.isEmpty else { return [] }
    var pairing = Pairing(text: text, block: block)
    for place in marks.indices { pairing.take(marks, place) }
    var passages = pairing.closed
    if let open = pairing.openings.first(where: { $0.mark.style == .double || isFirst($0, block) }),
      carriesOn && isLastOpening(open, passages)
        || isIntroduced(open.index, block)
          && isLastOpening(open, passages)
    {
      passages.append(
        MarkedPassage(
          open: open.index, close: block.upperBound, isClosed: false, continues: carriesOn))
    }
    return nested(passages.filter { !$0.inner.isEmpty })
  }

  /// Whether a block begins with a mark that could carry on what the block before began.
  func opens(_ block: Range<Int>) -> Bool {
    guard let first = block.first, text[first].kind == .mark else { return false }
    return QuotationMark(at: first, of: text, in: block)?.opens ?? false
  }
}

extension PassageReader {
  struct Place {
    var index: Int
    var mark: QuotationMark
  }

  private func isFirst(_ place: Place, _ block: Range<Int>) -> Bool {
    place.index == block.lowerBound
  }

  /// Whether nothing was quoted after a mark that stays open.
  private func isLastOpening(_ place: Place, _ passages: [MarkedPassage]) -> Bool {
    !passages.contains {
      $0.open > place.index && text[$0.open].mark != 0x27 && text[$0.open].mark != 0x2018
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
      if text[here.index].mark == 0x201C {
        return !openings.contains { text[$0.index].mark == 0x201E }
      }
      return text[here.index].isSpaced
    }

    private mutating func close(_ here: Place) {
      guard let last = openings.lastIndex(where: { $0.mark.style == here.mark.style }) else {
        return
      }
      closed.append(MarkedPassage(open: openings[last].index, close: here.index))
      openings.removeSubrange(last...)
    }

    /// The mark of "the soldiers' lives" closes nothing while a better one follows.
    private func isPossessive(_ marks: [Place], _ place: Int) -> Bool {
      let index = marks[place].index
      guard index > block.lowerBound, text[index - 1].kind == .word, block.contains(index + 1),
        text[index + 1].kind == .word, text[index + 1].isSpaced,
        text.bytes[Int(text[index - 1].byteEnd) - 1] | 0x20 == 0x73
      else { return false }
      let next = marks[(place + 1)...].first { $0.mark.style == .single }
      return next.map { $0.mark.closes && !$0.mark.opens } ?? false
    }
  }
}

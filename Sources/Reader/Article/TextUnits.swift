import Articles

/// The characters, words, sentences and paragraphs of what is shown of an article.
///
/// Folded blocks are passed over. Work is bounded by the length of a stretch.
struct TextUnits {
  let layout: ArticleLayout

  private var article: Article { layout.article }
  private var text: ArticleText { layout.article.text }
  private var stretches: [ArticleStretch] { layout.stretches }

  /// The unit that holds an offset; where none does, the next in its stretch, else the last.
  ///
  /// Inside a fold, or in an article without text, an empty range.
  func unit(_ unit: SelectionUnit, at offset: Int) -> TextRange {
    guard let home = layout.stretch(at: offset), stretches[home].kind == .text else {
      return TextRange(offset, offset)
    }
    switch unit {
    case .character: return text.wholeClusters(TextRange(offset, offset + 1))
    case .paragraph: return article.blocks[stretches[home].block].range
    case .word, .sentence:
      let units = units(unit, in: stretches[home], near: offset)
      return units.first { $0.end > offset } ?? units.last
        ?? text.wholeClusters(TextRange(offset, offset + 1))
    }
  }

  /// The first unit that starts after an offset; nil when there is none.
  func next(_ unit: SelectionUnit, after offset: Int) -> TextRange? {
    guard let home = layout.stretch(at: offset) else { return nil }
    for stretch in stretches[home...] where stretch.kind == .text {
      let found = first(unit, in: stretch, after: offset)
      if let found { return found }
    }
    return nil
  }

  /// The last unit that starts before an offset; nil when there is none.
  func previous(_ unit: SelectionUnit, before offset: Int) -> TextRange? {
    guard let home = layout.stretch(at: offset) else { return nil }
    for stretch in stretches[...home].reversed() where stretch.kind == .text {
      let found = last(unit, in: stretch, before: offset)
      if let found { return found }
    }
    return nil
  }

  /// Where the last cluster of a range starts.
  func lastCluster(of range: TextRange) -> Int {
    max(range.start, text.clusterStart(before: range.end))
  }

  private func first(
    _ unit: SelectionUnit, in stretch: ArticleStretch, after offset: Int
  ) -> TextRange? {
    switch unit {
    case .character:
      let start = max(stretch.range.start, text.clusterEnd(at: offset))
      guard start < stretch.range.end else { return nil }
      return TextRange(start, min(text.clusterEnd(at: start), stretch.range.end))
    case .paragraph:
      let block = article.blocks[stretch.block].range
      return block.start > offset ? block : nil
    case .word:
      let words = Words(text: text, range: stretch.range)
      return words.first(after: max(offset, stretch.range.start - 1))
    case .sentence:
      return units(unit, in: stretch, near: offset).first { $0.start > offset }
    }
  }

  private func last(
    _ unit: SelectionUnit, in stretch: ArticleStretch, before offset: Int
  ) -> TextRange? {
    switch unit {
    case .character:
      let end = min(stretch.range.end, offset)
      guard end > stretch.range.start else { return nil }
      return TextRange(text.clusterStart(before: end), end)
    case .paragraph:
      let block = article.blocks[stretch.block].range
      return block.start < offset ? block : nil
    case .word:
      return Words(text: text, range: stretch.range).last(before: min(offset, stretch.range.end))
    case .sentence:
      return units(unit, in: stretch, near: offset).last { $0.start < offset }
    }
  }

  private func units(
    _ unit: SelectionUnit, in stretch: ArticleStretch, near offset: Int
  ) -> [TextRange] {
    if unit == .sentence {
      let part = Block(role: article.blocks[stretch.block].role, range: stretch.range)
      return Sentences.ranges(in: article, block: part)
    }
    let words = Words(text: text, range: stretch.range)
    return [words.word(at: offset) ?? words.first(after: offset) ?? words.last(before: offset)]
      .compactMap { $0 }
  }
}

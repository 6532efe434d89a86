import Articles

/// The line that stands for folded blocks, or above those that are unfolded.
enum FoldLine {
  static func words(for stretch: ArticleStretch, in article: Article, glyphs: Glyphs) -> String {
    let blocks = article.blocks[stretch.blocks]
    let isFolded = stretch.kind == .fold
    let sign = isFolded ? glyphs.closed : glyphs.open
    if blocks.first?.role == .comment {
      let verb = isFolded ? "opens" : "closes"
      return "\(sign) comment, \(count(words(in: blocks, of: article), "word"))"
        + " \(glyphs.dash) Enter \(verb)"
    }
    let lines = blocks.count { $0.role != .separator }
    let areLinks = blocks.allSatisfy { $0.role != .boilerplate }
    return "\(sign) \(count("\(lines)", "line")) of " + (areLinks ? "links" : "menus and links")
  }

  private static func count(_ number: String, _ noun: String) -> String {
    number == "1" ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// Scalars whose words are counted one by one; what goes beyond is estimated.
  private static let limit = 100_000

  private static func words(in blocks: ArraySlice<Block>, of article: Article) -> String {
    var words = 0
    var scalars = 0
    for block in blocks where block.role == .comment {
      if scalars >= limit {
        let all = blocks.reduce(0) { $0 + $1.range.count }
        return "over \(all / scalars * words / 1000 * 1000)"
      }
      let range = TextRange(block.range.start, min(block.range.end, block.range.start + limit))
      words += WordCount.words(in: article.text[range])
      scalars += range.count
    }
    return "\(words)"
  }
}

/// Counts words as runs without blanks.
enum WordCount {
  static func words(in text: Substring) -> Int {
    var words = 0
    var isInside = false
    for scalar in text.unicodeScalars {
      let isBlank = scalar.properties.isWhitespace
      if !isBlank, !isInside { words += 1 }
      isInside = !isBlank
    }
    return words
  }
}

import Articles

/// The words of a stretch of text, cut at blanks, with their scalar offsets.
struct WordRanges {
  private(set) var texts: [String] = []
  private(set) var ranges: [TextRange] = []

  init(_ range: TextRange, in text: ArticleText) {
    var word = ""
    var start = range.start
    var offset = range.start
    for scalar in text[range].unicodeScalars {
      if scalar.properties.isWhitespace {
        add(&word, start)
        start = offset + 1
      } else {
        word.unicodeScalars.append(scalar)
      }
      offset += 1
    }
    add(&word, start)
  }

  private mutating func add(_ word: inout String, _ start: Int) {
    guard !word.isEmpty else { return }
    texts.append(word)
    ranges.append(TextRange(start, start + word.unicodeScalars.count))
    word = ""
  }
}

/// Finds phrases in a stream of words: one bit of state for each word of a phrase (shift-and).
final class MatchScanner {
  /// Byte offset in the article's text of what is being read.
  var base = 0
  /// Byte ranges in the article's text.
  private(set) var matches: [Range<Int>] = []
  private(set) var isDone = false

  private let phrases: [(tokens: [[CChar]], isPrefix: Bool)]
  /// Bit n is set when the last words read are the first n + 1 of the phrase.
  private var states: [UInt64]
  /// Where the last words began, in a ring: word n at n modulo its length, the longest phrase.
  private var starts = Array(repeating: 0, count: 64)
  private var wordCount = 0

  /// Bytes after the first match in which others are still looked for.
  private static let span = 600

  init(_ phrases: [TokenPhrase]) {
    self.phrases = phrases.map { phrase in
      (phrase.tokens.map { $0.utf8.map { CChar(bitPattern: $0) } }, phrase.isPrefix)
    }
    states = Array(repeating: 0, count: phrases.count)
  }

  /// Reads the next word, which stands at `range` after `base`; false when no more are wanted.
  func take(_ token: UnsafeBufferPointer<CChar>, _ range: Range<Int>) -> Bool {
    let start = base + range.lowerBound
    if let first = matches.first, start > first.lowerBound + Self.span {
      isDone = true
      return false
    }
    starts[wordCount % starts.count] = start
    wordCount += 1
    for index in phrases.indices {
      let count = phrases[index].tokens.count
      states[index] = (states[index] << 1 | 1) & mask(index, token)
      if states[index] >> UInt64(count - 1) & 1 == 1 {
        let first = starts[(wordCount - count) % starts.count]
        matches.append(first..<base + range.upperBound)
      }
    }
    return true
  }

  private func mask(_ index: Int, _ token: UnsafeBufferPointer<CChar>) -> UInt64 {
    let phrase = phrases[index]
    var mask: UInt64 = 0
    for (bit, word) in phrase.tokens.enumerated() {
      let isLast = bit == phrase.tokens.count - 1
      let isEqual =
        phrase.isPrefix && isLast ? token.starts(with: word) : token.elementsEqual(word)
      if isEqual { mask |= 1 << UInt64(bit) }
    }
    return mask
  }
}

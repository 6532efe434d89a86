import Articles

extension Article {
  /// Words of the body: what white space separates, and each ideograph and kana by itself.
  var bodyWordCount: Int {
    blocks.lazy.filter(\.role.isBody).reduce(0) { $0 + Self.wordCount(text(of: $1)) }
  }

  private static func wordCount(_ text: Substring) -> Int {
    ScalarWalk.through(text) { walk in
      var count = 0
      var isInWord = false
      while let scalar = walk.next() {
        if scalar.isIdeographOrKana {
          count += 1
          isInWord = false
        } else if scalar.isSpace {
          isInWord = false
        } else if !isInWord {
          count += 1
          isInWord = true
        }
      }
      return count
    }
  }
}

extension Unicode.Scalar {
  /// Most text is ASCII, for which no table has to be asked.
  fileprivate var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  var isIdeographOrKana: Bool {
    guard value >= 0x3040 else { return false }
    return (0x3040...0x30FF).contains(value) || properties.isIdeographic
  }
}

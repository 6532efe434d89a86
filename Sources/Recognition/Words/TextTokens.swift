import Articles

/// A text cut into tokens, with the bytes to look words up by.
struct TextTokens {
  let bytes: [UInt8]
  private(set) var all: [TextToken] = []

  /// The tokens of the given stretch of a text, all of it by default.
  init(_ text: ArticleText) { self.init(of: text.string) }

  init(of text: String) {
    bytes = Array(text.utf8)
    all.reserveCapacity(bytes.count / 5 + 8)
    var tokenizer = TextTokenizer(bytes: bytes)
    while let token = tokenizer.next() { all.append(token) }
  }

  var count: Int { all.count }

  subscript(index: Int) -> TextToken { all[index] }

  /// Index of the first token that starts at or after a scalar offset.
  func index(from offset: Int) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if Int(all[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tokens that lie in a stretch of the text.
  func indices(in range: TextRange) -> Range<Int> {
    let first = index(from: range.start)
    return first..<max(first, index(from: range.end))
  }

  /// The tokens that share a scalar with a stretch of the text: "Kenya's" for "Kenya".
  func indices(touching range: TextRange) -> Range<Int> {
    var first = index(from: range.start)
    if first > 0, Int(all[first - 1].end) > range.start { first -= 1 }
    return first..<max(first, index(from: range.end))
  }

  /// The sentences of a block as runs of tokens that together make up the block.
  func sentences(of block: Block, in article: Article) -> [Range<Int>] {
    let tokens = indices(in: block.range)
    var start = tokens.lowerBound
    var sentences: [Range<Int>] = []
    for sentence in Sentences.ranges(in: article, block: block).dropFirst() {
      let next = index(from: sentence.start)
      if next > start, next < tokens.upperBound {
        sentences.append(start..<next)
        start = next
      }
    }
    if start < tokens.upperBound { sentences.append(start..<tokens.upperBound) }
    return sentences
  }

  func text(_ token: TextToken) -> String {
    String(decoding: bytes[Int(token.byteStart)..<Int(token.byteEnd)], as: UTF8.self)
  }

  /// The words from one token to another as they stand in the text.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(
      decoding: bytes[Int(all[first].byteStart)..<Int(all[last].byteEnd)], as: UTF8.self)
  }

  /// The lower-cased hashes of words, to compare runs of them by.
  func hashes(of tokens: [Int]) -> [UInt32] { tokens.map { all[$0].hash } }

  /// Whether the words of a range hold a run of words.
  func contains(_ words: [UInt32], in range: Range<Int>) -> Bool {
    let hashes = range.filter { all[$0].kind == .word }.map { all[$0].hash }
    guard let first = words.first, words.count <= hashes.count else { return false }
    return (0...hashes.count - words.count).contains { start in
      hashes[start] == first && hashes[start..<start + words.count].elementsEqual(words)
    }
  }

  func range(_ tokens: Range<Int>) -> TextRange {
    TextRange(Int(all[tokens.lowerBound].start), Int(all[tokens.upperBound - 1].end))
  }

  /// The number a run of digits says; nil beyond eighteen digits.
  func integer(_ token: TextToken) -> Int? {
    guard token.kind == .number, token.byteCount <= 18 else { return nil }
    return bytes[Int(token.byteStart)..<Int(token.byteEnd)].reduce(0) {
      $0 * 10 + Int($1 - UInt8(ascii: "0"))
    }
  }

  /// Whether a word is written so, ASCII letters in whatever case.
  func isWord(_ index: Int, _ lowercase: StaticString) -> Bool {
    let token = all[index]
    guard token.kind == .word, token.byteCount == lowercase.utf8CodeUnitCount else { return false }
    return lowercase.withUTF8Buffer { buffer in
      var at = Int(token.byteStart)
      for byte in buffer {
        guard TextTokenizer.lowercased(bytes[at]) == byte else { return false }
        at += 1
      }
      return true
    }
  }
}

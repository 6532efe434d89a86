/// Walks the bytes of one block and cuts them into sentences.
struct SentenceScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether full stops cut at all.
  let isSplitting: Bool
  private var position = 0
  private var scalars: Int
  /// Scalar offset where the running sentence began; nil between two.
  private var start: Int?
  /// Scalar offset after the last scalar that is not white space.
  private var inked: Int
  private var found: [TextRange] = []

  /// - Parameter start: how many scalars stand before the bytes in the text.
  init(bytes: UnsafeBufferPointer<UInt8>, at start: Int, isSplitting: Bool) {
    self.bytes = bytes
    self.isSplitting = isSplitting
    scalars = start
    inked = start
    found.reserveCapacity(isSplitting ? bytes.count / 100 + 2 : 1)
  }

  mutating func scan() -> [TextRange] {
    while true {
      stepOverWords()
      guard position < bytes.count else { break }
      let (scalar, length) = scalar(at: position)
      let stop = Self.stop(scalar)
      step(scalar, length)
      guard isSplitting || scalar == 0x0A else { continue }
      if scalar == 0x0A {
        cut()
      } else if stop != .none {
        finish(stop, from: position - length)
      }
    }
    cut()
    return found
  }

  /// Steps over blanks and ASCII characters at which nothing can end, most of what is read.
  private mutating func stepOverWords() {
    var next = position
    var end = position
    while next < bytes.count {
      let byte = bytes[next]
      guard byte == 0x20 || Self.isPlain(byte) else { break }
      next += 1
      guard byte != 0x20 else { continue }
      if start == nil { start = scalars + next - 1 - position }
      end = next
    }
    if end > position { inked = scalars + end - position }
    scalars += next - position
    position = next
  }

  /// Neither white space nor a stop, and no part of a longer character.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x21 && byte < 0x80 && byte != 0x2E && byte != 0x3F
  }

  private mutating func step(_ scalar: UInt32, _ length: Int) {
    position += length
    scalars += 1
    guard !Self.isSpace(scalar) else { return }
    if start == nil { start = scalars - 1 }
    inked = scalars
  }

  private mutating func cut() {
    if let start { found.append(TextRange(start, inked)) }
    start = nil
  }

  /// After a stop: takes in what belongs to it and cuts where a new sentence begins.
  private mutating func finish(_ stop: Stop, from mark: Int) {
    var hasClosing = false
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      if Self.stop(scalar) != .none {
        step(scalar, length)
      } else if isClosing(scalar, length) {
        hasClosing = true
        step(scalar, length)
      } else if let end = referenceEnd(at: position) {
        while position < end { step(UInt32(bytes[position]), 1) }
      } else {
        break
      }
    }
    if stop == .wide || begins(after: mark, hasClosing: hasClosing) { cut() }
  }

  /// Whether a sentence begins at the position after a stop that stood at byte `mark`.
  private func begins(after mark: Int, hasClosing: Bool) -> Bool {
    var next = position
    while next < bytes.count {
      let (scalar, length) = scalar(at: next)
      guard Self.isSpace(scalar) else { break }
      next += length
    }
    guard next < bytes.count else { return true }
    let opening = openingWord(from: next)
    if isListNumber(before: mark) { return false }
    if next == position { return isGlued(before: mark, opening) }
    // The stop that ends an abbreviation is its last one: "a.m." rather than "a.".
    var last = position - 1
    while last > mark, bytes[last] != 0x2E { last -= 1 }
    let abbreviation =
      hasClosing || bytes[mark] != 0x2E ? .none : SentenceWords.abbreviation(endingAt: last, bytes)
    switch abbreviation {
    case .alwaysGoesOn: return false
    case .mayEnd: return SentenceWords.isStarter(opening.word)
    case .beforeNumber: return !opening.isDigit && !opening.isLower
    case .none: return !opening.isLower
    }
  }

  /// Whether only a number stands before the stop, as in a numbered heading.
  private func isListNumber(before mark: Int) -> Bool {
    (1...3).contains(mark) && bytes[..<mark].allSatisfy { (48...57).contains($0) }
  }

  /// A missing blank: "… the talks.The next day" (never inside "example.Com" or "3.5").
  private func isGlued(before mark: Int, _ opening: Opening) -> Bool {
    mark > 1 && SentenceWords.isLower(bytes[mark - 1]) && SentenceWords.isLower(bytes[mark - 2])
      && SentenceWords.isStarter(opening.word) && opening.endsInSpace
  }

  private struct Opening {
    var word: Slice<UnsafeBufferPointer<UInt8>>
    var isLower = false
    var isDigit = false
    var endsInSpace = false
  }

  /// The first word at or after `from`, past opening quotation marks and brackets.
  private func openingWord(from: Int) -> Opening {
    var low = from
    while low < bytes.count {
      let (scalar, length) = scalar(at: low)
      guard Self.isOpening(scalar) else { break }
      low += length
    }
    var high = low
    while high < bytes.count, SentenceWords.isLetter(bytes[high]) { high += 1 }
    var opening = Opening(word: bytes[low..<high])
    guard low < bytes.count else { return opening }
    opening.isLower = Self.isLower(scalar(at: low).scalar)
    opening.isDigit = (48...57).contains(bytes[low])
    opening.endsInSpace = high < bytes.count && bytes[high] == 0x20
    return opening
  }

  /// End of a footnote mark like `[3]` at a byte offset.
  private func referenceEnd(at offset: Int) -> Int? {
    guard bytes[offset] == 0x5B else { return nil }
    var end = offset + 1
    while end < bytes.count, (48...57).contains(bytes[end]) { end += 1 }
    return end > offset + 1 && end < bytes.count && bytes[end] == 0x5D ? end + 1 : nil
  }

  /// Whether a mark after a stop closes something: a straight one does unless a word follows it.
  private func isClosing(_ scalar: UInt32, _ length: Int) -> Bool {
    switch scalar {
    case 0x29, 0x5D, 0x7D, 0x201D, 0x2019, 0xBB, 0x203A, 0x300D, 0x300F, 0xFF09, 0x3011: return true
    case 0x22, 0x27:
      let next = position + length
      return next >= bytes.count || !SentenceWords.isLetter(bytes[next])
    default: return false
    }
  }

  private func scalar(at offset: Int) -> (scalar: UInt32, length: Int) {
    let first = bytes[offset]
    func rest(_ index: Int) -> UInt32 {
      offset + index < bytes.count ? UInt32(bytes[offset + index] & 0x3F) : 0
    }
    switch first {
    case ..<0x80: return (UInt32(first), 1)
    case ..<0xE0: return (UInt32(first & 0x1F) << 6 | rest(1), 2)
    case ..<0xF0: return (UInt32(first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
    default: return (UInt32(first & 7) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }
  }
}

extension SentenceScanner {
  enum Stop {
    case none
    /// Ends a sentence when what follows looks like a beginning.
    case narrow
    /// Ends a sentence by itself.
    case wide
  }

  static func stop(_ scalar: UInt32) -> Stop {
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x061F, 0x06D4, 0x0964, 0x0589: .narrow
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61: .wide
    default: .none
    }
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x3000: true
    default: false
    }
  }

  static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0x201C, 0x2018, 0x201E, 0xAB, 0x2039, 0x300C, 0x2D, 0x2013,
      0x2014:
      true
    default: false
    }
  }

  static func isLower(_ scalar: UInt32) -> Bool {
    scalar < 0x80
      ? SentenceWords.isLower(UInt8(scalar))
      : Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }
}

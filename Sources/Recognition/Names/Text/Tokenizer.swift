import Articles

/// Cuts an article's blocks into tokens.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let scripts: ScriptNames
  private var position = 0
  /// Scalar offset of `position`.
  private var offset = 0
  /// What stands after the last token.
  private(set) var gap: TokenGap = []
  /// Whether a quotation mark stands right before `position`.
  private var isBehindQuote = false
  private var folded: [UInt8] = []
  private(set) var tokens: [Token] = []

  /// - Parameter scripts: names to cut out of runs of scripts without blanks.
  init(bytes: UnsafeBufferPointer<UInt8>, scripts: ScriptNames = ScriptNames()) {
    self.bytes = bytes
    self.scripts = scripts
    tokens.reserveCapacity(bytes.count / 5 + 2)
    folded.reserveCapacity(32)
  }

  /// Tokenizes the bytes up to `end`, which begin a block.
  ///
  /// - Parameter intern: gives the number of a folded word.
  mutating func readBlock(
    upTo end: Int, intern: (UnsafeBufferPointer<UInt8>) -> WordID
  ) {
    gap.insert(.block)
    while position < end {
      if readPlainWord(upTo: end, intern) { continue }
      let (scalar, length) = Self.decode(bytes, position)
      switch Folding.classify(scalar) {
      case .upper, .lower, .uncased, .digit: readWord(upTo: end, intern)
      case .unspaced: readUnspaced(upTo: end, intern)
      case .mark: step(length)
      case .other:
        let mark = Self.gap(scalar)
        gap.formUnion(mark)
        isBehindQuote = mark.contains(.quote)
        step(length)
      }
    }
  }

  /// Passes over the bytes up to `end`.
  mutating func skipBlock(upTo end: Int) {
    gap.insert(.block)
    while position < end { step(Self.decode(bytes, position).length) }
  }

  private mutating func step(_ length: Int) {
    position += length
    offset += 1
  }
}

extension Tokenizer {
  /// Reads a word of small ASCII letters with nothing unusual after it, or a blank.
  ///
  /// Most words are such; they stand as they are folded.
  @inline(__always)
  private mutating func readPlainWord(
    upTo end: Int, _ intern: (UnsafeBufferPointer<UInt8>) -> WordID
  ) -> Bool {
    let start = position
    if bytes[start] == 0x20 {
      gap.insert(.space)
      isBehindQuote = false
      step(1)
      return true
    }
    var next = start
    while next < end, Self.isSmallLetter(bytes[next]) { next += 1 }
    guard next > start, next < end, Self.endsPlainWord(bytes[next], length: next - start) else {
      return false
    }
    tokens.append(
      Token(
        start: Int32(offset), end: Int32(offset + next - start),
        word: intern(UnsafeBufferPointer(rebasing: bytes[start..<next])),
        shape: isBehindQuote ? .behindQuote : [], gap: gap, sentence: 0))
    gap = []
    isBehindQuote = false
    offset += next - start
    position = next
    return true
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  /// A stop after a single letter may be one of "p.m.".
  private static func endsPlainWord(_ byte: UInt8, length: Int) -> Bool {
    byte == 0x20 || byte == 0x2C || byte == 0x2E && length > 1
  }

  /// Takes a run of ASCII letters into a word; false where there is none.
  private mutating func readLetters(_ word: inout WordReading, upTo end: Int) -> Bool {
    let start = position
    var next = start
    var capitals = 0
    while next < end, Self.isLetter(bytes[next]) {
      if bytes[next] & 0x20 == 0 { capitals += 1 }
      next += 1
    }
    guard next > start else { return false }
    word.addLetters(next - start, capitals: capitals, beginsUpper: bytes[start] & 0x20 == 0)
    let count = folded.count
    folded.append(contentsOf: bytes[start..<next])
    folded.withUnsafeMutableBufferPointer { folded in
      for index in count..<folded.count { folded[index] |= 0x20 }
    }
    offset += next - start
    position = next
    return true
  }

  private mutating func readWord(
    upTo end: Int, _ intern: (UnsafeBufferPointer<UInt8>) -> WordID
  ) {
    folded.removeAll(keepingCapacity: true)
    var word = WordReading(start: offset)
    scan: while position < end {
      if readLetters(&word, upTo: end) { continue }
      if bytes[position] == 0x20 { break }
      let (scalar, length) = Self.decode(bytes, position)
      switch Folding.classify(scalar) {
      case .upper: word.addUpper()
      case .lower: word.addLower()
      case .uncased: word.shape.insert(.foreign)
      case .digit: word.addDigit()
      case .mark:
        step(length)
        continue scan
      case .unspaced: break scan
      case .other:
        guard takesInside(scalar, length, end, &word) else { break scan }
        continue scan
      }
      if scalar >= 0x250, !(0x1E00..<0x1F00).contains(scalar) { word.shape.insert(.foreign) }
      append(scalar)
      step(length)
      word.end = offset
    }
    word.end = max(word.end, offset)
    readEnding(&word, end)
    add(word, intern)
  }

  /// Takes an apostrophe, a stop or a comma that stands inside a word or a number.
  private mutating func takesInside(
    _ scalar: UInt32, _ length: Int, _ end: Int, _ word: inout WordReading
  ) -> Bool {
    let next = position + length
    guard next < end else { return isDottedEnd(scalar, &word, length) }
    let following = bytes[next]
    switch scalar {
    case 0x27, 0x2019, 0x2BC, 0x2018:
      guard word.letters > 0, following >= 0x80 || Self.isLetter(following),
        !isEnding(after: next, end), !Self.isMark(bytes, next)
      else { return false }
      step(length)
      return true
    case 0x2E:
      if word.isNumber, (48...57).contains(following) { break }
      if word.isSingleLetters, Self.isLetter(following), isSingle(next, end) {
        word.shape.insert(.dotted)
        break
      }
      return isDottedEnd(scalar, &word, length)
    case 0x2C:
      guard word.isNumber, (48...57).contains(following) else { return false }
    default: return false
    }
    step(length)
    word.sinceStop = 0
    return true
  }

  /// The last stop of "U.S." belongs to it.
  private mutating func isDottedEnd(
    _ scalar: UInt32, _ word: inout WordReading, _ length: Int
  ) -> Bool {
    guard scalar == 0x2E, word.shape.contains(.dotted), word.sinceStop == 1 else { return false }
    step(length)
    word.end = offset
    word.sinceStop = 0
    return true
  }

  /// Whether the letter at a byte offset stands alone, as the S in "U.S.".
  private func isSingle(_ index: Int, _ end: Int) -> Bool {
    index + 1 >= end
      || !(Self.isLetter(bytes[index + 1])
        || bytes[index + 1] >= 0xC3
          && !Self.isMark(bytes, index + 1))
  }

  /// Whether the letters from `index` on are a possessive or a shortened verb.
  private func isEnding(after index: Int, _ end: Int) -> Bool {
    endingLength(index, end) != nil
  }

  private func endingLength(_ index: Int, _ end: Int) -> Int? {
    func isEdge(_ place: Int) -> Bool {
      place >= end
        || !Self.isLetter(bytes[place]) && (bytes[place] < 0x80 || Self.isMark(bytes, place))
    }
    let first = bytes[index] | 0x20
    if first == 0x73 || first == 0x64 || first == 0x6D, isEdge(index + 1) { return 1 }
    guard index + 1 < end, isEdge(index + 2) else { return nil }
    switch (first, bytes[index + 1] | 0x20) {
    case (0x6C, 0x6C), (0x72, 0x65), (0x76, 0x65): return 2
    default: return nil
    }
  }

  /// Reads 's, 'll and the like after a word; they are no part of it.
  private mutating func readEnding(_ word: inout WordReading, _ end: Int) {
    guard position < end, bytes[position] == 0x27 || bytes[position] >= 0x80 else { return }
    let (scalar, length) = Self.decode(bytes, position)
    guard [0x27, 0x2019, 0x2BC, 0x2018].contains(scalar) else { return }
    let next = position + length
    if next < end, let ending = endingLength(next, end) {
      word.shape.insert(bytes[next] | 0x20 == 0x73 ? .possessive : .clitic)
      step(length)
      for _ in 0..<ending { step(1) }
    } else if folded.last == 0x73, next < end, bytes[next] == 0x20, scalar != 0x2018 {
      word.shape.insert(.possessive)
    }
  }

  private mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      folded.append(UInt8(scalar) | (Self.isLetter(UInt8(scalar)) ? 0x20 : 0))
    } else if !Folding.appendLatin(scalar, to: &folded) {
      Folding.appendLowercased(scalar, to: &folded)
    }
  }

  private mutating func readUnspaced(
    upTo end: Int, _ intern: (UnsafeBufferPointer<UInt8>) -> WordID
  ) {
    folded.removeAll(keepingCapacity: true)
    var word = WordReading(start: offset)
    word.shape = [.foreign, .unspaced]
    while position < end {
      let (scalar, length) = Self.decode(bytes, position)
      guard Folding.classify(scalar) == .unspaced || scalar == 0x30FB else { break }
      append(scalar)
      step(length)
    }
    word.end = offset
    readEnding(&word, end)
    addParts(of: word, intern)
  }

  /// Adds a run without blanks, each name in it as a token of its own.
  private mutating func addParts(
    of run: WordReading, _ intern: (UnsafeBufferPointer<UInt8>) -> WordID
  ) {
    let bytes = folded
    let parts = bytes.withUnsafeBufferPointer { scripts.parts(of: $0) }
    var start = run.start
    for (index, part) in parts.enumerated() {
      var word = WordReading(start: start)
      word.end = start + part.scalars
      word.shape = index + 1 == parts.count ? run.shape : [.foreign, .unspaced]
      folded.removeAll(keepingCapacity: true)
      folded.append(contentsOf: bytes[part.bytes])
      add(word, intern)
      start = word.end
    }
  }

  private mutating func add(
    _ word: WordReading, _ intern: (UnsafeBufferPointer<UInt8>) -> WordID
  ) {
    let id = folded.withUnsafeBufferPointer { intern($0) }
    tokens.append(
      Token(
        start: Int32(word.start), end: Int32(word.end), word: id,
        shape: isBehindQuote ? word.finished.union(.behindQuote) : word.finished, gap: gap,
        sentence: 0))
    gap = []
    isBehindQuote = false
  }
}

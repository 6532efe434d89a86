/// Words, ASCII letters in whatever case, each with a value; looked up without making a string.
struct WordMap<Value: Sendable>: Sendable {
  private var words: [[UInt8]] = []
  private var values: [Value] = []
  /// Index into `words` plus one; 0 where free.
  ///
  /// A power of two of them, at most half full.
  private var slots: [Int32] = []
  private var mask = 0

  /// Of a word given twice the later value counts.
  init(_ entries: some Sequence<(String, Value)>) {
    let entries = Array(entries)
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = size - 1
    words.reserveCapacity(entries.count)
    values.reserveCapacity(entries.count)
    for (word, value) in entries { place(word.utf8.map(TextTokenizer.lowercased), value) }
  }

  subscript(token: TextToken, text: TextTokens) -> Value? {
    guard token.kind == .word else { return nil }
    return value(hash: token.hash, from: Int(token.byteStart), to: Int(token.byteEnd), text.bytes)
  }

  /// The value of a word without its possessive ending: of `today` for "today's".
  func stem(_ token: TextToken, _ text: TextTokens) -> Value? {
    guard token.traits.contains(.possessive) else { return self[token, text] }
    let start = Int(token.byteStart)
    let ending = Self.endingLength(beforeLetter: text.bytes[Int(token.byteEnd) - 2])
    guard token.byteCount > ending else { return nil }
    let end = Int(token.byteEnd) - ending
    return value(
      hash: TextTokenizer.hash(text.bytes[start..<end]), from: start, to: end, text.bytes)
  }

  func contains(_ token: TextToken, _ text: TextTokens) -> Bool { self[token, text] != nil }

  /// Bytes of a possessive ending: the apostrophe is one byte, two (U+02BC) or three (U+2019).
  private static func endingLength(beforeLetter byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "'"): 2
    case 0xBC: 3
    default: 4
    }
  }

  private func value(hash: UInt32, from start: Int, to end: Int, _ bytes: [UInt8]) -> Value? {
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if isSame(words[index], start, end, bytes) { return values[index] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func place(_ word: [UInt8], _ value: Value) {
    var slot = Int(TextTokenizer.hash(word)) & mask
    while slots[slot] != 0, words[Int(slots[slot]) - 1] != word { slot = (slot + 1) & mask }
    if slots[slot] == 0 {
      words.append(word)
      values.append(value)
      slots[slot] = Int32(words.count)
    } else {
      values[Int(slots[slot]) - 1] = value
    }
  }

  private func isSame(_ word: [UInt8], _ start: Int, _ end: Int, _ bytes: [UInt8]) -> Bool {
    guard word.count == end - start else { return false }
    var at = start
    for byte in word {
      guard TextTokenizer.lowercased(bytes[at]) == byte else { return false }
      at += 1
    }
    return true
  }
}

/// Words, ASCII letters in whatever case, each with a value; looked up without making a string.
///
/// A class, for it never changes and is asked at every token.
final class WordMap<Value: Sendable>: Sendable {
  /// Of all words, one after another.
  private let bytes: [UInt8]
  /// For each word where its bytes end; the first begins at 0.
  private let ends: [Int32]
  private let values: [Value]
  /// Index of a word plus one; 0 where free.
  ///
  /// A power of two of them, at most half full.
  private let slots: [Int32]

  /// Of a word given twice the later value counts.
  init(_ entries: some Sequence<(String, Value)>) {
    let entries = Array(entries)
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    let mask = size - 1
    var slots = [Int32](repeating: 0, count: size)
    var bytes: [UInt8] = []
    var ends: [Int32] = []
    var values: [Value] = []
    // From the last one on, so that the later of two comes first.
    for (word, value) in entries.reversed() {
      let word = word.utf8.map(TextTokenizer.lowercased)
      var slot = Int(TextTokenizer.hash(word)) & mask
      while slots[slot] != 0, !bytes[Self.range(of: slots[slot], ends)].elementsEqual(word) {
        slot = (slot + 1) & mask
      }
      guard slots[slot] == 0 else { continue }
      bytes += word
      ends.append(Int32(bytes.count))
      values.append(value)
      slots[slot] = Int32(values.count)
    }
    (self.slots, self.bytes, self.ends, self.values) = (slots, bytes, ends, values)
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

  private func value(hash: UInt32, from start: Int, to end: Int, _ text: [UInt8]) -> Value? {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if isSame(Self.range(of: slots[slot], ends), start, end, text) {
        return values[Int(slots[slot]) - 1]
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The bytes of the word whose index plus one is `number`.
  private static func range(of number: Int32, _ ends: [Int32]) -> Range<Int> {
    let index = Int(number) - 1
    return (index > 0 ? Int(ends[index - 1]) : 0)..<Int(ends[index])
  }

  private func isSame(_ word: Range<Int>, _ start: Int, _ end: Int, _ text: [UInt8]) -> Bool {
    guard word.count == end - start else { return false }
    for (offset, place) in word.enumerated() {
      guard TextTokenizer.lowercased(text[start + offset]) == bytes[place] else { return false }
    }
    return true
  }
}

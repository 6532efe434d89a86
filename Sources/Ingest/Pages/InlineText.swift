/// Text of one block as the page shows it: white space collapsed, what has no width left out.
struct InlineText {
  private var bytes: [UInt8] = []
  private var blank = false

  var isEmpty: Bool { bytes.isEmpty }
  var byteCount: Int { bytes.count }

  var endsSentence: Bool {
    guard let last = bytes.last else { return false }
    return [0x2E, 0x21, 0x3F, 0x22, 0x29].contains(last) || bytes.suffix(3) == [0xE2, 0x80, 0x9D]
  }

  /// Whether a letter or digit stands last, without a blank after it.
  var endsWord: Bool {
    guard !blank, let last = bytes.last else { return false }
    if last >= 0x80 {
      // Dots and dashes between parts are no letters.
      let tail = bytes.suffix(3)
      return tail.count < 2 || tail[tail.endIndex - 2] != 0xC2 && tail.first != 0xE2
    }
    return (0x30...0x39).contains(last) || (0x61...0x7A).contains(last | 0x20)
  }

  mutating func appendBlank() { blank = true }

  /// Starts the next cell of a row.
  mutating func appendCell() {
    if !bytes.isEmpty { bytes.append(0x09) }
    blank = false
  }

  mutating func append(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let byte = text[index]
        let width = byte < 0x80 ? 1 : Self.blankWidth(text, at: index)
        if width > 0, byte >= 0x80 || byte <= 0x20 || byte == 0x7F {
          if byte <= 0x20 || !Self.isWidthless(text, at: index) { blank = true }
          index += width
          continue
        }
        if blank, let last = bytes.last, last != 0x09 { bytes.append(0x20) }
        blank = false
        bytes.append(byte)
        index += 1
      }
    }
  }

  /// The text, or nil where there is none; empty afterwards.
  mutating func finished() -> String? {
    defer {
      bytes.removeAll(keepingCapacity: true)
      blank = false
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Bytes of a blank or of something without width beyond ASCII; 0 for all else.
  private static func blankWidth(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard index + 1 < text.count else { return 0 }
    switch text[index] {
    case 0xC2: return text[index + 1] == 0xA0 || text[index + 1] == 0xAD ? 2 : 0
    case 0xE2:
      guard index + 2 < text.count else { return 0 }
      let second = text[index + 1]
      let third = text[index + 2]
      let isBlank =
        second == 0x80
        && ((0x80...0x8B).contains(third) || third == 0xA8 || third == 0xA9
          || third == 0xAF)
      return isBlank || second == 0x81 && third == 0xA0 ? 3 : 0
    case 0xE3:
      return index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x80 ? 3 : 0
    case 0xEF:
      return index + 2 < text.count && text[index + 1] == 0xBB && text[index + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  private static func isWidthless(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case 0xC2: text[index + 1] == 0xAD
    case 0xE2: text[index + 1] == 0x81 || text[index + 2] == 0x8B
    case 0xEF: true
    default: false
    }
  }
}

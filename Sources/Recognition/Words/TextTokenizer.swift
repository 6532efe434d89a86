/// Cuts UTF-8 into words, numbers and marks, one pass, no look-back.
struct TextTokenizer {
  private let bytes: [UInt8]
  private let classes = ScalarClass.ascii
  private var byte = 0
  private var scalar = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> TextToken? {
    var spaced = byte == 0
    while byte < bytes.count {
      let here = look()
      switch here.kind {
      case .space:
        spaced = true
        step(here)
      case .joiner: step(here)
      case .digit: return number(spaced)
      case .letter, .ideograph: return word(here, spaced)
      case .apostrophe, .mark: return mark(here, spaced)
      }
    }
    return nil
  }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  /// FNV-1a of lower-cased bytes.
  static func hash(_ word: some Sequence<UInt8>) -> UInt32 {
    word.reduce(2_166_136_261) { mixed($0, lowercased($1)) }
  }
}

extension TextTokenizer {
  /// A scalar at the reading place: its class, value and length in bytes.
  private struct Look {
    var kind: ScalarClass
    var value: UInt32
    var length: Int
  }

  private func look() -> Look { look(at: byte) }

  private func look(at place: Int) -> Look {
    let lead = bytes[place]
    if lead < 0x80 { return Look(kind: classes[Int(lead)], value: UInt32(lead), length: 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for next in place + 1..<min(place + length, bytes.count) {
      value = value << 6 | UInt32(bytes[next] & 0x3F)
    }
    return Look(kind: ScalarClass.beyondASCII(value), value: value, length: length)
  }

  private mutating func step(_ look: Look) {
    byte += look.length
    scalar += 1
  }

  private static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  private mutating func number(_ spaced: Bool) -> TextToken {
    let start = (scalar, byte)
    while byte < bytes.count, bytes[byte] &- UInt8(ascii: "0") < 10 {
      byte += 1
      scalar += 1
    }
    return token(.number, from: start, spaced ? .spaced : [], hash: 0)
  }

  private mutating func mark(_ here: Look, _ spaced: Bool) -> TextToken {
    let start = (scalar, byte)
    step(here)
    return token(.mark, from: start, spaced ? .spaced : [], hash: 0, mark: here.value)
  }

  /// What has been read of a word.
  private struct Letters {
    var hash: UInt32 = 2_166_136_261
    var capitals = 0
    /// Scalar offset of the last apostrophe; -1 where there is none.
    var apostrophe = -1
  }

  private mutating func word(_ first: Look, _ spaced: Bool) -> TextToken {
    let start = (scalar, byte)
    var letters = Letters()
    if first.kind == .letter { asciiLetters(&letters) }
    while byte < bytes.count {
      let here = look()
      guard byte == start.1 || continues(here, first.kind) else { break }
      for place in byte..<byte + here.length {
        letters.hash = Self.mixed(letters.hash, Self.lowercased(bytes[place]))
      }
      if here.kind == .apostrophe { letters.apostrophe = scalar }
      step(here)
      if first.kind == .letter { asciiLetters(&letters) }
    }
    var traits: TextToken.Traits = spaced ? .spaced : []
    if isCapital(first) { traits.insert(.capitalized) }
    if letters.capitals >= 2, letters.capitals == byte - start.1 { traits.insert(.allCapitals) }
    if letters.apostrophe >= 0, scalar - letters.apostrophe == 2, bytes[byte - 1] | 0x20 == 0x73 {
      traits.insert(.possessive)
    }
    return token(.word, from: start, traits, hash: letters.hash)
  }

  /// Steps over ASCII letters, most of what is read.
  @inline(__always)
  private mutating func asciiLetters(_ letters: inout Letters) {
    let start = byte
    bytes.withUnsafeBufferPointer { bytes in
      while byte < bytes.count {
        let lower = bytes[byte] | 0x20
        guard lower &- UInt8(ascii: "a") < 26 else { break }
        letters.capitals += lower == bytes[byte] ? 0 : 1
        letters.hash = Self.mixed(letters.hash, lower)
        byte += 1
      }
    }
    scalar += byte - start
  }

  private func isCapital(_ look: Look) -> Bool {
    look.value < 0x80 ? look.value < 0x61 : ScalarClass.isCapital(look.value)
  }

  /// Whether a scalar carries on a word: letters of the same sort, and an apostrophe before one.
  private func continues(_ here: Look, _ sort: ScalarClass) -> Bool {
    switch here.kind {
    case .letter: return sort == .letter
    case .ideograph: return sort == .ideograph
    case .joiner: return true
    case .apostrophe:
      let after = byte + here.length
      return after < bytes.count && look(at: after).kind == .letter
    default: return false
    }
  }

  private func token(
    _ kind: TextToken.Kind, from start: (scalar: Int, byte: Int), _ traits: TextToken.Traits,
    hash: UInt32, mark: UInt32 = 0
  ) -> TextToken {
    TextToken(
      kind: kind, traits: traits, hash: hash, mark: mark, start: Int32(start.scalar),
      end: Int32(scalar), byteStart: Int32(start.byte), byteEnd: Int32(byte))
  }
}

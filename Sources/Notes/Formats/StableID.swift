import Articles

/// Ids that are the same at every export: UUIDs of version 5 (RFC 9562), made from names.
package enum StableID {
  /// The namespace of all names here, itself made once at random.
  private static let namespace: [UInt8] = [
    0x6B, 0x0F, 0x5A, 0x52, 0x0D, 0x3C, 0x4B, 0x0A, 0x9C, 0x5D, 0x2E, 0x0B, 0x71, 0xA4, 0xC3, 0x18,
  ]

  /// The UUID, in lower case, of a thing of some kind and name.
  static func uuid(_ kind: String, _ name: String) -> String {
    uuid(namespace: namespace, name: Array("\(kind):\(name)".utf8))
  }

  /// The note's own id where it is a UUID, else one made from it.
  static func uuid(of note: Note.ID) -> String {
    isUUID(note.rawValue) ? note.rawValue.lowercased() : uuid("note", note.rawValue)
  }

  package static func uuid(namespace: [UInt8], name: [UInt8]) -> String {
    var bytes = Array(SHA1.digest(of: namespace + name).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef")
    var text = ""
    for (place, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(place) { text.append("-") }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }

  /// Five groups of 8, 4, 4, 4 and 12 hexadecimal digits.
  static func isUUID(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && groups.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isHexDigit } }
  }

  /// Without the braces some programs write, in lower case.
  static func plain(_ guid: String) -> String {
    guid.filter { $0 != "{" && $0 != "}" }.lowercased()
  }
}

/// SHA-1 (FIPS 180-4): what UUIDs of version 5 are made with, and nothing else here.
package enum SHA1 {
  package static func digest(of message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let bits = UInt64(message.count) * 8
    bytes += (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }
    for start in stride(from: 0, to: bytes.count, by: 64) {
      mix(bytes[start..<start + 64], into: &state)
    }
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var words = [UInt32](repeating: 0, count: 80)
    for (place, byte) in block.enumerated() {
      words[place / 4] = words[place / 4] << 8 | UInt32(byte)
    }
    for place in 16..<80 {
      let mixed = words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16]
      words[place] = rotated(mixed, by: 1)
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for place in 0..<80 {
      let (choice, constant): (UInt32, UInt32) =
        switch place {
        case 0..<20: (b & c | ~b & d, 0x5A82_7999)
        case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
        case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      let next = rotated(a, by: 5) &+ choice &+ e &+ constant &+ words[place]
      (e, d, c, b, a) = (d, c, rotated(b, by: 30), a, next)
    }
    for (place, value) in [a, b, c, d, e].enumerated() { state[place] &+= value }
  }

  private static func rotated(_ word: UInt32, by bits: UInt32) -> UInt32 {
    word << bits | word >> (32 - bits)
  }
}

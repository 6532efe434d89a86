import Articles

/// What names are compared by.
extension ActorRegistry {
  /// Folded words with a blank between them.
  static func key(_ name: String) -> String {
    if let key = asciiKey(name, hasBlanks: true) { return key }
    return name.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      .map { String(decoding: Folding.folded(String($0)), as: UTF8.self) }
      .joined(separator: " ")
  }

  /// Most names are ASCII, where letters need no table; nil for others.
  private static func asciiKey(_ name: String, hasBlanks: Bool) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        key.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
      case 0x80...: return nil
      default:
        if hasBlanks, key.last != UInt8(ascii: " ") { key.append(UInt8(ascii: " ")) }
      }
    }
    if key.last == UInt8(ascii: " ") { key.removeLast() }
    if key.first == UInt8(ascii: " ") { key.removeFirst() }
    return String(decoding: key, as: UTF8.self)
  }

  /// Without blanks, and without what spellings of it do not share where it is no person's name.
  static func key(_ name: String, _ kind: Actor.Kind) -> String {
    guard kind == .person else { return OrganizationName(name).whole }
    return asciiKey(name, hasBlanks: false) ?? key(name).filter { $0 != " " }
  }

  /// Lower-case words of ASCII letters joined by hyphens.
  static func slug(_ name: String) -> String {
    let key = key(name)
    let latin = key.utf8.allSatisfy { $0 < 0x80 } ? key : Transliteration.latin(key)
    let slug = latin.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    return slug.isEmpty ? "unnamed" : slug
  }

  /// The capitals, of A to Z, that begin the words of a name.
  static func initials(of name: String) -> String {
    var previous = UInt8(ascii: " ")
    var initials: [UInt8] = []
    for byte in name.utf8 {
      if previous == UInt8(ascii: " "), 0x40 < byte, byte < 0x5B { initials.append(byte) }
      previous = byte
    }
    return String(decoding: initials, as: UTF8.self)
  }
}

/// What can be counted in a line without understanding it.
struct UnitFeatures: Equatable, Sendable {
  enum Ending: Equatable, Sendable {
    /// A final stop, question or exclamation mark, before closing quotes and brackets or not.
    case stop, question, colon, comma, ellipsis, none
  }

  /// Unicode scalars.
  var length = 0
  /// Runs of letters and digits; one for each two ideographs.
  var words = 0
  /// Words that start with a capital.
  var capitalized = 0
  /// Words of two letters or more that are capitals throughout.
  var shouted = 0
  /// Words that start with a small letter.
  var small = 0
  /// Words that hold digits only.
  var numbers = 0
  /// Scalars of scripts that write without blanks.
  var ideographs = 0
  /// Final stops followed by a blank and a capital.
  var innerStops = 0
  var ending = Ending.none

  /// Whether it reads like sentences rather than like a label: it ends as sentences do and has
  /// enough words in small letters, or it is long.
  var isProse: Bool {
    if ideographs * 2 > length { return ideographs >= 24 || (ending == .stop && ideographs >= 10) }
    if length >= 220 { return small * 3 >= words || innerStops > 0 }
    if innerStops > 0, words >= 12, small * 2 >= words { return true }
    switch ending {
    case .stop, .ellipsis: return words >= 4 && small >= 1 && small * 3 >= words
    case .question: return words >= 5 && small * 2 >= words
    case .colon, .comma, .none: break
    }
    return length >= 140 && small * 5 >= words * 3 && (innerStops > 0 || ending == .colon)
  }

  var isSentenceEnd: Bool {
    switch ending {
    case .stop, .question, .ellipsis: true
    case .colon, .comma, .none: false
    }
  }

  /// Every word capitalised but for the small ones in between, or capitals throughout.
  var isTitleCase: Bool { words >= 2 && capitalized * 3 >= (words - numbers) * 2 }

  init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var word = Word()
    var index = 0
    var stopped = false
    while index < bytes.count {
      let small = Self.smallLetters(bytes, from: index)
      if small > 0 {
        word.addSmall(small)
        length += small
        index += small
        ending = .none
        stopped = false
        continue
      }
      let (scalar, size) = Self.scalar(bytes, at: index)
      index += size
      length += 1
      let kind = ScalarKind(scalar)
      if stopped, kind == .upper { innerStops += 1 }
      switch kind {
      case .lower, .upper, .digit: word.add(kind)
      case .ideograph: ideographs += 1
      case .joiner where word.count > 0: word.wasJoined = true
      default: close(&word)
      }
      note(kind, scalar)
      if kind != .blank { stopped = kind == .stop && index < bytes.count && bytes[index] == 0x20 }
    }
    close(&word)
    words += ideographs / 2
  }

  /// Keeps the ending up to date; closing quotes and brackets do not change it.
  private mutating func note(_ kind: ScalarKind, _ scalar: UInt32) {
    switch kind {
    case .stop: ending = scalar == 0x3F || scalar == 0xFF1F ? .question : .stop
    case .colon: ending = .colon
    case .comma: ending = .comma
    case .ellipsis: ending = .ellipsis
    case .blank, .closer: break
    case .lower, .upper, .digit, .ideograph, .joiner, .other: ending = .none
    }
  }

  private mutating func close(_ word: inout Word) {
    guard word.count > 0 else { return }
    words += 1
    if word.startsUpper { capitalized += 1 }
    if word.startsLower { small += 1 }
    if word.isNumber { numbers += 1 }
    if word.upper >= 2, word.upper == word.count { shouted += 1 }
    word = Word()
  }

  private struct Word {
    var count = 0
    var upper = 0
    var digits = 0
    var startsUpper = false
    var startsLower = false
    var wasJoined = false

    var isNumber: Bool { digits == count }

    mutating func addSmall(_ letters: Int) {
      if count == 0 { startsLower = true }
      count += letters
    }

    mutating func add(_ kind: ScalarKind) {
      if count == 0 {
        startsUpper = kind == .upper
        startsLower = kind == .lower
      }
      count += 1
      if kind == .upper { upper += 1 }
      if kind == .digit { digits += 1 }
    }
  }

  /// How many small letters of ASCII stand here: most of most texts.
  @inline(__always)
  private static func smallLetters(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] &- 0x61 < 26 { end += 1 }
    return end - start
  }

  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (UInt32, Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard index + size <= bytes.count else { return (0xFFFD, bytes.count - index) }
    var value = UInt32(lead) & (0xFF >> UInt32(size + 1))
    for offset in 1..<size { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, size)
  }
}

/// What a scalar is for, as far as counting goes.
private enum ScalarKind: UInt8 {
  case lower, upper, digit, ideograph, joiner, stop, colon, comma, ellipsis, closer, blank, other

  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      self = Self.ascii[Int(scalar)]
    } else if scalar < 0x2000 {
      self = Self.letter(scalar)
    } else {
      self = Self.beyond(scalar)
    }
  }

  private static let ascii: [ScalarKind] = (0..<128).map { value in
    switch Character(Unicode.Scalar(UInt8(value))) {
    case "a"..."z": .lower
    case "A"..."Z": .upper
    case "0"..."9": .digit
    case "'", "-": .joiner
    case ".", "!", "?": .stop
    case ":", ";": .colon
    case ",": .comma
    case "\"", ")", "]", "*", "_": .closer
    case " ", "\t": .blank
    default: .other
    }
  }

  /// Letters of the alphabets; which of them are capitals is known for those with small letters.
  private static func letter(_ scalar: UInt32) -> ScalarKind {
    switch scalar {
    case 0xA0: .blank
    case 0xBB: .closer
    case 0xAA, 0xB5, 0xBA: .lower
    case 0x80..<0xC0, 0xD7, 0xF7: .other
    case 0xC0...0xDE: .upper
    case 0xDF...0xFF: .lower
    case 0x100...0x17F: isUpperInPairs(scalar) ? .upper : .lower
    case 0x300...0x36F: .joiner
    case 0x386...0x38F, 0x391...0x3AB, 0x400...0x42F: .upper
    case 0x460...0x52F: scalar % 2 == 0 ? .upper : .lower
    case 0x531...0x556: .upper
    case 0x589, 0x61F, 0x6D4, 0x964, 0x965: .stop
    case 0x60C, 0x61B: .comma
    default: .lower
    }
  }

  private static func isUpperInPairs(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x138, 0x149, 0x17F: false
    case 0x139...0x148, 0x179...0x17E: scalar % 2 == 1
    case 0x178: true
    default: scalar % 2 == 0
    }
  }

  private static func beyond(_ scalar: UInt32) -> ScalarKind {
    switch scalar {
    case 0x2019, 0x2010, 0x2011: .joiner
    case 0x201D, 0x203A: .closer
    case 0x2026: .ellipsis
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .blank
    case 0x2000..<0x2C00: .other
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: .stop
    case 0xFF0C, 0x3001: .comma
    case 0xFF1A, 0xFF1B: .colon
    case 0x300D, 0x300F, 0x3011, 0xFF09: .closer
    case 0x2E80...0x3000, 0x3040...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      .ideograph
    case 0xAC00...0xD7AF: .lower
    default: .other
    }
  }
}

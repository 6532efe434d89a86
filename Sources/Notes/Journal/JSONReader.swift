/// Reads JSON from bytes token by token; builds nothing that is not asked for.
///
/// Journals of a hundred thousand lines are read with it when the reader starts: a general decoder
/// takes ten times as long. Strict where a mistake could change what is read: strings are valid
/// UTF-8 without raw control characters, numbers asked for are whole.
struct JSONReader {
  enum Problem: Error {
    case malformed
  }

  /// The name of a member, as it stands in the text; compared without being decoded.
  struct Key {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let hasEscapes: Bool

    func text() throws(Problem) -> String {
      try JSONReader.text(of: bytes, hasEscapes: hasEscapes)
    }

    static func ~= (name: StaticString, key: Key) -> Bool {
      let count = name.utf8CodeUnitCount
      guard key.bytes.count == count else { return false }
      let start = name.utf8Start
      for place in 0..<count where key.bytes[place] != start[place] { return false }
      return true
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Deeper nesting is not ours.
  static let depthLimit = 64

  /// The bytes must outlive the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads an object; `member` must read or skip the value of each key.
  mutating func object(
    _ member: (inout JSONReader, Key) throws(Problem) -> Void
  ) throws(Problem) {
    try expect("{")
    if take("}") { return }
    repeat {
      let raw = try rawString()
      let key = Key(bytes: raw.bytes, hasEscapes: raw.hasEscapes)
      try expect(":")
      try member(&self, key)
    } while take(",")
    try expect("}")
  }

  /// Reads an array; `element` must read or skip each element.
  mutating func array(_ element: (inout JSONReader) throws(Problem) -> Void) throws(Problem) {
    try expect("[")
    if take("]") { return }
    repeat { try element(&self) } while take(",")
    try expect("]")
  }

  mutating func strings() throws(Problem) -> [String] {
    var strings: [String] = []
    try array { (reader) throws(Problem) in strings.append(try reader.string()) }
    return strings
  }

  mutating func string() throws(Problem) -> String {
    let raw = try rawString()
    return try Self.text(of: raw.bytes, hasEscapes: raw.hasEscapes)
  }

  /// The same string, with the storage of `known` when it is equal to it.
  mutating func string(like known: String) throws(Problem) -> String {
    let raw = try rawString()
    if !raw.hasEscapes, known.utf8.count == raw.bytes.count, known.utf8.elementsEqual(raw.bytes) {
      return known
    }
    return try Self.text(of: raw.bytes, hasEscapes: raw.hasEscapes)
  }

  /// The bytes of a string without escapes; nil for one with escapes.
  mutating func plainBytes() throws(Problem) -> UnsafeBufferPointer<UInt8>? {
    let raw = try rawString()
    return raw.hasEscapes ? nil : raw.bytes
  }

  /// A whole number of at most 18 digits.
  mutating func integer() throws(Problem) -> Int {
    skipBlanks()
    let isNegative = take("-")
    let start = index
    var value = 0
    while index < bytes.count, case let digit = bytes[index] &- 0x30, digit < 10 {
      guard index - start < 18 else { throw .malformed }
      value = value * 10 + Int(digit)
      index += 1
    }
    guard index > start else { throw .malformed }
    if index < bytes.count, [0x2E, 0x65, 0x45].contains(bytes[index]) { throw .malformed }
    return isNegative ? -value : value
  }

  mutating func boolean() throws(Problem) -> Bool {
    skipBlanks()
    if takeWord("true") { return true }
    if takeWord("false") { return false }
    throw .malformed
  }

  /// Passes over a value of any kind.
  mutating func skip() throws(Problem) {
    var depth = 0
    repeat {
      skipBlanks()
      guard index < bytes.count else { throw .malformed }
      switch bytes[index] {
      case UInt8(ascii: "\""): _ = try rawString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        index += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw .malformed }
        index += 1
      default: try skipScalar()
      }
      guard (0...Self.depthLimit).contains(depth) else { throw .malformed }
    } while depth > 0
  }

  /// The byte a value begins with; nil at the end.
  var nextByte: UInt8? {
    mutating get {
      skipBlanks()
      return index < bytes.count ? bytes[index] : nil
    }
  }

  /// A number, a truth value or null.
  mutating func scalar() throws(Problem) -> JSONNode {
    skipBlanks()
    if takeWord("true") { return .boolean(true) }
    if takeWord("false") { return .boolean(false) }
    if takeWord("null") { return .null }
    let start = index
    try skipScalar()
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if let whole = Int(text) { return .integer(whole) }
    guard Double(text) != nil else { throw .malformed }
    return .number(text)
  }

  /// Nothing but blanks may follow.
  mutating func finish() throws(Problem) {
    skipBlanks()
    guard index == bytes.count else { throw .malformed }
  }
}

// MARK: - Tokens

extension JSONReader {
  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) {
      index += 1
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(Problem) {
    guard take(scalar) else { throw .malformed }
  }

  private mutating func takeWord(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count - index >= count else { return false }
    for place in 0..<count where bytes[index + place] != word.utf8Start[place] { return false }
    index += count
    return true
  }

  private mutating func skipScalar() throws(Problem) {
    if takeWord("true") || takeWord("false") || takeWord("null") { return }
    let start = index
    while index < bytes.count, Self.isNumeral(bytes[index]) { index += 1 }
    guard index > start else { throw .malformed }
  }

  private static func isNumeral(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
  }

  private mutating func rawString() throws(Problem) -> (
    bytes: UnsafeBufferPointer<UInt8>, hasEscapes: Bool
  ) {
    try expect("\"")
    let start = index
    var hasEscapes = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        let content = UnsafeBufferPointer(rebasing: bytes[start..<index])
        index += 1
        return (content, hasEscapes)
      }
      guard byte >= 0x20 else { throw .malformed }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        index += 1
      }
      index += 1
    }
    throw .malformed
  }

  fileprivate static func text(
    of bytes: UnsafeBufferPointer<UInt8>, hasEscapes: Bool
  ) throws(Problem) -> String {
    guard hasEscapes else {
      guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
      return text
    }
    guard let text = String(validating: try unescaped(bytes), as: UTF8.self) else {
      throw .malformed
    }
    return text
  }

  private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) throws(Problem) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { throw .malformed }
      if let plain = plainEscapes[bytes[index + 1]] {
        result.append(plain)
        index += 2
      } else {
        let scalar = try scalar(in: bytes, at: &index)
        result.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      }
    }
    return result
  }

  private static let plainEscapes: [UInt8: UInt8] = [
    0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D,
    0x74: 0x09,
  ]

  /// A `\uXXXX`, or two of them that are a surrogate pair.
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int
  ) throws(Problem) -> Unicode.Scalar {
    let high = try unit(in: bytes, at: &index)
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00 else { throw .malformed }
    let low = try unit(in: bytes, at: &index)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw .malformed }
    return scalar
  }

  private static func unit(
    in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int
  ) throws(Problem) -> UInt32 {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { throw .malformed }
    var value: UInt32 = 0
    for place in index + 2..<index + 6 {
      guard let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue else {
        throw .malformed
      }
      value = value << 4 | UInt32(digit)
    }
    index += 6
    return value
  }
}

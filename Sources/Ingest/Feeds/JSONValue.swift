/// A value of JSON, read from whatever is there of it.
indirect enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var string: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number == number.rounded() && abs(number) < 1e15
      ? String(Int(number)) : String(number)
    case .null, .bool, .array, .object: nil
    }
  }

  var array: [JSONValue] {
    if case .array(let values) = self { values } else { [] }
  }
}

/// Reads JSON that may be cut off, have commas too many, or something behind it.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  /// What is nested deeper is passed over as null.
  private static let depthLimit = 64

  /// Nil where the text does not begin as JSON does.
  static func value(of utf8: [UInt8]) -> JSONValue? {
    var reader = JSONReader(bytes: utf8)
    return reader.value(depth: 0)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func value(depth: Int) -> JSONValue? {
    passSpace()
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case 0x7B: return depth < Self.depthLimit ? object(depth: depth) : skipped()
    case 0x5B: return depth < Self.depthLimit ? array(depth: depth) : skipped()
    case 0x22: return .string(string())
    case 0x2D, 0x30...0x39: return number()
    default: return word()
    }
  }

  private mutating func object(depth: Int) -> JSONValue {
    var members: [String: JSONValue] = [:]
    index += 1
    while index < bytes.count {
      passSpace()
      guard index < bytes.count else { break }
      if bytes[index] == 0x7D {
        index += 1
        break
      }
      guard bytes[index] == 0x22 else {
        index += 1
        continue
      }
      let key = string()
      passSpace()
      guard index < bytes.count, bytes[index] == 0x3A else { continue }
      index += 1
      guard let value = value(depth: depth + 1) else { break }
      members[key] = value
    }
    return .object(members)
  }

  private mutating func array(depth: Int) -> JSONValue {
    var values: [JSONValue] = []
    index += 1
    while index < bytes.count {
      passSpace()
      guard index < bytes.count else { break }
      if bytes[index] == 0x5D {
        index += 1
        break
      }
      if bytes[index] == 0x2C {
        index += 1
        continue
      }
      let start = index
      guard let value = value(depth: depth + 1) else { break }
      values.append(value)
      if index == start { index += 1 }
    }
    return .array(values)
  }

  /// Passes one value however deep it is.
  private mutating func skipped() -> JSONValue {
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x22:
        _ = string()
        continue
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D: depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { break }
    }
    return .null
  }

  private mutating func string() -> String {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != 0x22 {
      if bytes[index] == 0x5C {
        escape(into: &text)
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(into text: inout [UInt8]) {
    index += 1
    guard index < bytes.count else { return }
    let byte = bytes[index]
    index += 1
    switch byte {
    case 0x6E: text.append(0x0A)
    case 0x74: text.append(0x09)
    case 0x72: text.append(0x0D)
    case 0x62, 0x66: text.append(0x20)
    case 0x75: text += String(unicodeEscape()).utf8
    default: text.append(byte)
    }
  }

  private mutating func unicodeEscape() -> Unicode.Scalar {
    let first = hexadecimal()
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    guard index + 1 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else {
      return "\u{FFFD}"
    }
    index += 2
    let second = hexadecimal()
    guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard index < bytes.count, let digit = bytes[index].digit(hexadecimal: true) else { break }
      value = value * 16 + UInt32(digit)
      index += 1
    }
    return value
  }

  private mutating func number() -> JSONValue {
    let start = index
    while index < bytes.count, bytes[index].isDigit || "+-.eE".utf8.contains(bytes[index]) {
      index += 1
    }
    return .number(Double(String(decoding: bytes[start..<index].prefix(40), as: UTF8.self)) ?? 0)
  }

  private mutating func word() -> JSONValue? {
    let start = index
    while index < bytes.count, bytes[index].isLetter { index += 1 }
    return switch String(decoding: bytes[start..<index].prefix(8), as: UTF8.self) {
    case "true": .bool(true)
    case "false": .bool(false)
    case "": nil
    default: .null
    }
  }

  private mutating func passSpace() {
    while index < bytes.count, bytes[index].isSpace { index += 1 }
  }
}

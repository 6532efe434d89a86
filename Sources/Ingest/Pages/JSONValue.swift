/// A JSON value, read leniently: pages hold line feeds in strings, comments and trailing commas.
indirect enum JSONValue: Equatable, Sendable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(String)
  case other

  /// Nil where the text opens no value; what is broken or deeper than 64 levels ends early.
  init?(_ bytes: [UInt8]) {
    guard let value = Self.read(bytes)?.value else { return nil }
    self = value
  }

  /// A value, and whether it holds more values than are read.
  static func read(_ bytes: [UInt8]) -> (value: JSONValue, isCut: Bool)? {
    var reader = Reader(bytes: bytes)
    return reader.value(depth: 0).map { ($0, reader.left == 0) }
  }

  subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var items: [JSONValue] {
    if case .array(let items) = self { items } else { [self] }
  }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0
    /// Values that may still be read: more than any feed has, and what memory holds.
    private(set) var left = 1_000_000

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func skipBlanks() {
      while index < bytes.count,
        bytes[index] <= 0x20 || bytes[index] == 0xEF || bytes[index] == 0xBB
          || bytes[index] == 0xBF
      {
        index += 1
      }
    }

    mutating func value(depth: Int) -> JSONValue? {
      skipBlanks()
      guard index < bytes.count, depth < 64, left > 0 else { return nil }
      left -= 1
      switch bytes[index] {
      case 0x7B: return object(depth)
      case 0x5B: return array(depth)
      case 0x22: return .string(string())
      default: return literal()
      }
    }

    private mutating func object(_ depth: Int) -> JSONValue {
      index += 1
      var members: [String: JSONValue] = [:]
      while true {
        skipBlanks()
        guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x2C else { break }
        if bytes[index] == 0x2C {
          index += 1
          continue
        }
        let key = string()
        skipBlanks()
        guard index < bytes.count, bytes[index] == 0x3A else { break }
        index += 1
        guard let value = value(depth: depth + 1) else { break }
        members[key] = value
      }
      if index < bytes.count, bytes[index] == 0x7D { index += 1 }
      return .object(members)
    }

    private mutating func array(_ depth: Int) -> JSONValue {
      index += 1
      var items: [JSONValue] = []
      while true {
        skipBlanks()
        guard index < bytes.count, bytes[index] != 0x5D else { break }
        if bytes[index] == 0x2C {
          index += 1
          continue
        }
        let before = index
        guard let value = value(depth: depth + 1), index > before else { break }
        items.append(value)
      }
      if index < bytes.count, bytes[index] == 0x5D { index += 1 }
      return .array(items)
    }

    private mutating func literal() -> JSONValue? {
      let start = index
      while index < bytes.count, ![0x2C, 0x7D, 0x5D, 0x22, 0x7B, 0x5B].contains(bytes[index]),
        bytes[index] > 0x20
      {
        index += 1
      }
      guard index > start else { return nil }
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      return text.first?.isNumber ?? false ? .number(text) : .other
    }

    private mutating func string() -> String {
      index += 1
      var text: [UInt8] = []
      while index < bytes.count, bytes[index] != 0x22 {
        if bytes[index] == 0x5C, index + 1 < bytes.count {
          index += 1
          escape(into: &text)
        } else {
          text.append(bytes[index])
        }
        index += 1
      }
      index += 1
      return String(decoding: text, as: UTF8.self)
    }

    private mutating func escape(into text: inout [UInt8]) {
      switch bytes[index] {
      case 0x6E: text.append(0x0A)
      case 0x74: text.append(0x09)
      case 0x72, 0x62, 0x66: text.append(0x20)
      case 0x75:
        var code = unit()
        if (0xD800...0xDBFF).contains(code), index + 6 < bytes.count, bytes[index + 1] == 0x5C,
          bytes[index + 2] == 0x75
        {
          index += 2
          code = 0x10000 + (code - 0xD800) << 10 + (unit() &- 0xDC00) & 0x3FF
        }
        text += Array(String(Unicode.Scalar(code).map(Character.init) ?? "\u{FFFD}").utf8)
      default: text.append(bytes[index])
      }
    }

    /// Four hexadecimal digits after the "u" at `index`; ends at the last of them.
    private mutating func unit() -> UInt32 {
      let end = min(bytes.count, index + 5)
      let digits = String(decoding: bytes[min(index + 1, end)..<end], as: UTF8.self)
      index = max(index, end - 1)
      return UInt32(digits, radix: 16) ?? 0xFFFD
    }
  }
}

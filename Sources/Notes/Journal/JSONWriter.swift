/// Writes one JSON object as one line; members come in the order in which they are written.
struct JSONWriter {
  private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]
  private var isFirst = true

  mutating func member(_ name: StaticString, _ value: String) {
    key(name)
    append(value)
  }

  mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    bytes += Array(String(value).utf8)
  }

  mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    bytes += Array((value ? "true" : "false").utf8)
  }

  mutating func member(_ name: StaticString, _ values: [String]) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    for (place, value) in values.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      append(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func member(_ name: StaticString, _ object: JSONWriter) {
    key(name)
    bytes += object.bytes
    bytes.append(UInt8(ascii: "}"))
  }

  /// The object, closed.
  var line: [UInt8] { bytes + [UInt8(ascii: "}")] }

  private mutating func key(_ name: StaticString) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes += [UInt8(ascii: "\""), UInt8(ascii: ":")]
  }

  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    Self.escape(text, into: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// The text as it stands between the quotation marks of a JSON string.
  static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    escape(text, into: &bytes)
    return bytes
  }

  private static func escape(_ text: String, into bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += [0x5C, UInt8(ascii: "n")]
      case 0x0D: bytes += [0x5C, UInt8(ascii: "r")]
      case 0x09: bytes += [0x5C, UInt8(ascii: "t")]
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
  }
}

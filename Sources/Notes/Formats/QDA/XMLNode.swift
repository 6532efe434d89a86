/// An element of an XML document with all that stands in it.
///
/// Read without a document type: what a document declares itself is passed over, so that it can name
/// no file and grow by no entity.
struct XMLNode {
  /// Without the prefix of its namespace.
  var name: String
  var attributes: [String: String] = [:]
  var children: [XMLNode] = []
  /// The text in it, without that of its children.
  var text = ""

  subscript(attribute: String) -> String? { attributes[attribute] }

  func child(_ name: String) -> XMLNode? { children.first { $0.name == name } }

  func children(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

  enum Problem: Error {
    case malformed
  }

  private static let depthLimit = 200

  static func read(_ text: String) throws(Problem) -> XMLNode {
    var reader = XMLReader(text)
    var open: [XMLNode] = []
    while let token = try reader.next() {
      switch token {
      case .start(let name, let attributes, let isEmpty):
        guard open.count < depthLimit else { throw .malformed }
        let node = XMLNode(name: name, attributes: attributes)
        guard isEmpty else {
          open.append(node)
          continue
        }
        if open.isEmpty { return node }
        open[open.count - 1].children.append(node)
      case .end(let name):
        guard let node = open.popLast(), node.name == name else { throw .malformed }
        if open.isEmpty { return node }
        open[open.count - 1].children.append(node)
      case .text(let text):
        if !open.isEmpty { open[open.count - 1].text += text }
      }
    }
    throw .malformed
  }
}

/// Cuts XML into tags and text.
private struct XMLReader {
  enum Token {
    case start(String, [String: String], isEmpty: Bool)
    case end(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() throws(XMLNode.Problem) -> Token? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else { return .text(try characters()) }
      if skip("<?", to: "?>") || skip("<!--", to: "-->") || skipDocumentType() { continue }
      if let text = cdata() { return .text(text) }
      return try tag()
    }
    return nil
  }

  private mutating func characters() throws(XMLNode.Problem) -> String {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return try Self.decoded(bytes[start..<index], isAttribute: false)
  }

  private func stands(_ mark: String) -> Bool { bytes[index...].starts(with: mark.utf8) }

  /// Passes over what begins and ends with marks; to the end when it does not end.
  private mutating func skip(_ mark: String, to end: String) -> Bool {
    guard stands(mark) else { return false }
    index += mark.utf8.count
    while index < bytes.count, !stands(end) { index += 1 }
    index = min(bytes.count, index + end.utf8.count)
    return true
  }

  private mutating func skipDocumentType() -> Bool {
    guard stands("<!DOCTYPE") else { return false }
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0:
        index += 1
        return true
      default: break
      }
      index += 1
    }
    return true
  }

  private mutating func cdata() -> String? {
    let mark = "<![CDATA["
    guard stands(mark) else { return nil }
    let start = index + mark.utf8.count
    _ = skip(mark, to: "]]>")
    let end = max(start, bytes[..<index].suffix(3) == Array("]]>".utf8)[...] ? index - 3 : index)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func tag() throws(XMLNode.Problem) -> Token {
    index += 1
    let isEnd = take(UInt8(ascii: "/"))
    let name = try self.name()
    var attributes: [String: String] = [:]
    while true {
      skipBlanks()
      if take(UInt8(ascii: ">")) {
        return isEnd ? .end(name) : .start(name, attributes, isEmpty: false)
      }
      if take(UInt8(ascii: "/")) {
        guard take(UInt8(ascii: ">")), !isEnd else { throw .malformed }
        return .start(name, attributes, isEmpty: true)
      }
      let attribute = try self.name()
      attributes[attribute] = try value()
    }
  }

  /// A name without the prefix of its namespace.
  private mutating func name() throws(XMLNode.Problem) -> String {
    let start = index
    while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    guard index > start else { throw .malformed }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    return name.split(separator: ":").last.map(String.init) ?? name
  }

  private mutating func value() throws(XMLNode.Problem) -> String {
    skipBlanks()
    guard take(UInt8(ascii: "=")) else { throw .malformed }
    skipBlanks()
    guard index < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[index]) else {
      throw .malformed
    }
    let quote = bytes[index]
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != quote { index += 1 }
    guard index < bytes.count else { throw .malformed }
    index += 1
    return try Self.decoded(bytes[start..<index - 1], isAttribute: true)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "=/>\"'<".utf8.contains(byte)
  }

  /// With references resolved and line ends as XML 1.0 (2.11, 3.3.3) has them.
  private static func decoded(
    _ bytes: ArraySlice<UInt8>, isAttribute: Bool
  ) throws(XMLNode.Problem) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "&"):
        guard let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
          throw .malformed
        }
        let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
        guard let scalar = scalar(named: name) else { throw .malformed }
        result += Array(String(Character(scalar)).utf8)
        index = end
      case 0x0D:
        result.append(isAttribute ? 0x20 : 0x0A)
        if index + 1 < bytes.endIndex, bytes[index + 1] == 0x0A { index += 1 }
      case 0x0A, 0x09: result.append(isAttribute ? 0x20 : bytes[index])
      default: result.append(bytes[index])
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init)
    }
  }
}

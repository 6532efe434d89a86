/// A JSON value as a tree; members keep their order.
indirect enum JSONNode: Equatable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A number with a fraction or an exponent, as it was written.
  case number(String)
  case string(String)
  case list([JSONNode])
  case object([Member])

  struct Member: Equatable {
    var name: String
    var value: JSONNode

    init(_ name: String, _ value: JSONNode) {
      self.name = name
      self.value = value
    }
  }

  /// Members without those that are nil.
  static func object(_ members: KeyValuePairs<String, JSONNode?>) -> JSONNode {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }
}

// MARK: - Asking

extension JSONNode {
  /// The first member of a name; nil for other values than objects.
  subscript(_ name: String) -> JSONNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var string: String? { if case .string(let text) = self { text } else { nil } }

  var integer: Int? { if case .integer(let number) = self { number } else { nil } }

  /// The elements of a list; any other value but null is a list of itself, as in JSON-LD.
  var elements: [JSONNode] {
    switch self {
    case .list(let elements): elements
    case .null: []
    default: [self]
    }
  }

  var strings: [String] { elements.compactMap(\.string) }

  /// What a thing is called: its own text, or that of its `id`.
  var reference: String? { string ?? self["id"]?.string ?? self["@id"]?.string }
}

// MARK: - Writing

extension JSONNode: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  init(stringLiteral value: String) { self = .string(value) }
  init(arrayLiteral elements: JSONNode...) { self = .list(elements) }

  /// With a line for each member and element, indented by two blanks a level.
  var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  private func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let text): bytes += text.utf8
    case .string(let text): Self.write(text, to: &bytes)
    case .list(let elements):
      Self.write(elements.count, in: "[]", to: &bytes, indent) { place, bytes in
        elements[place].write(to: &bytes, indent: indent + 1)
      }
    case .object(let members):
      Self.write(members.count, in: "{}", to: &bytes, indent) { place, bytes in
        Self.write(members[place].name, to: &bytes)
        bytes += ": ".utf8
        members[place].value.write(to: &bytes, indent: indent + 1)
      }
    }
  }

  private static func write(
    _ count: Int, in brackets: String, to bytes: inout [UInt8], _ indent: Int,
    _ item: (Int, inout [UInt8]) -> Void
  ) {
    bytes += brackets.utf8.prefix(1)
    for place in 0..<count {
      bytes += (place > 0 ? ",\n" : "\n").utf8
      bytes += String(repeating: "  ", count: indent + 1).utf8
      item(place, &bytes)
    }
    if count > 0 { bytes += ("\n" + String(repeating: "  ", count: indent)).utf8 }
    bytes += brackets.utf8.suffix(1)
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    bytes += JSONWriter.escaped(text)
    bytes.append(UInt8(ascii: "\""))
  }
}

// MARK: - Reading

extension JSONNode {
  /// Reads a whole file; a byte-order mark before it is passed over.
  static func read(_ bytes: some Collection<UInt8>) throws(JSONReader.Problem) -> JSONNode {
    var bytes = Array(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONNode, JSONReader.Problem> in
      Result { () throws(JSONReader.Problem) in
        var reader = JSONReader(buffer)
        let node = try reader.node()
        try reader.finish()
        return node
      }
    }
    return try result.get()
  }
}

extension JSONReader {
  /// Reads a value of any kind.
  mutating func node(depth: Int = 0) throws(Problem) -> JSONNode {
    guard depth < Self.depthLimit else { throw .malformed }
    switch nextByte {
    case UInt8(ascii: "{"):
      var members: [JSONNode.Member] = []
      try object { (reader, key) throws(Problem) in
        let name = try key.text()
        members.append(.init(name, try reader.node(depth: depth + 1)))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONNode] = []
      try array { (reader) throws(Problem) in elements.append(try reader.node(depth: depth + 1)) }
      return .list(elements)
    case UInt8(ascii: "\""): return .string(try string())
    default: return try scalar()
    }
  }
}

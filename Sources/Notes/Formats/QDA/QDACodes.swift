import Articles

/// Tags as the tree of codes of REFI-QDA: `claims/fuel` is a code `fuel` in a code `claims`.
struct QDACodes {
  private struct Code {
    /// The whole tag down to here.
    var tag: String
    var children: [String] = []
  }

  private var codes: [String: Code] = [:]
  private var roots: [String] = []
  private let used: Set<String>
  private let descriptions: [String: TagDescription]

  init(_ tags: Set<String>, descriptions: [String: TagDescription]) {
    used = tags.union(descriptions.keys)
    self.descriptions = descriptions
    for tag in used.sorted() { add(tag) }
  }

  var isEmpty: Bool { roots.isEmpty }

  static func guid(of tag: String) -> String { StableID.uuid("tag", tag) }

  private mutating func add(_ tag: String) {
    guard codes[tag] == nil else { return }
    codes[tag] = Code(tag: tag)
    guard let slash = tag.lastIndex(of: "/") else {
      roots.append(tag)
      return
    }
    let parent = String(tag[..<slash])
    add(parent)
    codes[parent]?.children.append(tag)
  }

  func write(to xml: inout XMLWriter) {
    for root in roots { write(root, to: &xml) }
  }

  private func write(_ tag: String, to xml: inout XMLWriter) {
    let code = codes[tag]
    let description = descriptions[tag]
    let name = tag.lastIndex(of: "/").map { String(tag[tag.index(after: $0)...]) } ?? tag
    xml.element(
      "Code",
      [
        "guid": Self.guid(of: tag), "name": name,
        "isCodable": used.contains(tag) ? "true" : "false",
        "color": description?.color?.hexadecimal,
      ]
    ) { xml in
      if let text = description?.text, !text.isEmpty { xml.element("Description", text: text) }
      for child in code?.children ?? [] { write(child, to: &xml) }
    }
  }

  /// Tags by the GUIDs of their codes, and what is said about them.
  static func read(_ book: XMLNode?) -> (tags: [String: String], descriptions: [TagDescription]) {
    var tags: [String: String] = [:]
    var descriptions: [TagDescription] = []
    func read(_ code: XMLNode, below parent: String?) {
      let name = code["name"] ?? ""
      let tag = parent.map { $0 + "/" + name } ?? name
      if let guid = code["guid"] { tags[StableID.plain(guid)] = tag }
      let text = code.child("Description")?.text ?? ""
      let color = code["color"].flatMap { TagColor(hexadecimal: $0) }
      if !text.isEmpty || color != nil {
        descriptions.append(TagDescription(tag, text: text, color: color))
      }
      for child in code.children("Code") { read(child, below: tag) }
    }
    for code in book?.child("Codes")?.children("Code") ?? [] { read(code, below: nil) }
    return (tags, descriptions)
  }
}

extension TagColor {
  var hexadecimal: String {
    switch self {
    case .red: "#CC3333"
    case .yellow: "#B8860B"
    case .green: "#338833"
    case .cyan: "#228B8B"
    case .blue: "#3366CC"
    case .magenta: "#AA3399"
    }
  }

  /// The nearest of the colors there are; nil for what is no color or has no hue.
  init?(hexadecimal: String) {
    var digits = hexadecimal.dropFirst(hexadecimal.hasPrefix("#") ? 1 : 0)
    if digits.count == 3 { digits = Substring(digits.flatMap { [$0, $0] }) }
    guard digits.count == 6, let value = Int(digits, radix: 16) else { return nil }
    func distance(_ other: Int) -> Int {
      [16, 8, 0].reduce(0) { sum, shift in
        let difference = (value >> shift & 0xFF) - (other >> shift & 0xFF)
        return sum + difference * difference
      }
    }
    let channels = [16, 8, 0].map { value >> $0 & 0xFF }
    guard (channels.max() ?? 0) - (channels.min() ?? 0) > 24 else { return nil }
    let nearest = Self.allCases.min { left, right in
      distance(Int(left.hexadecimal.dropFirst(), radix: 16) ?? 0)
        < distance(Int(right.hexadecimal.dropFirst(), radix: 16) ?? 0)
    }
    guard let nearest else { return nil }
    self = nearest
  }
}

/// A code book by itself (`.qdc`).
package enum QDACodebook {
  /// Nil when there are no tags: a code book without codes is not valid.
  package static func write(_ collection: NoteCollection) -> NoteExport? {
    let tags = Set(collection.entries.flatMap(\.placed.note.tags))
    let codes = QDACodes(tags, descriptions: collection.tags)
    guard !codes.isEmpty else { return nil }
    var xml = XMLWriter()
    xml.element(
      "CodeBook", ["xmlns": "urn:QDA-XML:codebook:1.0", "origin": "Dragoman"]
    ) { xml in
      xml.element("Codes") { codes.write(to: &$0) }
    }
    return NoteExport(
      text: xml.text, of: collection, leaving: collection.noteCount,
      omissions: ["a code book holds tags and what they mean, no notes"])
  }

  package static func read(_ bytes: some Collection<UInt8>) throws(NotesError) -> ForeignNotes {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let root = try? XMLNode.read(text), root.name == "CodeBook" else { throw .unknownFormat }
    var result = ForeignNotes()
    let codes = QDACodes.read(root)
    result.tags = codes.descriptions
    let said = Set(codes.descriptions.map(\.tag))
    result.tags += codes.tags.values.filter { !said.contains($0) }.sorted().map {
      TagDescription($0)
    }
    return result
  }
}

/// Finds what a document in XML or HTML says about its encoding.
enum MarkupEncoding {
  /// Decodes a document by its mark, what it was sent with, and what it says of itself.
  ///
  /// - Parameter sent: the charset of the `Content-Type` it came with.
  static func decode(_ bytes: [UInt8], sent: String? = nil) -> DecodedText? {
    if let ebcdic = ebcdicLabel(of: bytes), let utf8 = Iconv.decode(bytes, from: ebcdic) {
      return DecodedText(utf8: utf8, encoding: ebcdic)
    }
    return DeclaredEncoding.decode(bytes, label: declared(in: bytes) ?? sent)
  }

  /// The `encoding` of an XML declaration, or the charset of a `meta` element.
  static func declared(in bytes: [UInt8]) -> String? {
    // In UTF-16 every other byte is zero.
    let head = Array(bytes.prefix(4096).filter { $0 != 0 })
    var scanner = TagScanner(head, isHTML: true)
    let start = head.firstIndex { !$0.isSpace } ?? 0
    if head[start...].starts(with: Array("<?xml".utf8)) {
      let end = head.firstIndex(of: .greaterThan) ?? head.count
      let text = String(decoding: head[start..<end], as: UTF8.self)
      if let found = value(after: "encoding", in: text) { return found }
    }
    while let event = scanner.next() {
      guard case .start(let tag) = event else { continue }
      let name = tag.name.lowercased()
      if name == "body" { return nil }
      guard name == "meta" else { continue }
      if let charset = scanner.value(of: "charset", in: tag) { return charset }
      if let content = scanner.value(of: "content", in: tag),
        let charset = value(after: "charset", in: content)
      {
        return charset
      }
    }
    return nil
  }

  /// The charset parameter of a content type.
  static func charset(ofContentType type: String) -> String? { value(after: "charset", in: type) }

  /// `name = value`, with or without quotes.
  private static func value(after name: String, in text: String) -> String? {
    let lower = text.lowercased()
    guard let found = lower.firstRange(of: name) else { return nil }
    let rest = lower[found.upperBound...].drop { $0 == " " }
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop { " \"'".contains($0) }
      .prefix { !" \"';?>/".contains($0) }
    return value.isEmpty ? nil : String(value)
  }

  /// The code page of a document that opens with "<?xm" as mainframes write it.
  private static func ebcdicLabel(of bytes: [UInt8]) -> String? {
    guard bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]),
      let head = Iconv.decode(Array(bytes.prefix(200)), from: "IBM037")
    else { return nil }
    let label = value(after: "encoding", in: String(decoding: head, as: UTF8.self))
    return label.map { $0.uppercased() } ?? "IBM037"
  }
}

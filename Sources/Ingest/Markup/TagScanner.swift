/// A cursor over the bytes of something like XML or HTML, which yields one event after the other.
///
/// Nothing is an error: what opens no tag is text, what is never closed reaches to the end.
/// Documents are read in one pass, whatever is in them; declarations of entities are
/// remembered where they are harmless, and nothing outside the document is ever looked at.
struct TagScanner {
  enum Event {
    case start(MarkupTag)
    /// The name as written.
    case end(String, Range<Int>)
    /// Characters in which references stand for others.
    case text(Range<Int>)
    /// Characters as they are.
    case cdata(Range<Int>)
  }

  let bytes: [UInt8]
  private(set) var position = 0
  /// Values of the entities the document declares for itself.
  private(set) var entities: [String: String] = [:]
  /// Openings for which no end stands anywhere after some place: looked for once only.
  private var missing: Set<[UInt8]> = []
  /// In HTML the content of scripts and styles is no markup.
  private let isHTML: Bool

  private static let entityLimit = 100
  /// Bytes: a reference is never worth many times its own length.
  private static let entityLength = 64

  /// - Parameter utf8: well-formed UTF-8.
  init(_ utf8: [UInt8], isHTML: Bool = false) {
    bytes = utf8
    self.isHTML = isHTML
  }

  /// The next event; nil at the end.
  mutating func next() -> Event? {
    while position < bytes.count {
      let start = position
      if bytes[start] == .lessThan, let event = markup() {
        if case .some(let event) = event { return event }
        continue
      }
      position = max(position, start + 1)
      while position < bytes.count, bytes[position] != .lessThan { position += 1 }
      return .text(start..<position)
    }
    return nil
  }

  /// Goes on elsewhere, as after the content of an element that is read by other rules.
  mutating func move(to position: Int) { self.position = position }
}

extension TagScanner {
  /// Reads what a "<" opens: an event, nothing to speak of (the inner nil), or no markup (the
  /// outer nil), after which the cursor stands where it stood.
  private mutating func markup() -> Event?? {
    let start = position
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case .exclamation: return declaration()
    case .question:
      position = end(of: "?>", from: start + 2) ?? self.end(of: ">", from: start + 2) ?? bytes.count
      return .some(nil)
    case .slash: return endTag()
    case let byte where byte.opensName: return startTag()
    default: return nil
    }
  }

  private mutating func declaration() -> Event?? {
    let start = position
    if has("<!--", at: start) {
      position =
        end(of: "-->", from: start + 4) ?? self.end(of: ">", from: start + 4) ?? bytes.count
      return .some(nil)
    }
    if has("<![CDATA[", at: start) {
      let inside = start + 9
      position = end(of: "]]>", from: inside) ?? bytes.count
      let close = has("]]>", at: position - 3) && position - 3 >= inside ? position - 3 : position
      return .some(.cdata(inside..<close))
    }
    guard start + 2 < bytes.count, bytes[start + 2].isLetter else { return nil }
    if hasCaseless("<!doctype", at: start) {
      documentType()
    } else {
      position = end(of: ">", from: start + 2) ?? bytes.count
    }
    return .some(nil)
  }

  /// Passes a document type, taking the entities it declares.
  private mutating func documentType() {
    var inSubset = false
    position += 9
    while position < bytes.count {
      switch bytes[position] {
      case .leftBracket: inSubset = true
      case .rightBracket: inSubset = false
      case .greaterThan where !inSubset:
        position += 1
        return
      case .lessThan where inSubset:
        if has("<!ENTITY", at: position) { entityDeclaration() }
        if has("<!--", at: position) {
          position = (end(of: "-->", from: position + 4) ?? bytes.count) - 1
        }
      case .lessThan where !has("<!", at: position):
        // The document begins: the declaration was never closed.
        return
      default: break
      }
      position += 1
    }
  }

  /// `<!ENTITY name "value">`: kept when the value refers to nothing but characters.
  private mutating func entityDeclaration() {
    let limit = min(bytes.count, position + 8 + 4 * Self.entityLength)
    guard let quote = bytes[position..<limit].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let close = bytes[(quote + 1)..<limit].firstIndex(of: bytes[quote])
    else { return }
    let name = String(decoding: bytes[(position + 8)..<quote], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
    let value = bytes[(quote + 1)..<close]
    position = close
    // "%" makes a parameter entity, SYSTEM and PUBLIC an external one: a name and one word more.
    guard name.count == 1, entities.count < Self.entityLimit, value.count <= Self.entityLength,
      !value.contains(.lessThan)
    else { return }
    let text = CharacterReferences.decoded(value, entities: [:])
    guard !text.utf8.contains(.ampersand) else { return }
    entities[String(name[0])] = text
  }

  private mutating func endTag() -> Event?? {
    let start = position
    guard start + 2 < bytes.count, bytes[start + 2].opensName else { return nil }
    let name = self.name(from: start + 2)
    position = name.upperBound
    while position < bytes.count, bytes[position] != .greaterThan, bytes[position] != .lessThan {
      position += 1
    }
    if position < bytes.count, bytes[position] == .greaterThan { position += 1 }
    return .some(.end(string(name), start..<position))
  }

  private mutating func startTag() -> Event?? {
    let start = position
    let name = self.name(from: start + 1)
    position = name.upperBound
    var tag = MarkupTag(name: string(name), range: start..<start)
    readAttributes(of: &tag)
    tag.range = start..<position
    if isHTML, !tag.isClosed { passRawContent(of: tag.name) }
    return .some(.start(tag))
  }

  /// Leaves the cursor at the end tag of an element whose content is no markup.
  private mutating func passRawContent(of name: String) {
    let lower = name.lowercased()
    guard ["script", "style", "textarea", "iframe", "xmp", "noembed"].contains(lower) else {
      return
    }
    let closing = Array("</\(lower)".utf8)
    guard !missing.contains(closing) else { return }
    var index = position
    while index < bytes.count {
      if bytes[index] == .lessThan, hasCaseless(closing, at: index) {
        position = index
        return
      }
      index += 1
    }
    missing.insert(closing)
  }
}

// MARK: - Attributes

extension TagScanner {
  private mutating func readAttributes(of tag: inout MarkupTag) {
    while position < bytes.count {
      switch bytes[position] {
      case .greaterThan:
        position += 1
        return
      case .lessThan: return
      case .slash:
        position += 1
        if position < bytes.count, bytes[position] == .greaterThan { tag.isClosed = true }
      case let byte where byte.isSpace || byte == 0x22 || byte == 0x27 || byte == 0x3D:
        position += 1
      default: readAttribute(of: &tag)
      }
    }
  }

  private mutating func readAttribute(of tag: inout MarkupTag) {
    let start = position
    while position < bytes.count, !bytes[position].endsAttributeName { position += 1 }
    let name = start..<position
    passSpace()
    var value = position..<position
    if position < bytes.count, bytes[position] == 0x3D {
      position += 1
      passSpace()
      value = attributeValue()
    } else if name.isEmpty {
      position += 1
    }
    guard tag.attributes.count < MarkupTag.attributeLimit else { return }
    tag.attributes.append(MarkupAttribute(name: string(name).lowercased(), value: value))
  }

  private mutating func attributeValue() -> Range<Int> {
    guard position < bytes.count else { return position..<position }
    let quote = bytes[position]
    if quote == 0x22 || quote == 0x27, let close = end(of: [quote], from: position + 1) {
      let value = (position + 1)..<(close - 1)
      position = close
      return value
    }
    if quote == 0x22 || quote == 0x27 { position += 1 }
    let start = position
    while position < bytes.count, !bytes[position].isSpace, bytes[position] != .greaterThan {
      position += 1
    }
    // `<a href=x/>` is closed, `<a href=http://x/ >` is not.
    if position > start, position < bytes.count, bytes[position] == .greaterThan,
      bytes[position - 1] == .slash
    {
      position -= 1
    }
    return start..<position
  }

  private mutating func passSpace() {
    while position < bytes.count, bytes[position].isSpace { position += 1 }
  }
}

// MARK: - Looking at bytes

extension TagScanner {
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].prefix(256), as: UTF8.self)
  }

  private func name(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end].isInName { end += 1 }
    return start..<end
  }

  private func has(_ text: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
  }

  private func hasCaseless(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy {
      bytes[index + $0].lowered == text.utf8Start[$0]
    }
  }

  private func hasCaseless(_ text: [UInt8], at index: Int) -> Bool {
    guard index + text.count <= bytes.count else { return false }
    return text.indices.allSatisfy { bytes[index + $0].lowered == text[$0] }
  }

  private mutating func end(of text: StaticString, from start: Int) -> Int? {
    end(of: (0..<text.utf8CodeUnitCount).map { text.utf8Start[$0] }, from: start)
  }

  /// Where the first occurrence of `text` at or after `start` ends; nil when there is none.
  private mutating func end(of text: [UInt8], from start: Int) -> Int? {
    guard let first = text.first, !missing.contains(text) else { return nil }
    var index = start
    while index + text.count <= bytes.count {
      if bytes[index] == first, text.indices.allSatisfy({ bytes[index + $0] == text[$0] }) {
        return index + text.count
      }
      index += 1
    }
    missing.insert(text)
    return nil
  }
}

extension TagScanner {
  /// The value of an attribute without regard to its prefix's case; nil where it is missing.
  func value(of name: String, in tag: MarkupTag) -> String? {
    tag.attributes.first { $0.name == name }.map { value(of: $0) }
  }

  func value(of attribute: MarkupAttribute) -> String {
    CharacterReferences.decoded(bytes[attribute.value], entities: entities)
  }
}

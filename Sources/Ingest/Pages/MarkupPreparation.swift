import Glibc

/// Takes out of a page's markup what is not read, and what would make parsing it slow.
///
/// Scripts, styles, drawings and comments go, and all attributes but those of `HTMLAttribute`,
/// which leaves a third of a usual page. Tags that nest deeper than any page needs go too: a tree
/// builder looks through all open elements at nearly every tag, so that depth costs squared.
struct MarkupPreparation {
  /// What is left, for the parser.
  private(set) var markup: [UInt8] = []
  /// The contents of `<script type="application/ld+json">`, in order.
  private(set) var linkedData: [[UInt8]] = []
  /// Text and values that characters of the markup stand for.
  private(set) var held = HeldText()
  /// Whether the page has more tags than are read.
  var isCut: Bool { tags >= Self.tagLimit }

  private static let depthLimit = 256
  private static let formattingLimit = 24
  static let tagLimit = 500_000
  /// Copies of formatting elements the parser may make in other elements.
  private static let copyLimit = 1_000_000

  private var depth = 0
  private var dropped = 0
  private var formatting = 0
  private var copies = 0
  private var tags = 0
  private var drawingsEnd = true
  /// Whether blanks and line ends are kept as they stand.
  private var isPreformatted = false

  init(_ bytes: [UInt8]) {
    markup.reserveCapacity(bytes.count / 2)
    bytes.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var index = 0
    while index < bytes.count, tags < Self.tagLimit {
      guard let found = memchr(base + index, 0x3C, bytes.count - index) else {
        return write(text: bytes[index...])
      }
      let sign = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if sign > index { write(text: bytes[index..<sign]) }
      index = readSign(bytes, at: sign)
    }
  }

  /// Reads what a "<" opens and gives the index after it.
  private mutating func readSign(_ bytes: UnsafeBufferPointer<UInt8>, at sign: Int) -> Int {
    guard sign + 1 < bytes.count else { return bytes.count }
    switch bytes[sign + 1] {
    case 0x21, 0x3F: return readDeclaration(bytes, at: sign)
    case 0x2F:
      guard sign + 2 < bytes.count, Self.isLetter(bytes[sign + 2]) else {
        return MarkupScanner.index(of: 0x3E, in: bytes, from: sign) + 1
      }
      let name = TagName(bytes, at: sign + 2)
      let end = MarkupScanner.index(of: 0x3E, in: bytes, from: sign + 2) + 1
      close(name, bytes)
      return end
    case let letter where Self.isLetter(letter):
      return readOpening(bytes, at: sign)
    default:
      markup.append(contentsOf: [0x26, 0x6C, 0x74, 0x3B])
      return sign + 1
    }
  }

  private mutating func readDeclaration(_ bytes: UnsafeBufferPointer<UInt8>, at sign: Int) -> Int {
    if sign + 3 < bytes.count, bytes[sign + 2] == 0x2D, bytes[sign + 3] == 0x2D {
      return MarkupScanner.end(ofComment: sign, in: bytes)
    }
    let end = min(bytes.count, MarkupScanner.index(of: 0x3E, in: bytes, from: sign) + 1)
    if sign + 2 < bytes.count, bytes[sign + 2] | 0x20 == 0x64, end - sign < 300 {
      markup += bytes[sign..<end]
    }
    return end
  }

  private mutating func readOpening(_ bytes: UnsafeBufferPointer<UInt8>, at sign: Int) -> Int {
    tags += 1
    let name = TagName(bytes, at: sign + 1)
    if name.isPreformatted { isPreformatted = true }
    guard let tag = MarkupScanner.tag(in: bytes, from: name.end) else { return bytes.count }
    switch name.kind {
    case .script:
      let end = MarkupScanner.end(ofRaw: name, in: bytes, from: tag.end)
      if tag.attributes.contains(where: { $0.attribute == .type && holdsData(bytes, $0.value) }) {
        linkedData.append(Array(bytes[tag.end..<end.contents]))
      }
      return end.after
    case .raw:
      return MarkupScanner.end(ofRaw: name, in: bytes, from: tag.end).after
    case .drawing:
      if tag.isSelfClosing { return tag.end }
      guard drawingsEnd else { return tag.end }
      let end = MarkupScanner.end(ofRaw: name, in: bytes, from: tag.end)
      if end.contents == bytes.count { drawingsEnd = false }
      return drawingsEnd ? end.after : tag.end
    case .swallowing: return tag.end
    case .title:
      write(name, tag, bytes)
      let end = MarkupScanner.end(ofRaw: name, in: bytes, from: tag.end)
      markup += bytes[tag.end..<min(end.contents, tag.end + 4000)]
      markup += Array("</title>".utf8)
      return end.after
    case .void, .implied:
      copies += formatting
      write(name, tag, bytes)
    case .formatting:
      if formatting >= Self.formattingLimit || copies > Self.copyLimit { return tag.end }
      formatting += 1
      write(name, tag, bytes)
    case .nesting:
      copies += formatting
      if depth >= Self.depthLimit {
        dropped += 1
      } else {
        depth += 1
        write(name, tag, bytes)
      }
    }
    return tag.end
  }

  private mutating func close(_ name: TagName, _ bytes: UnsafeBufferPointer<UInt8>) {
    if name.isPreformatted { isPreformatted = false }
    switch name.kind {
    case .script, .raw, .drawing, .swallowing, .title: return
    case .void, .implied: break
    case .formatting: formatting = max(0, formatting - 1)
    case .nesting:
      if dropped > 0 {
        dropped -= 1
        return
      }
      depth = max(0, depth - 1)
    }
    markup.append(0x3C)
    markup.append(0x2F)
    markup += bytes[name.start..<name.end]
    markup.append(0x3E)
  }

  private mutating func write(
    _ name: TagName, _ tag: MarkupScanner.Tag, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    markup.append(0x3C)
    markup += bytes[name.start..<name.end]
    for (attribute, value) in tag.attributes where value.count <= 8192 {
      markup.append(0x20)
      markup.append(contentsOf: attribute.rawValue.utf8)
      markup.append(0x3D)
      let quote: UInt8 = bytes[value].contains(0x22) ? 0x27 : 0x22
      markup.append(quote)
      held.write(bytes[value], to: &markup)
      markup.append(quote)
    }
    markup.append(0x3E)
  }

  /// Writes text between tags; where it stands in the tree may depend on the blanks it opens
  /// with, which are one to a reader.
  private mutating func write(text: Slice<UnsafeBufferPointer<UInt8>>) {
    let start = text.firstIndex { !Self.isBlank($0) } ?? text.endIndex
    markup += isPreformatted ? text[..<start] : text[..<start].prefix(1)
    held.write(text[start...], to: &markup)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
  }

  private func holdsData(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) -> Bool {
    String(decoding: bytes[value], as: UTF8.self).asciiLowered.holds("ld+json")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

/// What stands between the tags of an element, piece by piece.
struct MarkupCapture {
  enum Kind { case text, cdata, tag }

  private(set) var pieces: [(kind: Kind, range: Range<Int>)] = []
  private(set) var hasTags = false
  /// Whether it has more pieces than are kept.
  private(set) var isCut = false

  /// More than any entry has.
  private static let pieceLimit = 500_000

  mutating func add(_ kind: Kind, _ range: Range<Int>) {
    guard pieces.count < Self.pieceLimit else {
      isCut = true
      return
    }
    if kind == .tag { hasTags = true }
    pieces.append((kind, range))
  }

  /// The characters; tags are left out.
  func plain(_ scanner: TagScanner) -> String {
    var result = ""
    for piece in pieces {
      switch piece.kind {
      case .text:
        result += CharacterReferences.decoded(
          scanner.bytes[piece.range], entities: scanner.entities)
      case .cdata: result += String(decoding: scanner.bytes[piece.range], as: UTF8.self)
      case .tag: break
      }
    }
    return result
  }

  /// The markup as it stands; of CDATA the characters, made harmless where `escapesData`.
  func markup(_ scanner: TagScanner, escapesData: Bool) -> String {
    var bytes: [UInt8] = []
    for piece in pieces {
      let source = scanner.bytes[piece.range]
      if piece.kind == .cdata, escapesData {
        for byte in source {
          switch byte {
          case .lessThan: bytes += "&lt;".utf8
          case .ampersand: bytes += "&amp;".utf8
          default: bytes.append(byte)
          }
        }
      } else if piece.kind == .tag {
        Self.append(source, to: &bytes, isXML: escapesData)
      } else {
        bytes += source
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A tag as HTML has it: without prefix, and with an end of its own where it is "/>" in XML.
  private static func append(
    _ tag: ArraySlice<UInt8>, to bytes: inout [UInt8], isXML: Bool
  ) {
    let isEnd = tag.dropFirst().first == .slash
    let start = tag.startIndex + (isEnd ? 2 : 1)
    let name = tag[start...].prefix { !$0.isSpace && $0 != .greaterThan && $0 != .slash }
    let local = name.lastIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name
    bytes += isEnd ? [.lessThan, .slash] : [.lessThan]
    guard isXML, !isEnd, tag.suffix(2).elementsEqual([.slash, .greaterThan]) else {
      bytes += tag[local.startIndex...]
      return
    }
    bytes += tag[local.startIndex...].dropLast(2)
    bytes.append(.greaterThan)
    guard
      !["br", "img", "hr", "input", "wbr", "col", "area", "embed", "source", "track"]
        .contains(String(decoding: local.prefix(8), as: UTF8.self).lowercased())
    else { return }
    bytes += [.lessThan, .slash] + local + [.greaterThan]
  }

  /// The text of the first element of a name inside; nil where there is none.
  func text(ofChild name: String, _ scanner: TagScanner) -> String? {
    var inner = MarkupCapture()
    var isInside = false
    for piece in pieces {
      if piece.kind == .tag {
        if isInside { break }
        let tag = String(decoding: scanner.bytes[piece.range].prefix(80), as: UTF8.self)
          .lowercased()
        let tagName = tag.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        isInside = tagName == name || tagName.hasSuffix(":" + name)
      } else if isInside {
        inner.add(piece.kind, piece.range)
      }
    }
    let text = inner.plain(scanner).trimmingSpaces
    return text.isEmpty ? nil : text
  }
}

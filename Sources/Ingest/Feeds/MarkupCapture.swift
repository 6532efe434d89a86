/// What stands between the tags of an element, piece by piece.
struct MarkupCapture {
  enum Kind { case text, cdata, tag }

  private(set) var pieces: [(kind: Kind, range: Range<Int>)] = []
  private(set) var hasTags = false

  mutating func add(_ kind: Kind, _ range: Range<Int>) {
    if kind == .tag { hasTags = true }
    pieces.append((kind, range))
  }

  /// The characters; tags are left out.
  func plain(_ scanner: MarkupScanner) -> String {
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
  func markup(_ scanner: MarkupScanner, escapesData: Bool) -> String {
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
      } else {
        bytes += source
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of the first element of a name inside; nil where there is none.
  func text(ofChild name: String, _ scanner: MarkupScanner) -> String? {
    var inner = MarkupCapture()
    var isInside = false
    for piece in pieces {
      if piece.kind == .tag {
        if isInside { break }
        let tag = String(decoding: scanner.bytes[piece.range].prefix(80), as: UTF8.self).lowercased()
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

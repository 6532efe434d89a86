/// How a text element of a feed is to be read.
struct FeedTextStyle {
  /// The `type` attribute in lower case, without parameters.
  var type: String
  /// The `mode` attribute of Atom 0.3.
  var mode: String
  var hasTags: Bool
  var isAtom: Bool
  var isTitle: Bool

  func text(_ captured: MarkupCapture, _ scanner: TagScanner, base: String?) -> FeedText? {
    if isBase64 {
      guard let bytes = Base64.decode(captured.plain(scanner)) else { return nil }
      let text = DeclaredEncoding.decode(bytes, label: nil)?.text ?? ""
      return FeedText(text, type.contains("html") ? .html : .plain, base: base)
    }
    if isMarkup {
      // In XHTML what CDATA holds is text; elsewhere somebody put HTML into it.
      return FeedText(
        captured.markup(scanner, escapesData: isXHTML), .html, base: base)
    }
    let value = captured.plain(scanner)
    return FeedText(value, isHTML(value) ? .html : .plain, base: base)
  }

  private var isXHTML: Bool { type == "xhtml" || type == "application/xhtml+xml" || mode == "xml" }

  private var isMarkup: Bool { hasTags || isXHTML && mode != "escaped" }

  private var isBase64: Bool {
    if mode == "base64" { return true }
    guard isAtom, mode.isEmpty, !type.isEmpty, !hasTags, type.contains("/") else { return false }
    return !type.hasPrefix("text/") && !type.hasSuffix("xml") && !type.contains("html")
  }

  private func isHTML(_ value: String) -> Bool {
    if type.contains("html") { return true }
    if type == "text" || type == "text/plain" || type == "plain" {
      return !isAtom && HTMLLook.has(value)
    }
    return isAtom ? false : HTMLLook.has(value)
  }
}

/// Tells HTML from text about tags and ampersands, where a format does not say which it is.
enum HTMLLook {
  /// Whether there is a tag that is closed or stands alone, or a reference, and nothing that no
  /// HTML has.
  static func has(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var isProven = false
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case .lessThan:
        switch tag(at: index, in: bytes) {
        case .known(let proves): isProven = isProven || proves
        case .unknown: return false
        case .none: break
        }
      case .ampersand:
        if let isKnown = reference(at: index, in: bytes) {
          guard isKnown else { return false }
          isProven = true
        }
      default: break
      }
      index += 1
    }
    return isProven
  }

  private enum Tag {
    case known(proves: Bool)
    case unknown
    case none
  }

  private static func tag(at start: Int, in bytes: [UInt8]) -> Tag {
    var index = start + 1
    guard index < bytes.count else { return .none }
    if bytes[index] == .exclamation {
      return .known(proves: bytes.count > index + 2 && bytes[index + 1] == 0x2D)
    }
    let isEnd = bytes[index] == .slash
    if isEnd { index += 1 }
    var name: [UInt8] = []
    while index < bytes.count, bytes[index].isLetter || bytes[index].isDigit, name.count < 16 {
      name.append(bytes[index].lowered)
      index += 1
    }
    guard let first = name.first, first.isLetter else { return .none }
    let word = String(decoding: name, as: UTF8.self)
    guard elements.contains(word) else { return .unknown }
    let hasAttribute =
      index < bytes.count && bytes[index] == 0x20
      && bytes[index...].prefix(200).contains(0x3D)
    return .known(proves: isEnd || alone.contains(word) || hasAttribute)
  }

  /// Whether the reference that starts here is one of HTML's; nil when none starts.
  private static func reference(at start: Int, in bytes: [UInt8]) -> Bool? {
    var index = start + 1
    let isNumber = index < bytes.count && bytes[index] == 0x23
    if isNumber { index += 1 }
    let nameStart = index
    while index < bytes.count, bytes[index].isLetter || bytes[index].isDigit, index - nameStart < 32
    {
      index += 1
    }
    guard index > nameStart, index < bytes.count, bytes[index] == 0x3B else { return nil }
    return isNumber
      || CharacterReferences.isKnown(String(decoding: bytes[nameStart..<index], as: UTF8.self))
  }

  private static let alone: Set<String> = ["br", "img", "hr", "p", "input", "wbr", "embed", "area"]

  private static let elements: Set<String> = Set(
    """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo big blockquote \
    body br button canvas caption center cite code col colgroup command data datalist dd del \
    details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 \
    h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map \
    mark marquee menu meta meter nav nobr noscript object ol optgroup option output p param picture \
    pre progress q rp rt ruby s samp script section select small source span strike strong style \
    sub summary sup svg table tbody td textarea tfoot th thead time title tr track tt u ul var \
    video wbr blink
    """.split(separator: " ").map(String.init))
}

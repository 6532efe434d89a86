/// Decodes bytes that say, or are said, to be in some encoding.
///
/// What is said is believed where it can be true: text that is no UTF-8 is not read as such,
/// and text that is UTF-8 with characters beyond ASCII is hardly ever anything else.
enum DeclaredEncoding {
  /// - Parameter label: a name as in `charset=…`; nil where nothing is said.
  /// - Returns: nil when the bytes are no text in any encoding we know.
  static func decode(_ bytes: [UInt8], label: String?) -> DecodedText? {
    if startsWithMark(bytes) { return TextDecoder.decode(bytes) }
    let name = label.map(canonical) ?? ""
    if name.hasPrefix("UTF-16") || name.hasPrefix("UTF-32"), let wide = wide(bytes, name) {
      return wide
    }
    if !isSevenBit(name), let text = TextDecoder.wellFormed(bytes) { return text }
    if !name.isEmpty, name != "UTF-8", let text = converted(bytes, name) { return text }
    if let text = westernIfFew(bytes) { return text }
    return TextDecoder.decode(bytes)
  }

  /// Encodings that write other scripts with ASCII alone.
  private static func isSevenBit(_ name: String) -> Bool {
    name == "UTF-7" || name.hasPrefix("ISO-2022") || name.hasPrefix("HZ")
  }

  private static func startsWithMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
  }

  /// As in the WHATWG's table of labels: what was declared as Latin-1 always was Windows-1252.
  private static func canonical(_ label: String) -> String {
    let name = label.uppercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    return switch name {
    case "UTF8", "UTF_8", "UNICODE-1-1-UTF-8", "US-ASCII", "ASCII": "UTF-8"
    case "ISO-8859-1", "ISO8859-1", "ISO_8859-1", "LATIN1", "LATIN-1", "L1", "WINDOWS1252":
      "WINDOWS-1252"
    case "ISO-8859-9": "WINDOWS-1254"
    case "GB2312", "GBK", "X-GBK", "GB_2312-80": "GB18030"
    case "SHIFT-JIS", "SJIS", "X-SJIS", "MS_KANJI": "CP932"
    case "KS_C_5601-1987", "EUC-KR", "KOREAN": "CP949"
    case "X-MAC-ROMAN", "MACROMAN": "MACINTOSH"
    case "UTF16": "UTF-16"
    default: name
    }
  }

  private static func wide(_ bytes: [UInt8], _ name: String) -> DecodedText? {
    // Without a mark the name may say the order, or the zeros do; feeds that were converted to
    // one byte a character still claim two.
    if let order = WideUnits.obviousOrder(of: bytes) {
      return TextDecoder.wide(bytes[...], order, isGuess: false)
    }
    guard bytes.prefix(64).contains(0) || name.count > 6,
      let order = WideUnits(rawValue: name), !bytes.starts(with: Array("<?xml".utf8))
    else { return nil }
    return TextDecoder.wide(bytes[...], order, isGuess: false)
  }

  private static func converted(_ bytes: [UInt8], _ name: String) -> DecodedText? {
    guard name.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F }),
      name.utf8.count < 40, let utf8 = Iconv.decode(bytes, from: name)
    else { return nil }
    return DecodedText(utf8: utf8, encoding: name == "WINDOWS-1252" ? "windows-1252" : name)
  }

  /// A dozen characters beyond ASCII are too few to tell languages by: what Windows wrote in the
  /// west is the likeliest.
  private static func westernIfFew(_ bytes: [UInt8]) -> DecodedText? {
    let high = bytes.lazy.filter { $0 >= 0x80 }.prefix(13).count
    guard high <= 12, !BinaryFormat.hasTooManyControls(bytes),
      let utf8 = Iconv.decode(bytes, from: "WINDOWS-1252")
    else { return nil }
    return DecodedText(utf8: utf8, encoding: "windows-1252", isGuess: true)
  }
}

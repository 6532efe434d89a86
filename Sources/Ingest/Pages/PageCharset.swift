/// Finds how the bytes of a page are encoded and decodes them.
///
/// A byte order mark decides, then what the server said, then the page's own `meta`. A label the
/// bytes contradict counts for nothing: well-formed UTF-8 is UTF-8, and what is not readable as
/// labelled is read as any other text.
enum PageCharset {
  /// Nil where the bytes are no text.
  static func decode(_ bytes: [UInt8], charset: String? = nil) -> DecodedText? {
    guard let plain = TextDecoder.decode(bytes) else { return nil }
    if plain.encoding.hasPrefix("UTF") { return plain }
    let labels = [charset, declared(in: bytes)].compactMap { $0 }
    for label in labels {
      guard let name = encodings[label.asciiLowered],
        let utf8 = Iconv.decode(bytes, from: name)
      else { continue }
      return DecodedText(utf8: utf8, encoding: label)
    }
    return labels.isEmpty ? western(bytes, plain) : plain
  }

  /// What says nothing is windows-1252 to browsers; a guess at another script needs more than the
  /// few letters beyond ASCII of a name.
  private static func western(_ bytes: [UInt8], _ guess: DecodedText) -> DecodedText {
    guard guess.isGuess, otherScripts.contains(guess.encoding.asciiLowered) else { return guess }
    var letters = 0
    var high = 0
    for byte in bytes.prefix(1 << 18) {
      if byte >= 0x80 { high += 1 } else if (0x61...0x7A).contains(byte | 0x20) { letters += 1 }
    }
    guard high * 100 < letters, let utf8 = Iconv.decode(bytes, from: "CP1252") else {
      return guess
    }
    return DecodedText(utf8: utf8, encoding: "windows-1252", isGuess: true)
  }

  private static let otherScripts: Set<String> = [
    "windows-1251", "windows-1253", "windows-1255", "windows-1256", "koi8-r", "koi8-u",
    "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "windows-874", "ibm866", "cp866",
    "x-mac-cyrillic",
  ]

  /// The label in `<meta charset=…>` or in the `<?xml … encoding=…?>` line.
  static func declared(in bytes: [UInt8]) -> String? {
    let start = String(decoding: bytes.prefix(8192), as: UTF8.self).asciiLowered
    for sign in ["charset=", "encoding="] {
      var rest = Substring(start)
      while let found = rest.bytes(of: sign) {
        rest = rest[found.upperBound...]
        let label = rest.drop { $0 == "\"" || $0 == "'" || $0 == " " }.prefix {
          $0.isLetter || $0.isNumber || "-_:.".contains($0)
        }
        if encodings[String(label)] != nil { return String(label) }
      }
    }
    return nil
  }

  /// The C library's names for the labels pages use; what the label of ASCII or Latin-1 stands
  /// for is windows-1252, as in browsers.
  private static let encodings: [String: String] = {
    var names: [String: String] = [
      "iso-8859-1": "CP1252", "latin1": "CP1252", "us-ascii": "CP1252", "ascii": "CP1252",
      "iso8859-1": "CP1252", "gb2312": "GB18030", "gbk": "GB18030", "gb18030": "GB18030",
      "x-gbk": "GB18030", "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS", "shift_jis": "CP932",
      "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932", "windows-31j": "CP932",
      "euc-jp": "EUC-JP", "x-euc-jp": "EUC-JP", "iso-2022-jp": "ISO-2022-JP", "euc-kr": "CP949",
      "ks_c_5601-1987": "CP949", "koi8-r": "KOI8-R", "koi8-u": "KOI8-U", "macintosh": "MACINTOSH",
      "tis-620": "TIS-620", "iso-8859-9": "CP1254", "windows-874": "CP874",
    ]
    for number in 1250...1258 {
      names["windows-\(number)"] = "CP\(number)"
      names["cp\(number)"] = "CP\(number)"
    }
    for part in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] {
      names["iso-8859-\(part)"] = "ISO-8859-\(part)"
    }
    return names
  }()
}

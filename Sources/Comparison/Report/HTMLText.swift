/// Text on its way into HTML: nothing of it is taken for markup.
enum HTMLText {
  static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default:
        // Controls mean nothing in HTML; turning marks could reorder what surrounds them.
        let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
        let isTurning =
          (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        result.unicodeScalars.append(
          isControl || (0x7F..<0xA0).contains(scalar.value) || isTurning ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  /// Cut to so many characters, with "…" when cut.
  static func short(_ text: String, _ length: Int) -> String {
    text.count > length ? text.prefix(length - 1) + "…" : text
  }
}

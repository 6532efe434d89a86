/// Lines of a transcript.
enum Speech {
  /// "REED: And the wells?", "Q: Why?", "(Laughter)".
  static func isRemark(_ text: String) -> Bool {
    if text.first == "(" || text.first == "[", text.last == ")" || text.last == "]" { return true }
    guard let colon = text.prefix(40).firstIndex(of: ":"), text[colon...].count > 3 else {
      return false
    }
    let letters = text[..<colon].filter(\.isLetter)
    return !letters.isEmpty && letters.allSatisfy(\.isUppercase)
  }
}

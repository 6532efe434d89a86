/// Names of outlets, as stamps and site lines write them.
enum Outlet {
  /// Whether a text can be one: at most five words, capitalised but for small joining words.
  static func looksLikeName(_ text: String) -> Bool {
    guard (2...44).contains(text.utf8.count) else { return false }
    let words = text.split(separator: " ")
    guard (1...5).contains(words.count), let last = text.last,
      last.isLetter || last.isNumber || last == ")" || last == "!"
    else { return false }
    return words.allSatisfy { word in
      guard let first = word.first else { return false }
      return first.isUppercase || first.isNumber || joining.contains(String(word))
        || !first.isLetter || !(first.isLowercase) || word.contains(".")
    }
  }

  private static let joining: Set<String> = [
    "of", "the", "and", "de", "la", "le", "for", "in", "on",
  ]
}

import Articles

/// Tells phrases that are a name and nothing else, in sets that mark whole noun phrases.
enum Phrase {
  /// Whether all words are capitalized but for those that names have inside.
  static func isName(_ words: [some StringProtocol]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if words.count == 1, pronouns.contains(first.lowercased()) { return false }
    return isCapitalized(last)
      && words.allSatisfy { isCapitalized($0) || inner.contains($0.lowercased()) }
      && (isCapitalized(first) || first.hasPrefix("al-"))
  }

  private static func isCapitalized(_ word: some StringProtocol) -> Bool {
    word.unicodeScalars.first?.properties.isUppercase ?? false
  }

  private static let inner: Set<String> = [
    "of", "and", "&", "for", "the", "de", "la", "bin", "von", "van", "der", "-", "in", "'s",
  ]
  private static let pronouns: Set<String> = [
    "i", "we", "he", "she", "it", "they", "our", "their", "his", "her", "my", "you", "your", "its",
    "this", "that", "these", "those", "who",
  ]
}

package import Articles

extension Anchor {
  /// Scalars of context kept on either side.
  private static let contextLength = 32

  /// Ties a note to a range of scalar offsets, whole graphemes, in a text of a given SHA-256.
  package init(marking range: TextRange, in text: ArticleText, textHash: String) {
    let before = TextRange(max(0, range.start - Self.contextLength), range.start)
    let after = TextRange(range.end, min(text.count, range.end + Self.contextLength))
    self.init(
      exact: String(text[range]), prefix: String(text[before]), suffix: String(text[after]),
      position: range, textHash: textHash)
  }
}

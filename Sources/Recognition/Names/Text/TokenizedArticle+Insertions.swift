extension TokenizedArticle {
  /// In words between brackets or of a place's name.
  private static let longestInsertion = 4

  /// The token past what may stand between a name and the words beside it: "Vale, 51, the …", "Vale
  /// (D-CA), the …", "Vale, R-Calif., the …", "Vale of Utah, the …".
  ///
  /// - Parameter end: the token behind the name.
  /// - Parameter of: the word.
  func pastInsertions(_ end: Int, of: WordID) -> Int {
    let index = pastPlace(end, of: of)
    guard index + 1 < tokens.count else { return index }
    if tokens[index].gap == [.space, .openBracket] {
      let last = min(tokens.count, index + Self.longestInsertion + 1)
      return (index + 1..<last).first { tokens[$0].gap.contains(.closeBracket) } ?? index
    }
    guard tokens[index].gap == [.comma, .space] else { return index }
    if tokens[index].shape.contains(.number) { return index + 1 }
    let isParty = tokens[index].shape.contains(.initial) && tokens[index + 1].gap.isHyphen
    return isParty ? min(index + 2, tokens.count) : index
  }

  private func pastPlace(_ end: Int, of: WordID) -> Int {
    guard end < tokens.count, tokens[end].word == of, tokens[end].gap.isBlank else { return end }
    var index = end + 1
    while index < tokens.count, index - end <= Self.longestInsertion, tokens[index].gap.isBlank,
      tokens[index].shape.contains(.capital)
    {
      index += 1
    }
    return index > end + 1 ? index : end
  }
}

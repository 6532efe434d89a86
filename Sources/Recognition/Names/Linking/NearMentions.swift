import Articles

/// What a noun is looked back from to, where the article names several whom it can mean.
enum NearMentions {
  private static let sentences: Int32 = 3
  /// However long sentences are.
  private static let limit = 48

  /// Those of the mentions before a token that stand in the sentences right before it.
  static func of<Mention>(
    _ before: ArraySlice<Mention>, _ index: Int, _ tokens: [Token], token: (Mention) -> Int
  ) -> [Mention] {
    before.suffix(limit)
      .filter { tokens[index].sentence - tokens[token($0)].sentence <= sentences }
  }
}

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

  /// The one whom alone the nearest sentence that names any of them names.
  static func only<Mention, Named: Equatable>(
    _ near: [Mention], _ tokens: [Token], token: (Mention) -> Int, who: (Mention) -> Named
  ) -> Named? {
    guard let last = near.last else { return nil }
    let nearest = near.reversed().prefix {
      tokens[token($0)].sentence == tokens[token(last)].sentence
    }
    return nearest.allSatisfy { who($0) == who(last) } ? who(last) : nil
  }
}

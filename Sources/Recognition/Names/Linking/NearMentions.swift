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

  /// The actor whom alone the nearest sentence that has any of these mentions mentions.
  static func only(_ near: [LocalMention], _ tokens: [Token]) -> Int? {
    guard let last = near.last else { return nil }
    let sentence = tokens[last.tokens.lowerBound].sentence
    let nearest = near.reversed().prefix { tokens[$0.tokens.lowerBound].sentence == sentence }
    return nearest.allSatisfy { $0.actor == last.actor } ? last.actor : nil
  }
}

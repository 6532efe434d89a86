import Articles

/// Who stands in the same sentences as an actor.
struct Companions: Hashable, Sendable {
  /// Sentences shared with each, the most first.
  let counts: [Pair]

  struct Pair: Hashable, Sendable {
    var actor: Actor.ID
    var count: Int
  }

  /// - Parameter indices: where the actor's mentions stand among those of the article.
  init(of actor: Actor.ID, mentions indices: [Int], in opened: OpenedArticle?) {
    guard let opened else {
      counts = []
      return
    }
    let mentions = opened.findings.mentions
    var shared: [Actor.ID: Int] = [:]
    var passed = -1
    for index in indices.prefix(Self.enough) where mentions[index].range.start >= passed {
      let sentence = Self.sentence(around: mentions[index].range.start, in: opened.article)
      passed = max(sentence.end, mentions[index].range.end)
      for other in Self.actors(in: sentence, mentions, near: index) where other != actor {
        shared[other, default: 0] += 1
      }
    }
    counts = shared.map { Pair(actor: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.actor.rawValue) < ($0.count, $1.actor.rawValue) }
  }

  private static func sentence(around offset: Int, in article: Article) -> TextRange {
    guard let index = article.blockIndex(at: offset) else { return TextRange(offset, offset) }
    var block = article.blocks[index]
    // Of a paragraph as long as a book only what is near is divided into sentences.
    block.range.start = max(block.range.start, offset - Self.nearby)
    block.range.end = min(block.range.end, offset + Self.nearby)
    return Sentences.ranges(in: article, block: block).first { $0.end > offset } ?? block.range
  }

  /// Mentions of the actor from the first on that are looked at; no ordinary article has more.
  private static let enough = 200

  /// Scalars on each side of a mention that its sentence is looked for in.
  private static let nearby = 600

  /// Those mentioned in a sentence; mentions are in order of the text.
  private static func actors(
    in sentence: TextRange, _ mentions: [Mention], near index: Int
  ) -> Set<Actor.ID> {
    let before = mentions[..<index].reversed().prefix { $0.range.start >= sentence.start }
    let after = mentions[index...].prefix { $0.range.start < sentence.end }
    return Set(before.map(\.actor) + after.map(\.actor))
  }
}

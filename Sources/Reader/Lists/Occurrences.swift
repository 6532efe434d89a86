import Articles

/// Where each actor of an article occurs, worked out once for all that the side pane shows of it.
struct Occurrences: Hashable, Sendable {
  /// Parts of the text that the widest strip shows.
  static let parts = 8

  private struct Entry: Hashable, Sendable {
    /// Indices of the mentions, in order of the text.
    var mentions: [Int] = []
    /// Mentions in each part of the text.
    var counts = Array(repeating: 0, count: Occurrences.parts)
  }

  private var entries: [Actor.ID: Entry] = [:]
  /// The most mentions of one actor in a part, and in two parts that make one of a narrow strip.
  private var fullestPart = 0
  private var fullestPair = 0

  init(_ opened: OpenedArticle? = nil) {
    guard let opened else { return }
    let length = max(1, opened.article.text.count)
    for (index, mention) in opened.findings.mentions.enumerated() {
      let part = min(Self.parts - 1, max(0, mention.range.start * Self.parts / length))
      entries[mention.actor, default: Entry()].mentions.append(index)
      entries[mention.actor]?.counts[part] += 1
    }
    for entry in entries.values {
      fullestPart = max(fullestPart, entry.counts.max() ?? 0)
      fullestPair = max(fullestPair, Self.pairs(entry.counts).max() ?? 0)
    }
  }

  /// Indices of the mentions of an actor among the article's.
  func mentions(of actor: Actor.ID) -> [Int] { entries[actor]?.mentions ?? [] }

  /// A strip of 8 or, narrow, 4 bars that can be compared with those of the other actors.
  func strip(of actor: Actor.ID, isNarrow: Bool, glyphs: Glyphs) -> String {
    let counts = entries[actor]?.counts ?? []
    return isNarrow
      ? bars(for: Self.pairs(counts), fullest: fullestPair, glyphs: glyphs)
      : bars(for: counts, fullest: fullestPart, glyphs: glyphs)
  }

  private static func pairs(_ counts: [Int]) -> [Int] {
    stride(from: 0, to: counts.count, by: 2).map { counts[$0] + counts[$0 + 1] }
  }
}

import Articles
import Corpora
import Recognition

/// Whether two spellings of one name become one actor when each stands in an article of its own.
struct VariantScore {
  private struct Count {
    var linked = 0
    var all = 0

    var share: String { Rate.percent(linked, all).short }

    static func + (left: Count, right: Count) -> Count {
      Count(linked: left.linked + right.linked, all: left.all + right.all)
    }
  }

  /// The pairs that count together.
  private struct Group: Hashable {
    var isPerson: Bool
    var isSame: Bool
    var isLookedAt: Bool
  }

  private let shown: Int
  private var counts: [Group: Count] = [:]
  private var errors: [String: [String]] = [:]

  /// - Parameter shown: errors to show of each class.
  init(shown: Int) {
    self.shown = shown
  }

  /// - Parameter isLookedAt: whether the pair is one that rules are made by; only the errors of
  ///   these are shown.
  mutating func add(_ pair: NamePair, _ recognizer: Recognizer, isLookedAt: Bool) {
    let articles = [pair.first, pair.second].enumerated().map {
      Self.article($0.element, $0.offset, isPerson: pair.isPerson)
    }
    let recognition = recognizer.recognize(articles.map(\.article))
    let found = zip(articles, recognition.findings).map { article, findings in
      findings.mentions.filter { $0.range.overlaps(article.name) }
    }
    let isLinked = !Set(found[0].map(\.actor)).isDisjoint(with: found[1].map(\.actor))
    let group = Group(isPerson: pair.isPerson, isSame: pair.isSame, isLookedAt: isLookedAt)
    counts[group, default: Count()].all += 1
    if isLinked { counts[group, default: Count()].linked += 1 }
    guard isLinked != pair.isSame, isLookedAt else { return }
    let pieces = zip(articles, found).map { article, mentions in
      mentions.map { String(article.article.text[$0.range]) }
    }
    let kinds = found.map { mentions in
      mentions.compactMap { mention in
        recognition.actors.first { $0.id == mention.actor }?.kind.rawValue
      }
    }
    let difference = VariantDifference(pair, pieces)
    errors["\(pair.isSame ? "not linked" : "linked"), \(difference.label)", default: []]
      .append("\(pair.first) | \(pair.second) → \(pieces[0]) \(pieces[1]) \(kinds[0]) \(kinds[1])")
  }

  private static func article(
    _ name: String, _ index: Int, isPerson: Bool
  ) -> (article: Article, name: TextRange) {
    let before = isPerson ? "On Tuesday the talks were opened by " : "On Tuesday the shares of "
    let after = isPerson ? ", who spoke for an hour." : " rose after the news."
    let start = before.unicodeScalars.count
    let end = start + name.unicodeScalars.count
    let text = ArticleText(before + name + after)
    let article = Article(
      id: Article.ID("variant-\(index)"), text: text,
      blocks: [Block(role: .paragraph, range: TextRange(0, text.count))])
    return (article, TextRange(start, end))
  }

  /// - Parameter set: where the pairs are from.
  func print(_ set: String) {
    guard !counts.isEmpty else { return }
    Swift.print(
      """
      ## Spelling variants (\(set))

      | names | linked of the same | linked of different |
      |---|---|---|
      """)
    for (isPerson, label) in [(true, "persons"), (false, "others")]
    where counts.keys.contains(where: { $0.isPerson == isPerson }) {
      Swift.print(
        "| \(label) | \(cell(isPerson: isPerson, isSame: true)) "
          + "| \(cell(isPerson: isPerson, isSame: false)) |")
    }
    Swift.print()
    guard shown > 0 else { return }
    for (label, lines) in errors.sorted(by: { $0.value.count > $1.value.count }) {
      Swift.print("\(label): \(lines.count)")
      for line in lines.prefix(shown) { Swift.print("  " + line) }
    }
  }

  /// The share of all pairs and, in brackets, of those that were never looked at.
  private func cell(isPerson: Bool, isSame: Bool) -> String {
    let parts = [true, false].map {
      counts[Group(isPerson: isPerson, isSame: isSame, isLookedAt: $0)] ?? Count()
    }
    let all = (parts[0] + parts[1]).share
    return parts[1].all == 0 ? all : "\(all) (\(parts[1].share))"
  }
}

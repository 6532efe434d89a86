import Articles
import Corpora
import Recognition

/// Whether two spellings of one name become one actor when each stands in an article of its own.
struct VariantScore {
  private struct Count {
    var linked = 0
    var all = 0

    var share: String { Rate.percent(linked, all).short }
  }

  private let shown: Int
  private var same: [Bool: Count] = [:]
  private var different: [Bool: Count] = [:]
  private var errors: [String] = []

  /// - Parameter shown: errors to show of each kind.
  init(shown: Int) {
    self.shown = shown
  }

  mutating func add(_ pair: NamePair, _ recognizer: Recognizer) {
    let articles = [pair.first, pair.second].enumerated().map {
      Self.article($0.element, $0.offset, isPerson: pair.isPerson)
    }
    let recognition = recognizer.recognize(articles.map(\.article))
    let actors = zip(articles, recognition.findings).map { article, findings in
      Set(findings.mentions.filter { $0.range.overlaps(article.name) }.map(\.actor))
    }
    let isLinked = !actors[0].isDisjoint(with: actors[1])
    let path = pair.isSame ? \Self.same : \Self.different
    self[keyPath: path][pair.isPerson, default: Count()].all += 1
    if isLinked { self[keyPath: path][pair.isPerson, default: Count()].linked += 1 }
    if isLinked != pair.isSame {
      errors.append("\(pair.isSame ? "not linked" : "linked"): \(pair.first) | \(pair.second)")
    }
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

  func print() {
    guard !same.isEmpty else { return }
    Swift.print(
      """
      ## Spelling variants (name-match-cases)

      | names | linked of the same | linked of different |
      |---|---|---|
      """)
    for (isPerson, label) in [(true, "persons"), (false, "others")] {
      Swift.print(
        "| \(label) | \((same[isPerson] ?? Count()).share) "
          + "| \((different[isPerson] ?? Count()).share) |")
    }
    Swift.print()
    for group in ["not linked", "linked"] {
      for error in errors.filter({ $0.hasPrefix(group + ":") }).prefix(shown) {
        Swift.print("  " + error)
      }
    }
  }
}

import Articles
import Corpora
import Recognition

/// Prints how well the mentions of one actor hang together over a whole set of articles.
enum LinkReport {
  static func print(
    _ name: String, _ articles: [AnnotatedArticle], _ recognizer: Recognizer, byHead: Bool,
    shown: Int
  ) {
    let recognition = recognizer.recognize(articles.map(\.article))
    Swift.print("## Jumping: \(name)\n\n| mentions | P | R | F |\n|---|---|---|---|")
    for (label, isExplicit) in [("explicit", true), ("all", false)] {
      let rate = JumpScore(articles, recognition, explicitOnly: isExplicit, byHead: byHead).rate
      Swift.print(
        "| \(label) | \(rate.precision.short) | \(rate.recall.short) | \(rate.balance.short) |")
    }
    Swift.print()
    let score = JumpScore(articles, recognition, explicitOnly: true, byHead: byHead)
    for pair in score.pairs.prefix(shown) where pair.shared < max(pair.places, pair.foundPlaces) {
      Swift.print(
        "  \(pair.truth): \(pair.places) places, \(pair.shared) of them among the "
          + "\(pair.foundPlaces) of \(pair.found?.rawValue ?? "nobody")")
      for place in pair.lost { Swift.print("    " + place) }
    }
  }
}

import Corpora
import Recognition

/// Prints how well the mentions of one actor hang together over a whole set of articles.
enum LinkReport {
  static func print(
    _ name: String, _ articles: [AnnotatedArticle], _ recognizer: Recognizer, byHead: Bool
  ) {
    let recognition = recognizer.recognize(articles.map(\.article))
    Swift.print("## Jumping: \(name)\n\n| mentions | P | R | F |\n|---|---|---|---|")
    for (label, isExplicit) in [("explicit", true), ("all", false)] {
      let rate = JumpScore(articles, recognition, explicitOnly: isExplicit, byHead: byHead).rate
      Swift.print(
        "| \(label) | \(rate.precision.short) | \(rate.recall.short) | \(rate.balance.short) |")
    }
    Swift.print()
  }
}

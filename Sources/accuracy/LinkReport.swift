import Articles
import Corpora
import Recognition

/// Prints how well the mentions of one actor hang together over a whole set of articles.
struct LinkReport {
  let recognizer: Recognizer
  /// Whether the set marks heads only.
  let byHead: Bool
  /// Actors to show what went wrong with.
  let shown: Int

  func print(_ sets: [(name: String, articles: [AnnotatedArticle])]) {
    Swift.print(
      """
      ## Jumping

      | set | explicit P | R | F | all kinds P | R | F |
      |---|---|---|---|---|---|---|
      """)
    var errors: [String] = []
    for (name, articles) in sets where !articles.isEmpty {
      let recognition = recognizer.recognize(articles.map(\.article))
      let scores = [true, false].map {
        JumpScore(articles, recognition, explicitOnly: $0, byHead: byHead)
      }
      let cells = scores.map(\.rate).flatMap { [$0.precision, $0.recall, $0.balance] }
      Swift.print("| \(name) | " + cells.map(\.short).joined(separator: " | ") + " |")
      errors += scores[0].outcomes.prefix(shown).map { line($0, articles) }
    }
    Swift.print()
    for error in errors { Swift.print(error) }
  }

  private func line(_ outcome: JumpScore.Outcome, _ articles: [AnnotatedArticle]) -> String {
    func context(_ place: JumpScore.Place) -> String {
      let text = articles[place.article].article.text
      let (start, end) = (place.range.start, place.range.end)
      let line =
        text[TextRange(max(0, start - 30), start)] + "⟨" + text[place.range] + "⟩"
        + text[TextRange(end, min(text.count, end + 30))]
      return String(line.replacing("\n", with: " ¶ "))
    }
    let missed = outcome.missed.map { miss in
      let actors = miss.actors.map(\.rawValue).joined(separator: ", ")
      return "    missed \(context(miss.place)) → \(actors.isEmpty ? "nobody" : actors)"
    }
    let wrong = outcome.wrong.map { "    too much \(context($0))" }
    let head =
      "  \(outcome.actor) = \(outcome.match?.rawValue ?? "nobody"), "
      + "\(outcome.right.count) right"
    return ([head] + (missed + wrong).sorted()).joined(separator: "\n")
  }
}

import Articles
import Corpora
import Recognition

/// Prints how fast the whole recognition is, on one core.
enum SpeedReport {
  static func print(_ articles: [AnnotatedArticle], _ recognizer: Recognizer) {
    let articles = articles.map(\.article)
    let words = articles.reduce(0) {
      $0 + $1.text.string.split(whereSeparator: \.isWhitespace).count
    }
    let clock = ContinuousClock()
    let times = (0..<5).map { _ in
      clock.measure { _ = recognizer.recognize(articles) }
    }
    guard let best = times.min(), words > 0 else { return }
    let rate = Double(words) / (best / .seconds(1))
    Swift.print(
      """
      ## Speed

      \(words) words in \(articles.count) articles: \(Int(rate)) words a second, the best of \
      \(times.count) runs.

      """)
  }
}

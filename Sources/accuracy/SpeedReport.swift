import Articles
import Corpora
import Glibc
import Recognition

/// Prints how fast the whole recognition is, on one core.
enum SpeedReport {
  private static let runs = 5

  static func print(_ articles: [AnnotatedArticle], _ recognizer: Recognizer) {
    let articles = articles.map(\.article)
    let words = articles.reduce(0) {
      $0 + $1.text.string.split(whereSeparator: \.isWhitespace).count
    }
    let best = (0..<runs).map { _ in seconds { _ = recognizer.recognize(articles) } }.min() ?? 0
    guard best > 0, words > 0 else { return }
    Swift.print(
      """
      ## Speed

      \(words) words in \(articles.count) articles: \(Int(Double(words) / best)) words a second of \
      processor time, the best of \(runs) runs.

      """)
  }

  /// What the thread computes, not how long it waits for others.
  private static func seconds(_ body: () -> Void) -> Double {
    let before = processorTime()
    body()
    return processorTime() - before
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

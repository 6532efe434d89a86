import Articles
import Corpora
import Glibc
import Recognition

/// Prints how fast the whole recognition is, on one core.
enum SpeedReport {
  static func print(_ articles: [AnnotatedArticle], _ recognizer: Recognizer) {
    let articles = articles.map(\.article)
    let words = articles.reduce(0) {
      $0 + $1.text.string.split(whereSeparator: \.isWhitespace).count
    }
    let times = (0..<5).map { _ in
      let start = processorSeconds()
      _ = recognizer.recognize(articles)
      return processorSeconds() - start
    }
    guard let best = times.min(), words > 0, best > 0 else { return }
    let rate = Double(words) / best
    Swift.print(
      """
      ## Speed

      \(words) words in \(articles.count) articles: \(Int(rate)) words a second, the best of \
      \(times.count) runs, in seconds of the processor.

      """)
  }

  /// What the process has used of the processor; other programs do not slow it.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

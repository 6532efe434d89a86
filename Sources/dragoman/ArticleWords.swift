import Articles
import Foundation

extension Instant {
  /// The moment it is asked for.
  static var now: Instant {
    Instant(milliseconds: Int((Date().timeIntervalSince1970 * 1000).rounded()))
  }
}

extension Metadata {
  /// The date of publication, with "≈" when it was only concluded.
  var publishedWords: String? {
    published.map { dateEvidence == .inferred ? "≈\($0)" : "\($0)" }
  }
}

extension ArticleSummary {
  /// The date of publication, with "≈" when it was only concluded.
  var publishedWords: String? {
    published.map { dateEvidence == .inferred ? "≈\($0)" : "\($0)" }
  }
}

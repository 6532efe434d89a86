import Foundation

/// Counts of right, wrong and missing answers.
struct Rate {
  var right = 0
  var wrong = 0
  var missed = 0

  /// Share of the answers that are right, in percent.
  var precision: Double { Self.percent(right, right + wrong) }
  /// Share of what there is that was found, in percent.
  var recall: Double { Self.percent(right, right + missed) }
  /// The harmonic mean of both.
  var balance: Double { Self.percent(2 * right, 2 * right + wrong + missed) }

  static func percent(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : 100 * Double(part) / Double(whole)
  }
}

extension Double {
  /// With one decimal.
  var short: String { String(format: "%.1f", self) }
}

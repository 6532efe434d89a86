/// A moment in UTC, in whole milliseconds.
package struct Instant: Hashable, Comparable, Sendable, Codable {
  /// Milliseconds after 1970-01-01T00:00:00Z.
  package let milliseconds: Int

  package init(milliseconds: Int) { self.milliseconds = milliseconds }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The day it falls on in UTC.
  package var day: CalendarDate {
    CalendarDate(daysSinceEpoch: Self.floorDivide(milliseconds, 86_400_000).quotient)
  }
}

extension Instant: LosslessStringConvertible {
  /// `2025-06-02T08:15:30.250Z`; the fraction is left out when it is zero.
  package var description: String {
    let (days, rest) = Self.floorDivide(milliseconds, 86_400_000)
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60]
      .map { CalendarDate.padded($0, 2) }.joined(separator: ":")
    let fraction = rest % 1000
    let tail = fraction == 0 ? "" : "." + CalendarDate.padded(fraction, 3)
    return "\(CalendarDate(daysSinceEpoch: days))T\(clock)\(tail)Z"
  }

  /// Nil unless it has the form `description` writes (fraction of one to three digits).
  package init?(_ description: String) {
    let halves = description.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, let days = CalendarDate(String(halves[0]))?.daysSinceEpoch,
      halves[1].last == "Z"
    else { return nil }
    let parts = halves[1].dropLast().split(separator: ".", omittingEmptySubsequences: false)
    let clock = parts[0].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count <= 2, clock.count == 3, let hour = clock[0], let minute = clock[1],
      let second = clock[2], (0..<24).contains(hour), (0..<60).contains(minute),
      (0..<60).contains(second)
    else { return nil }
    var fraction = 0
    if parts.count == 2 {
      guard (1...3).contains(parts[1].utf8.count), let value = Int(parts[1]), value >= 0
      else { return nil }
      fraction = value * [1, 100, 10, 1][parts[1].utf8.count]
    }
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second
    self.init(milliseconds: seconds * 1000 + fraction)
  }

  private static func floorDivide(_ value: Int, _ by: Int) -> (quotient: Int, remainder: Int) {
    let remainder = (value % by + by) % by
    return ((value - remainder) / by, remainder)
  }
}

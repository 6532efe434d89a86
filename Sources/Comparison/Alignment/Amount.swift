import Articles

/// A figure on a scale on which figures of its sort can be compared.
struct Amount {
  enum Scale: Hashable {
    case count, percent, other
    /// In hours.
    case duration
    case money(String)
  }

  var scale: Scale
  var value: Double
  var bound: ComparisonCell.Bound
  /// How unlikely it is that two accounts give the same number for different things.
  var weight: Weight

  enum Weight: Int, Comparable {
    /// "two", "four", "a million".
    case common
    /// "30 days", "1,000", "24 hours".
    case telling
    /// "909", "28,500", "$770 million".
    case rare

    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  init?(_ value: ComparisonCell.Value, _ bound: ComparisonCell.Bound) {
    guard case .figure(let number, let unit) = value else { return nil }
    self.bound = bound
    let hours: Double? =
      switch unit {
      case "minute": 1 / 60
      case "hour": 1
      case "day": 24
      case "month": 730.5
      case "year": 8766
      default: nil
      }
    if let hours {
      scale = .duration
      self.value = number * hours
    } else {
      scale =
        switch unit {
        case "count": .count
        case "percent": .percent
        case "other": .other
        default: .money(unit)
        }
      self.value = number
    }
    weight = Self.weight(of: number, isMoney: scale != .count && scale != .duration)
  }

  func isCompatible(with other: Amount) -> Bool {
    guard scale == other.scale else { return false }
    // A month is not quite thirty days.
    let tolerance = scale == .duration ? 0.02 : 0.001
    return ComparisonCell.Bound.areCompatible(
      value, bound, other.value, other.bound, tolerance: tolerance)
  }

  /// Whether two amounts can be rival accounts of one thing at all.
  func isComparable(to other: Amount) -> Bool {
    guard scale == other.scale, value > 0, other.value > 0 else { return false }
    let ratio = max(value, other.value) / min(value, other.value)
    switch scale {
    case .count: return ratio <= 10
    case .percent: return ratio <= 4
    case .duration, .money, .other: return ratio <= 6
    }
  }

  private static func weight(of number: Double, isMoney: Bool) -> Weight {
    guard number > 0, number < 1e15 else { return .common }
    if number != number.rounded() { return .rare }
    var digits = Int(number)
    while digits % 10 == 0 { digits /= 10 }
    if digits >= 100 || isMoney && digits >= 10 { return .rare }
    return number > 12 && (digits >= 10 || number < 10_000 || isMoney) ? .telling : .common
  }
}

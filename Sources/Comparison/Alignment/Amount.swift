import Articles

/// A figure on a scale on which figures of its sort can be compared.
struct Amount {
  enum Scale: Hashable {
    case count, percent
    /// In hours.
    case duration
    case money(String)
    /// A measure by its unit in short: "km".
    case measure(String)
  }

  var scale: Scale
  var value: Double
  var bound: ComparisonCell.Bound
  /// How unlikely it is that two accounts give the same number for different things.
  var weight: Weight
  /// How far the next round number is that one would say instead: 100 for 700, 5 for 15.
  private var step: Double

  enum Weight: Int, Comparable {
    /// "two", "four", "a million".
    case common
    /// "30 days", "1,000", "24 hours".
    case telling
    /// "909", "28,500", "$770 million".
    case rare

    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  /// - Parameter measure: the unit in short where the figure has one that the findings do not tell
  ///   from others.
  init?(_ value: ComparisonCell.Value, _ bound: ComparisonCell.Bound, measure: String = "") {
    guard case .figure(let number, let unit) = value else { return nil }
    self.bound = bound
    let hours = unit == "other" ? Self.hours[measure] : Self.hours[unit]
    scale =
      switch unit {
      case _ where hours != nil: .duration
      case "count": .count
      case "percent": .percent
      case "other": .measure(measure)
      default: .money(unit)
      }
    self.value = number * (hours ?? 1)
    step = Self.step(of: number) * (hours ?? 1)
    weight = Self.weight(of: number, isCount: scale == .count)
    // Of shares and hours even small ones tell something.
    if scale == .percent || unit == "hour" || unit == "minute" { weight = max(weight, .telling) }
  }

  private static let hours: [String: Double] = [
    "minute": 1 / 60, "hour": 1, "day": 24, "week": 168, "month": 730.5, "year": 8766,
  ]

  /// Whether two amounts can be the same: exact ones where they are equal, others where no rounder
  /// number lies between them, on the right side.
  func isCompatible(with other: Amount) -> Bool {
    guard scale == other.scale else { return isSameSum(as: other) }
    if value == other.value { return true }
    guard value > 0, other.value > 0 else { return false }
    switch (bound == .exact, other.bound == .exact) {
    case (true, true): return isNear(other) || isRounded(other) || other.isRounded(self)
    case (true, false): return other.allows(value)
    case (false, true): return allows(other.value)
    case (false, false):
      let distance = abs(value - other.value)
      return distance <= 0.1 * min(value, other.value) && distance < max(step, other.step)
    }
  }

  /// Whether it is money, and more than the price of something.
  var isSum: Bool {
    if case .money = scale { return value >= 1000 }
    return value >= 100_000
  }

  /// Whether two amounts can be rival accounts of one thing at all.
  func isComparable(to other: Amount) -> Bool {
    guard scale == other.scale, value > 0, other.value > 0 else { return false }
    let ratio = max(value, other.value) / min(value, other.value)
    switch scale {
    case .count: return ratio <= 10
    case .percent: return ratio <= 4
    case .duration, .money, .measure: return ratio <= 6
    }
  }

  /// Whether two amounts are the same but for rounding; not that one allows the other.
  func isSame(as other: Amount) -> Bool {
    value == other.value && (scale == other.scale || isSameSum(as: other))
      || scale == other.scale && bound == .exact && other.bound == .exact
        && isCompatible(with: other)
  }

  /// Whether two amounts are near enough to be counts of one thing by whoever counted.
  func isNearCount(_ other: Amount) -> Bool {
    min(value, other.value) > 12 && max(value, other.value) <= 1.3 * min(value, other.value)
  }

  /// Whether two amounts can be tolls of one disaster told at different times.
  func isNearToll(_ other: Amount) -> Bool {
    let (low, high) = (min(value, other.value), max(value, other.value))
    return high <= 2.2 * low || high - low <= 5
  }

  /// "1.2 billion" where the currency went without saying and "NOK 1.2 billion".
  private func isSameSum(as other: Amount) -> Bool {
    guard value == other.value, value >= 100_000 else { return false }
    switch (scale, other.scale) {
    case (.count, .money), (.money, .count): return true
    default: return false
    }
  }

  /// A month is not quite thirty days.
  private func isNear(_ other: Amount) -> Bool {
    guard scale == .duration else { return false }
    return max(value, other.value) <= min(value, other.value) * 1.02
  }

  /// Whether a share or a measure with decimals is what another says without: 56.4 and 56.
  private func isRounded(_ other: Amount) -> Bool {
    switch scale {
    case .percent, .measure: break
    case .count, .duration, .money: return false
    }
    return value == value.rounded() && other.value != other.value.rounded()
      && other.value.rounded() == value
  }

  /// Whether an exact amount is what somebody gives as "over", "nearly" or "about" this one: he
  /// would have said the next round number if it had reached that.
  private func allows(_ exact: Double) -> Bool {
    switch bound {
    case .exact: exact == value
    case .about: abs(exact - value) <= max(min(step / 2, 0.1 * value), 0.02 * value)
    case .least: exact >= value && exact < value + min(step, 0.25 * value)
    case .most: exact <= value && exact > value - min(step, 0.2 * value)
    }
  }

  private static func step(of number: Double) -> Double {
    guard number > 0, number < 1e15 else { return 0 }
    var step = 1.0
    if number != number.rounded() {
      while step > 1e-6, (number / step).rounded() * step != number { step /= 10 }
      return step
    }
    while (number / (step * 10)).rounded() * step * 10 == number { step *= 10 }
    return Int(number / step) % 5 == 0 ? step * 5 : step
  }

  private static func weight(of number: Double, isCount: Bool) -> Weight {
    guard number > 0, number < 1e15 else { return .common }
    if number != number.rounded() { return .rare }
    var digits = Int(number)
    while digits % 10 == 0 { digits /= 10 }
    if digits >= 100 || !isCount && digits >= 10 && number >= 1000 { return .rare }
    return number > 12 && (digits >= 10 || number < 10_000) || !isCount && number >= 10
      ? .telling : .common
  }
}

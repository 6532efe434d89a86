/// How far two or more coders agree, beyond what chance would bring about.
package enum Reliability {
  /// Units two coders judged alike and otherwise, for one category.
  package struct Table: Hashable, Sendable {
    /// Both gave it, only the first, only the second, neither.
    package var both: Int
    package var first: Int
    package var second: Int
    package var neither: Int

    package init(both: Int = 0, first: Int = 0, second: Int = 0, neither: Int = 0) {
      self.both = both
      self.first = first
      self.second = second
      self.neither = neither
    }

    package var units: Int { both + first + second + neither }

    /// The share of units judged alike, 0 to 1; nil without units.
    package var agreement: Double? {
      units > 0 ? Double(both + neither) / Double(units) : nil
    }

    /// Cohen's kappa: -1 to 1.
    ///
    /// After Jacob Cohen, "A coefficient of agreement for nominal scales", 1960.
    /// Nil without units, and where both coders gave every unit the same: chance alone would do it.
    package var kappa: Double? {
      guard let observed = agreement else { return nil }
      let total = Double(units)
      let yes = Double(both + first) / total * (Double(both + second) / total)
      let no = Double(second + neither) / total * (Double(first + neither) / total)
      let expected = yes + no
      return expected < 1 ? (observed - expected) / (1 - expected) : nil
    }

    /// Krippendorff's alpha of the same units; nil where there is no variation.
    package var alpha: Double? {
      let pairs: [(Int, [Int?])] = [
        (both, [1, 1]), (first, [1, 0]), (second, [0, 1]), (neither, [0, 0]),
      ]
      return Reliability.alpha(pairs.map { (values: $0.1, times: $0.0) })
    }

    package static func + (left: Table, right: Table) -> Table {
      Table(
        both: left.both + right.both, first: left.first + right.first,
        second: left.second + right.second, neither: left.neither + right.neither)
    }
  }

  /// Krippendorff's alpha for nominal data, any number of coders and values missing.
  ///
  /// After Klaus Krippendorff, "Computing Krippendorff's alpha-reliability", 2011.
  /// A unit has a value for each coder, nil where there is none; units with fewer than two values do
  /// not count. Nil without pairs of values, and where all values are the same.
  package static func alpha<Value: Hashable>(_ units: [[Value?]]) -> Double? {
    alpha(units.map { (values: $0, times: 1) })
  }

  static func alpha<Value: Hashable>(_ units: [(values: [Value?], times: Int)]) -> Double? {
    var totals: [Value: Double] = [:]
    var disagreeing = 0.0
    var pairable = 0.0
    for (values, times) in units where times > 0 {
      let present = values.compactMap(\.self)
      guard present.count > 1 else { continue }
      let weight = Double(times)
      var counts: [Value: Double] = [:]
      for value in present { counts[value, default: 0] += 1 }
      let size = Double(present.count)
      let alike = counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
      disagreeing += weight * (size * (size - 1) - alike) / (size - 1)
      pairable += weight * size
      for (value, count) in counts { totals[value, default: 0] += weight * count }
    }
    let expected = pairable * pairable - totals.values.reduce(0) { $0 + $1 * $1 }
    guard pairable > 1, expected > 0 else { return nil }
    return 1 - (pairable - 1) * disagreeing / expected
  }
}

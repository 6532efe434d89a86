import Articles

/// The units of a source with their shapes.
struct UnitSequence: Sendable {
  let units: [TextUnit]
  let shapes: [UnitShape]

  init(_ units: [TextUnit]) {
    self.units = units
    shapes = units.map(UnitShape.init)
  }

  var count: Int { units.count }

  /// Whether a unit reads like the headline of something: a label of a few words, or a short
  /// question.
  func isHeadlineLike(_ index: Int, leastWords: Int = 4) -> Bool {
    let features = units[index].features
    guard features.length <= 200, features.words >= leastWords || features.ideographs >= 8 else {
      return false
    }
    switch shapes[index] {
    case .label: return features.ending != .comma
    case .prose: return features.ending == .question && features.length <= 120
    case .marked(.heading): return true
    case .separator, .debris, .marked, .time, .byline, .credit, .caption, .furniture, .notice,
      .relatedOpening, .commentsOpening, .formField, .signature, .field, .link:
      return false
    }
  }

  /// Whether a unit can be the name of an outlet: a few capitalised words.
  func isOutletLike(_ index: Int) -> Bool {
    let unit = units[index]
    guard shapes[index].isLabel || shapes[index] == .marked(.listItem) else { return false }
    return Outlet.looksLikeName(unit.text)
  }

  /// Scalars of prose among the units of a range.
  func prose(in range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (shapes[$1].isProse ? units[$1].features.length : 0) }
  }

  /// The first unit from `index` on that is neither separator nor debris.
  func next(from index: Int, before end: Int) -> Int? {
    (index..<max(index, end)).first { shapes[$0] != .separator && shapes[$0] != .debris }
  }
}

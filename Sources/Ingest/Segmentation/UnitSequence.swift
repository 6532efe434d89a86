import Articles

/// The units of a source with their shapes.
struct UnitSequence: Sendable {
  let units: [TextUnit]
  let shapes: [UnitShape]

  /// Scalars of prose before each unit, and in all.
  private let proseBefore: [Int]

  init(_ units: [TextUnit]) {
    self.units = units
    let shapes = units.map(UnitShape.init)
    self.shapes = shapes
    var sum = 0
    var sums = [0]
    sums.reserveCapacity(units.count + 1)
    for (unit, shape) in zip(units, shapes) {
      if shape.isProse { sum += unit.features.length }
      sums.append(sum)
    }
    proseBefore = sums
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
      .relatedOpening, .commentsOpening, .summaryOpening, .formField, .signature, .field, .link:
      return false
    }
  }

  /// Whether a unit can be the name of an outlet: a few capitalised words.
  func isOutletLike(_ index: Int) -> Bool {
    let unit = units[index]
    guard shapes[index].isLabel || shapes[index] == .marked(.listItem) else { return false }
    return Outlet.looksLikeName(unit.text)
  }

  /// Whether a body can begin with a unit: sentences, or what the source marks as a list, a
  /// quotation, a table.
  func opensBody(_ index: Int) -> Bool {
    switch shapes[index] {
    case .prose: true
    case .label: units[index].features.length > 100
    case .marked(let role): role != .heading && role != .caption && role != .separator
    case .separator, .debris, .time, .byline, .credit, .caption, .furniture, .notice,
      .relatedOpening, .commentsOpening, .summaryOpening, .formField, .signature, .field, .link:
      false
    }
  }

  /// Whether the next unit is what is left of a picture, so that this one describes it.
  func isAboveCaption(_ index: Int) -> Bool {
    index + 1 < count && CaptionShape.isLeftover(units[index + 1].text)
  }

  /// Scalars of prose among the units of a range.
  func prose(in range: Range<Int>) -> Int {
    proseBefore[range.upperBound] - proseBefore[range.lowerBound]
  }

  /// The first unit from `index` on that is neither separator nor debris.
  func next(from index: Int, before end: Int) -> Int? {
    (index..<max(index, end)).first { shapes[$0] != .separator && shapes[$0] != .debris }
  }
}

import Articles

/// Finds the body of an article among the furniture of its page.
///
/// Each unit is worth points: sentences their length, furniture a loss, and the more of it stands
/// together the greater. The body is the run of units with the greatest sum (Kadane's algorithm,
/// as used for pages by Pasternack and Roth, "Extracting article text from the web with maximum
/// subsequence segmentation", 2009).
struct BodyFinder {
  let sequence: UnitSequence
  let comments: Range<Int>?

  /// What a run of furniture inside a body can cost; a box between paragraphs ends no article.
  private static let greatestLoss = 180

  /// Nil where no unit is worth anything.
  func body(in segment: Range<Int>) -> Range<Int>? {
    var best: (sum: Int, range: Range<Int>)?
    var sum = 0
    var start = segment.lowerBound
    var lost = 0
    var losses = 0
    for index in segment {
      losses = isLoss(index) ? losses + 1 : 0
      if losses == 0 { lost = 0 }
      var value = points(index, chromeBefore: losses)
      if losses > 0, !isBarrier(index) {
        value = max(value, min(0, -Self.greatestLoss - lost))
        lost += value
      }
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += value
      if sum > best?.sum ?? 0 { best = (sum, start..<(index + 1)) }
    }
    return best?.range
  }

  private func isLoss(_ index: Int) -> Bool {
    let shape = sequence.shapes[index]
    return shape.isChrome || shape.isLabel && repeatsNeighbour(index)
  }

  /// After these comes something else than the article.
  private func isBarrier(_ index: Int) -> Bool {
    if let comments, comments.contains(index) { return true }
    return sequence.shapes[index] == .relatedOpening || sequence.shapes[index] == .commentsOpening
  }

  private func points(_ index: Int, chromeBefore chrome: Int) -> Int {
    if let comments, comments.contains(index) { return -100_000 }
    let length = sequence.units[index].features.length
    return switch sequence.shapes[index] {
    case .prose: min(length, 600)
    case .label: repeatsNeighbour(index) ? -100 : length > 100 ? min(length, 600) / 3 : -25
    case .marked(.listItem): sequence.units[index].features.words <= 3 ? -10 : min(length, 300) / 2
    case .marked(.heading): -5
    case .marked(.blockquote), .marked(.paragraph): min(length, 500)
    case .marked: min(length, 60) / 2
    case .separator, .credit, .debris, .caption, .summaryOpening: 0
    case .time, .byline, .field: -10
    case .link: -40
    case .furniture, .formField: chrome > 1 ? -100 : -40
    case .notice: -150
    case .relatedOpening: -200
    case .commentsOpening: -400
    case .signature: -1000
    }
  }

  /// Whether the same short words stand just before or after, as in menus.
  private func repeatsNeighbour(_ index: Int) -> Bool {
    let text = sequence.units[index].text
    return index > 0 && sequence.units[index - 1].text == text
      || index + 1 < sequence.count && sequence.units[index + 1].text == text
  }
}

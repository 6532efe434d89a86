import Articles

/// Finds where one file holds several articles.
///
/// Another article begins at an aggregator's stamp that is followed by a headline and sentences,
/// or at a headline that has its own byline and date after the sentences of the one before. Dated
/// entries of a live report and items of a blog have neither, and stay one article.
struct ArticleSplitter {
  let sequence: UnitSequence
  /// Readers' comments, in which nothing begins.
  let comments: Range<Int>?

  struct Start: Equatable {
    var index: Int
    var stamp: ArticleStamp?
  }

  /// Where articles start; the first always at 0.
  func starts() -> [Start] {
    var starts: [Start] = []
    var index = 0
    while index < sequence.count {
      if let comments, comments.contains(index) {
        index = comments.upperBound
        continue
      }
      if let (start, next) = stampedStart(at: index) ?? signedStart(at: index) {
        add(start, to: &starts)
        index = next
      } else {
        index += 1
      }
    }
    if starts.first?.index != 0 { starts.insert(Start(index: 0), at: 0) }
    return starts
  }

  /// A first article's own stamp or head is no new start: what precedes is only its page.
  private func add(_ start: Start, to starts: inout [Start]) {
    let previous = starts.last?.index ?? 0
    if sequence.prose(in: previous..<start.index) >= 120 || (starts.last?.stamp != nil) {
      if starts.isEmpty { starts.append(Start(index: 0)) }
      starts.append(start)
    } else if starts.isEmpty {
      starts.append(Start(index: 0, stamp: start.stamp))
    }
  }

  /// A stamp with a headline and sentences after it, or a headline before it and sentences after.
  private func stampedStart(at index: Int) -> (Start, next: Int)? {
    guard let stamp = ArticleStamp(around: index, in: sequence) else { return nil }
    let after = stamp.range.upperBound
    guard after < sequence.count else { return nil }
    if sequence.isHeadlineLike(after, leastWords: 3), proseFollows(after + 1, within: 4) {
      return (Start(index: stamp.range.lowerBound, stamp: stamp), after + 1)
    }
    let before = stamp.range.lowerBound - 1
    if before >= 0, sequence.isHeadlineLike(before), proseFollows(after, within: 3) {
      return (Start(index: before, stamp: stamp), after)
    }
    return nil
  }

  /// A headline with byline and date, or with one of them after a clear break.
  private func signedStart(at index: Int) -> (Start, next: Int)? {
    guard sequence.isHeadlineLike(index, leastWords: 3) || isTitleField(index) else { return nil }
    var signs: Set<Sign> = []
    var next = index + 1
    while next < sequence.count, next <= index + 5, !sequence.shapes[next].isProse {
      if let sign = sign(sequence.shapes[next]) { signs.insert(sign) }
      next += 1
    }
    guard !signs.isEmpty, proseFollows(next, within: 3), signs.count > 1 || breaksBefore(index),
      !isListed(index)
    else { return nil }
    return (Start(index: index), next)
  }

  private enum Sign { case byline, date, field }

  private func sign(_ shape: UnitShape) -> Sign? {
    switch shape {
    case .byline: .byline
    case .time(let time): time.date?.isWholeDay ?? false ? .date : nil
    case .field(let field): field.kind == .title || field.kind == .other ? nil : .field
    default: nil
    }
  }

  /// Whether it stands in a list of other articles, which may be dated too.
  private func isListed(_ index: Int) -> Bool {
    for before in (max(0, index - 8)..<index).reversed() {
      if sequence.shapes[before] == .relatedOpening { return true }
      guard sequence.shapes[before].isLabel || sign(sequence.shapes[before]) == .date else {
        return false
      }
    }
    return false
  }

  private func isTitleField(_ index: Int) -> Bool {
    if case .field(let field) = sequence.shapes[index] { field.kind == .title } else { false }
  }

  private func breaksBefore(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return sequence.units[index].blanksBefore >= 2 || sequence.shapes[index - 1] == .separator
      || sequence.units[index - 1].text.lowercased() == "end of document"
  }

  private func proseFollows(_ index: Int, within distance: Int) -> Bool {
    (index..<min(sequence.count, index + distance)).contains { sequence.shapes[$0].isProse }
  }
}

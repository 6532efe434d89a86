import Articles

/// Hiding and showing comments, menus and links.
extension ArticlePane {
  package var hasFolds: Bool {
    layout.stretches.contains { $0.kind == .fold || $0.kind == .unfolded }
  }

  package var areAllUnfolded: Bool { !layout.stretches.contains { $0.kind == .fold } }

  /// Whether the cursor is on the line of something folded.
  package var canUnfold: Bool { isFolded(cursor) }

  /// Opens the fold the cursor is on, or folds what it is in.
  ///
  /// - Returns: false where there is nothing to open or fold.
  package mutating func toggleFold() -> Bool {
    guard let run = foldableRun(at: cursor) else { return false }
    selection = nil
    setUnfolded(unfolded.symmetricDifference([run]))
    return true
  }

  /// Opens or folds everything that can be.
  package mutating func setAllFolds(open: Bool) {
    if !open { selection = nil }
    let runs = layout.stretches.filter { $0.kind == .fold || $0.kind == .unfolded }
    setUnfolded(open ? Set(runs.map(\.blocks.lowerBound)) : [])
  }

  /// Opens the folds that a range touches.
  mutating func unfold(at range: TextRange) {
    guard let first = layout.stretch(at: range.start),
      let last = layout.stretch(at: max(range.start, range.end - 1))
    else { return }
    let folds = layout.stretches[first...max(first, last)].filter {
      $0.kind == .fold && ($0.range.contains(range.start) || $0.range.overlaps(range))
    }
    setUnfolded(unfolded.union(folds.map(\.blocks.lowerBound)))
  }

  func isFolded(_ offset: Int) -> Bool {
    layout.stretch(at: offset).map { layout.stretches[$0].kind == .fold } ?? false
  }

  /// The first block of the run at an offset that is or could be folded.
  private func foldableRun(at offset: Int) -> Int? {
    guard let stretch = layout.stretch(at: offset) else { return nil }
    if layout.stretches[stretch].kind == .fold {
      return layout.stretches[stretch].blocks.lowerBound
    }
    let block = layout.stretches[stretch].block
    let head = layout.stretches[...stretch].last { $0.kind == .unfolded }
    return head.flatMap { $0.blocks.contains(block) ? $0.blocks.lowerBound : nil }
  }
}

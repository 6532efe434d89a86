import Articles
import Screen

// Accounts side by side: views that take the whole screen.
extension ReaderState {
  /// A view that an article was opened from, to go back to.
  struct LeftView: Equatable, Sendable {
    var view: ReaderView
    /// How many places were behind when it was left.
    var depth: Int
  }

  /// Which view of a story is asked for.
  package enum Comparing: Hashable, Sendable {
    case matrix, timeline, voices
  }

  mutating func compare(as comparing: Comparing) -> [ReaderEffect] {
    // Voices are counted only when they are asked for.
    if let comparison = view?.comparison, comparing != .voices || !comparison.voices.isEmpty {
      show(comparison, as: comparing)
      return []
    }
    guard let story = view?.comparison?.story ?? storyHere else {
      message = .notice("There is no story to compare yet")
      return []
    }
    message = .notice("Comparing \(story)")
    return [.compare(story: story, comparing)]
  }

  mutating func pairHere() -> [ReaderEffect] {
    if case .comparison(let matrix) = view, let own = article?.opened.article.id,
      matrix.table.accounts.indices.contains(matrix.column),
      matrix.table.accounts[matrix.column].article != own
    {
      return [.pair(left: own, with: matrix.table.accounts[matrix.column].article)]
    }
    guard let id = article?.opened.article.id else {
      message = .notice("Open an article first")
      return []
    }
    return [.pairNext(left: id, after: id, forward: true)]
  }

  /// Takes the answer to `compare` or to a correction.
  mutating func compared(_ comparison: StoryComparison, _ comparing: Comparing) {
    message = nil
    if case .comparison(var matrix) = view, matrix.comparison.story == comparison.story,
      comparing == .matrix
    {
      matrix.update(comparison)
      view = .comparison(matrix)
    } else {
      show(comparison, as: comparing)
    }
  }

  mutating func paired(_ pair: ArticlePair) {
    message = nil
    view = .pair(PairView(pair, size: viewSize, glyphs: settings.glyphs))
  }

  /// Takes a correction that was kept, for undo.
  mutating func corrected(_ correction: ComparisonCorrection, _ comparison: StoryComparison) {
    corrections.append(correction)
    correctionsUndone = []
    compared(comparison, .matrix)
    message = .notice("Corrected" + Message.undo)
  }

  /// Takes the answer to a correction that was to be taken back.
  mutating func takenBack(_ correction: ComparisonCorrection?, _ comparison: StoryComparison) {
    guard let correction else {
      message = .notice("Nothing to undo")
      return
    }
    correctionsUndone.append(correction)
    compared(comparison, .matrix)
    message = .notice("Taken back; Ctrl-R makes it again")
  }

  /// Does a command in the view; nil where it means what it means everywhere.
  mutating func performInView(_ command: Command) -> [ReaderEffect]? {
    guard var current = view else { return nil }
    switch command {
    case .compare, .timeline, .voices, .sideBySide: return nil
    case .undo: return undoCorrection()
    case .redo: return redoCorrection()
    case .back: return leaveView()
    default: break
    }
    let outcome = current.handle(command)
    if outcome == .unknown { return nil }
    view = current
    switch outcome {
    case .stays, .unknown: return []
    case .closed: return leaveView()
    case .notice(let words): message = .notice(words)
    case .wanted(let effect): return [effect]
    case .choosesActor: return pickActor()
    case .asks(let prompt): mode = .prompting(prompt)
    case .open(let id, let range): return openFromView(id, range)
    }
    return []
  }

  /// Goes back to the view an article was opened from; false when places lie between.
  mutating func returnToView() -> Bool {
    guard let left = viewLeft, view == nil, places.depth <= left.depth else { return false }
    view = left.view
    viewLeft = nil
    resizeView()
    return true
  }

  mutating func resizeView() {
    let size = viewSize
    view?.resize(to: size)
  }

  /// What lies under the title of a view.
  var viewLayout: PaneLayout { PaneLayout(size: roomForPanes, focus: .article, isZoomed: true) }

  func drawView(_ view: ReaderView, on canvas: inout Canvas) {
    let layout = viewLayout
    drawFrame(
      layout, titles: [.article: view.title], focus: .article, glyphs: settings.glyphs, on: &canvas)
    guard !layout.isTooSmall else { return }
    if let area = layout[.article] { view.draw(on: &canvas, in: area.content) }
  }
}

extension ReaderState {
  private var viewSize: Size { viewLayout[.article]?.content.size ?? size }

  /// The story of what is under the cursor.
  private var storyHere: String? {
    let listed = focus == .sources ? sources.storyUnderCursor : nil
    return listed ?? article?.opened.summary.story ?? sources.outline?.first?.name
  }

  private mutating func show(_ comparison: StoryComparison, as comparing: Comparing) {
    let (size, glyphs) = (viewSize, settings.glyphs)
    view =
      switch comparing {
      case .matrix: .comparison(ComparisonView(comparison, size: size, glyphs: glyphs))
      case .timeline: .timeline(TimelineView(comparison, size: size, glyphs: glyphs))
      case .voices: .voices(VoicesView(comparison, size: size, glyphs: glyphs))
      }
  }

  private mutating func leaveView() -> [ReaderEffect] {
    view = nil
    return fitPanes()
  }

  private mutating func openFromView(_ id: Article.ID, _ range: TextRange) -> [ReaderEffect] {
    let left = view
    view = nil
    let effects =
      id == article?.opened.article.id ? jump(to: range) : open(id, .passage(range))
    if let left { viewLeft = LeftView(view: left, depth: places.depth) }
    return effects
  }

  /// Corrections of earlier sessions are taken back too.
  private mutating func undoCorrection() -> [ReaderEffect] {
    guard let story = view?.comparison?.story else {
      message = .notice("Nothing to undo here")
      return []
    }
    return [.takeBack(corrections.popLast(), story: story)]
  }

  private mutating func redoCorrection() -> [ReaderEffect] {
    guard let last = correctionsUndone.popLast() else {
      message = .notice("Nothing to do again")
      return []
    }
    corrections.append(last)
    return [.correctAgain(last)]
  }
}

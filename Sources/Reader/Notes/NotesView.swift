import Articles
package import Screen

/// All notes, or those to review: a list over the panes to filter, to jump from and to work in.
///
/// Holds the pages in sight only; filtering is done outside.
package struct NotesView: Equatable, Sendable {
  /// What is done with the note under the cursor.
  package enum Act: Hashable, Sendable {
    case open, edit, retag, delete
    /// Confirm the place it has, look for another, or leave it without one.
    case accept, pickPlace, keepAsOrphan
    case takeOtherVersion
  }

  package enum Outcome: Hashable, Sendable {
    case stays
    case closed
    case act(Act, NoteRow)
    case retagListed
    case countsWanted
    case undo
  }

  package private(set) var query: NoteListQuery
  private(set) var filter: LineEditor
  /// Whether keys go to the filter.
  private(set) var isTyping = false
  private(set) var report: NoteReport?
  private(set) var cursor = ListCursor()
  /// Shown in place of the list.
  private(set) var counts: NoteCountTable?
  private(set) var showsCounts = false
  /// Whether the counts were asked for and not the list: then they do not lead back to it.
  let isForCounts: Bool
  private var rows = PagedRows<NoteListQuery, NoteRow>()
  /// The beginning of a key sequence.
  private var pending: [Key] = []
  private var size: Size
  let keymap: Keymap
  let glyphs: Glyphs

  /// - Parameter size: of the screen, here and below.
  package init(
    query: NoteListQuery, keymap: Keymap, size: Size, glyphs: Glyphs, showsCounts: Bool = false
  ) {
    self.query = query
    self.keymap = keymap
    self.size = size
    self.glyphs = glyphs
    self.showsCounts = showsCounts
    isForCounts = showsCounts
    filter = LineEditor(query.words)
  }

  package mutating func resize(to size: Size) {
    self.size = size
    cursor.fit(count: count, height: height)
  }

  /// The pages in sight that are not held, as effects.
  package mutating func wanted() -> [ReaderEffect] {
    if showsCounts { return counts == nil ? [.loadNoteCounts(query)] : [] }
    rows.beginView()
    let visible = cursor.visible(count: max(count, 1), height: max(height, 1))
    return rows.missing(visible, of: query).map {
      .loadNotes(query, offset: $0, limit: PagedRows<NoteListQuery, NoteRow>.pageSize)
    }
  }

  package mutating func loaded(_ query: NoteListQuery, _ offset: Int, _ page: NoteListPage) {
    guard rows.put(page.rows, at: offset, of: query), query == self.query else { return }
    report = page.report
    cursor.fit(count: count, height: height)
  }

  package mutating func loaded(_ query: NoteListQuery, _ counts: NoteCountTable) {
    guard query == self.query else { return }
    self.counts = counts
    cursor.fit(count: count, height: height)
  }

  /// Notes changed: what is shown stays until it is answered anew.
  package mutating func expire() {
    rows.expire()
    counts = nil
  }

  package mutating func handle(_ key: Key) -> Outcome {
    if isTyping { return type(key) }
    if case .mouse(let event) = key { return point(event) }
    pending.append(key)
    switch keymap.match(pending, in: .listing) {
    case .incomplete: return .stays
    case .command(let command):
      pending = []
      return perform(command)
    case .none:
      pending = []
      // A person may have unbound all that close.
      return [.escape, .control("c"), .control("g")].contains(key) ? escape() : .stays
    }
  }

  private mutating func perform(_ command: Command) -> Outcome {
    if let movement = Movement(command) {
      move(movement)
      return .stays
    }
    switch command {
    case .cancel, .close: return escape()
    case .find: isTyping = true
    case .listCounts:
      showsCounts.toggle()
      cursor = ListCursor()
    case .reviewNotes: show(NoteListQuery(words: query.words, review: !query.review))
    case .retagListed: return .retagListed
    case .undo: return .undo
    default: return Self.act(for: command).map(act) ?? .stays
    }
    return .stays
  }
}

extension NotesView {
  /// Rows of what is shown.
  var count: Int { showsCounts ? counts?.rows.count ?? 0 : report?.total ?? 0 }

  func row(_ index: Int) -> NoteRow? { rows.row(index, of: query) }

  var rowHeight: Int { showsCounts ? 1 : 2 }

  var height: Int { max(0, box(on: Rect(size)).inside.height - 1) / rowHeight }

  func box(on screen: Rect) -> Box { Box(on: screen, width: 110, height: 40) }

  private func act(_ act: Act) -> Outcome {
    guard !showsCounts, let row = row(cursor.index) else { return .stays }
    return .act(act, row)
  }

  private static func act(for command: Command) -> Act? {
    switch command {
    case .open: .open
    case .note: .edit
    case .tags: .retag
    case .deleteNote: .delete
    case .acceptPlace: .accept
    case .pickPlace: .pickPlace
    case .keepAsOrphan: .keepAsOrphan
    case .takeOtherVersion: .takeOtherVersion
    default: nil
    }
  }

  /// Ends what is narrowest: the counts, the filter, the list.
  private mutating func escape() -> Outcome {
    if showsCounts, !isForCounts {
      showsCounts = false
      cursor = ListCursor()
      return .stays
    }
    guard !query.words.isEmpty else { return .closed }
    filter = LineEditor()
    show(NoteListQuery(review: query.review))
    return .stays
  }

  private mutating func type(_ key: Key) -> Outcome {
    switch key {
    case .enter, .escape, .control("c"), .control("g"), .down, .up:
      isTyping = false
      if key == .down { move(.rowDown) }
    default:
      let before = filter.text
      guard filter.handle(key), filter.text != before else { return .stays }
      show(NoteListQuery(words: filter.text, review: query.review))
    }
    return .stays
  }

  private mutating func show(_ query: NoteListQuery) {
    self.query = query
    counts = nil
    cursor = ListCursor()
  }

  private mutating func move(_ movement: Movement) {
    cursor.move(movement, count: count, height: height)
  }

  private mutating func point(_ event: MouseEvent) -> Outcome {
    let box = box(on: Rect(size))
    let row = cursor.row(
      at: event.point, in: box.rows, count: count, height: height, rowHeight: rowHeight)
    switch event.action {
    case .wheelUp: move(.rowUp)
    case .wheelDown: move(.rowDown)
    case .press where !box.rect.contains(event.point): return .closed
    case .press, .doublePress:
      guard let row else { break }
      cursor.put(at: row, count: count, height: height)
      if event.action == .doublePress { return act(.open) }
    case .drag, .release: break
    }
    return .stays
  }
}

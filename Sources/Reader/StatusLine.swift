import Articles
import Screen

/// The line that always tells where one is, or what just happened.
struct StatusLine {
  private let state: ReaderState

  init(_ state: ReaderState) {
    self.state = state
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    if let message = state.message { return Self.draw(message, on: &canvas, in: rect) }
    let style = CellStyle(.status, on: .statusLine)
    canvas.fill(rect, style: style)
    canvas.draw(
      " " + words, at: Point(x: rect.x, y: rect.y), style: style, width: rect.width)
  }

  static func draw(_ message: ReaderState.Message, on canvas: inout Canvas, in rect: Rect) {
    let (words, role): (String, StyleRole) =
      switch message {
      case .notice(let words): (words, .status)
      case .error(let words): ("! " + words, .error)
      }
    let style = CellStyle(role, on: .statusLine, role == .error ? .bold : [])
    canvas.fill(rect, style: style)
    let undo = ReaderState.Message.undo
    var start = Point(x: rect.x, y: rect.y)
    var rest = " " + words
    if words.hasSuffix(undo) {
      start.x = canvas.draw(
        String(rest.dropLast(undo.count)), at: start, style: style,
        width: max(0, rect.width - undo.count), truncating: .end)
      rest = undo
    }
    canvas.draw(rest, at: start, style: style, width: rect.x + rect.width - start.x)
  }

  /// As in `Ukraine 17/41 · article 3/7 · “Kyiv” (capital for government)`.
  var words: String {
    if let view = state.view {
      return [state.pendingWords, view.status].compactMap { $0 }.joined(separator: " · ")
    }
    let suggestion = state.suggestedStory.map { "Belongs to “\($0)”? + moves it there" }
    let parts = [
      state.pendingWords, searchWords ?? actorWords, suggestion, placeWords, state.progress,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  private var searchWords: String? {
    guard let search = state.article?.search, !search.query.isEmpty else { return nil }
    let share = search.isGoingOn ? state.article?.searchedShare : nil
    return "“\(search.query)” \(search.counter)" + (share.map { " · searching, \($0) %" } ?? "")
  }

  private var actorWords: String? {
    guard let chosen = state.chosen, let pane = state.article else { return nil }
    let counter =
      pane.ordinal(of: .mention(of: chosen.id)).map { "\($0.index)/\($0.total)" }
      ?? (pane.isFoldedAway(chosen.id) ? "folded away" : "not here")
    let article = state.passage.map { " · article \($0.ordinal)/\($0.total)" } ?? ""
    return "\(chosen.name) \(counter)\(article)"
  }

  /// What is under the cursor, else where in the article the cursor is.
  private var placeWords: String? {
    guard let pane = state.article else { return nil }
    if let selected = pane.selectedRange { return selectionWords(selected, in: pane) }
    let notes = pane.notes(at: pane.cursor)
    if let note = notes.first { return noteWords(note, count: notes.count) }
    guard let mention = pane.mention(at: pane.cursor) else {
      return "\(pane.opened.summary.heading) · \(pane.percentage) %"
    }
    let actor = pane.opened.actors.first { $0.actor.id == mention.actor }?.actor
    let name = mention.actor == state.chosen?.id ? "" : " \(actor?.name ?? "")"
    return "“\(pane.opened.article.text[mention.range])”\(name) (\(mention.why))"
  }

  private func selectionWords(_ range: TextRange, in pane: ArticlePane) -> String {
    let words = pane.opened.article.text[range].split(whereSeparator: \.isWhitespace).count
    let unit = pane.selection.map { "\($0.unit)s" } ?? ""
    return "\(words) \(words == 1 ? "word" : "words") selected, by \(unit)"
  }

  private func noteWords(_ placed: PlacedNote, count: Int) -> String {
    let note = placed.note
    let tags = note.tags.map { "#\($0)" }.joined(separator: " ")
    let text = note.text.split(whereSeparator: \.isNewline).first.map(String.init)
    let parts = [count > 1 ? "\(count) notes" : "note", tags, text ?? ""]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension ReaderState {
  /// The keys of a sequence typed so far.
  var pendingWords: String? {
    pendingKeys.isEmpty
      ? nil : pendingKeys.map { KeyWords.of($0.description) }.joined(separator: " ") + " …"
  }
}

import Articles
import Screen

// Selecting passages and writing notes on them.
extension ReaderState {
  mutating func startSelecting() -> [ReaderEffect] {
    article?.startSelection(.sentence)
    return []
  }

  mutating func setUnit(_ unit: SelectionUnit) -> [ReaderEffect] {
    article?.setSelectionUnit(unit)
    return []
  }

  mutating func extendSelection(forward: Bool) -> [ReaderEffect] {
    article?.extendSelection(forward: forward)
    return []
  }

  mutating func extendSelection(by movement: Movement) -> [ReaderEffect] {
    article?.extendSelection(movement)
    return []
  }

  mutating func swapEnds() -> [ReaderEffect] {
    article?.swapSelectionEnds()
    return []
  }

  /// Highlights the selection, or gives the note being moved its new passage.
  mutating func highlight(tags: [String]) -> [ReaderEffect] {
    guard let draft = selectedDraft(tags: tags) else { return [] }
    article?.endSelection()
    if let note = noteBeingMoved {
      noteBeingMoved = nil
      return [.moveNote(note, to: draft.range)]
    }
    if let note = noteBeingPlaced, note.article == draft.article {
      noteBeingPlaced = nil
      message = .notice("Placed; R goes on with the review")
      return [.settleNote(note, .at(draft.range))]
    }
    return [.createNote(draft)]
  }

  mutating func highlight(withRecentTag command: Command) -> [ReaderEffect] {
    let index = Command.recentTags.firstIndex(of: command) ?? 0
    guard tags.indices.contains(index) else {
      message = .notice("There is no recent tag \(index + 1) yet; t asks for tags")
      return []
    }
    return highlight(tags: [tags[index]])
  }

  /// Opens the note under the cursor, or a new one on the selection, else on the sentence.
  mutating func writeNote() -> [ReaderEffect] {
    guard let target = noteTarget() else { return [] }
    mode = .writing(NoteEditor(target: target))
    return []
  }

  mutating func askForTags() -> [ReaderEffect] {
    guard let target = noteTarget() else { return [] }
    mode = .prompting(tagPrompt(for: target))
    return []
  }

  mutating func editOutside() -> [ReaderEffect] {
    guard let target = noteTarget() else { return [] }
    let editor = NoteEditor(target: target)
    mode = .writing(editor)
    return [.edit(editor.text)]
  }

  mutating func startMovingNote() -> [ReaderEffect] {
    guard let placed = noteUnderCursor, let range = placed.placement.range else {
      message = .notice("No note is under the cursor")
      return []
    }
    noteBeingMoved = placed.note
    article?.jump(to: range)
    article?.select(range)
    message = .notice("Move the ends, o changes the end, Enter keeps it, Esc leaves it")
    return focus(on: .article)
  }

  mutating func deleteNote() -> [ReaderEffect] {
    guard let note = noteUnderCursor?.note else {
      message = .notice("No note is under the cursor")
      return []
    }
    message = .notice("Note deleted; u brings it back")
    return [.deleteNote(note.id)]
  }

  mutating func undoChange() -> [ReaderEffect] { [.undo] }

  mutating func redoChange() -> [ReaderEffect] { [.redo] }

  /// The note the cursor is on, in the article or in the side pane: the smallest passage first.
  var noteUnderCursor: PlacedNote? {
    if let chosenNote { return chosenNote }
    if focus == .side { return side.noteUnderCursor }
    guard let pane = article else { return nil }
    return pane.notes(at: pane.cursor).first
  }

  func noteTarget() -> NoteEditor.Target? {
    if let draft = selectedDraft(tags: []) { return .new(draft) }
    if let note = noteUnderCursor?.note { return .existing(note) }
    guard let pane = article else { return nil }
    let sentence = pane.sentence(at: pane.cursor)
    guard !sentence.isEmpty else { return nil }
    return .new(NoteDraft(article: pane.opened.article.id, range: sentence, style: markStyle))
  }

  func selectedDraft(tags: [String]) -> NoteDraft? {
    guard let pane = article, let range = pane.selectedRange, !range.isEmpty else { return nil }
    return NoteDraft(article: pane.opened.article.id, range: range, tags: tags, style: markStyle)
  }
}

// MARK: - Writing

extension ReaderState {
  /// Enter keeps the note, Alt-Enter and Ctrl-J begin a line, Esc gives up what is unchanged.
  mutating func press(_ key: Key, in editor: NoteEditor) -> [ReaderEffect] {
    var editor = editor
    switch key {
    case .enter, .control("s"): return keep(editor.target, text: editor.text, tags: nil)
    case .alt(.enter), .control("j"): editor.handle(.enter)
    case .control("x"):
      return [.edit(editor.text)]
    case .escape:
      guard editor.isChanged, !editor.wasAskedToDrop else { return stopWriting() }
      editor.wasAskedToDrop = true
      message = .notice("Esc again drops what was typed, Enter keeps it")
    default:
      editor.wasAskedToDrop = false
      editor.handle(key)
    }
    return goOnWriting(editor)
  }

  mutating func editorClosed(_ text: String?) -> [ReaderEffect] {
    guard case .writing(var editor) = mode else { return [] }
    if let text { editor.replaceText(with: text) }
    return goOnWriting(editor)
  }

  /// Has what is typed kept on disk whenever it changed.
  private mutating func goOnWriting(_ editor: NoteEditor) -> [ReaderEffect] {
    guard case .writing(let before) = mode else { return [] }
    mode = .writing(editor)
    return editor.text == before.text ? [] : [.keepDraft(editor.target, text: editor.text)]
  }

  /// Keeps text or tags (nil: as they were) of a new or an existing note.
  mutating func keep(
    _ target: NoteEditor.Target, text: String?, tags newTags: [String]?
  ) -> [ReaderEffect] {
    let effects = closeOverlay()
    article?.endSelection()
    if let newTags { remember(tags: newTags) }
    switch target {
    case .new(var draft):
      draft.text = text ?? draft.text
      draft.tags = newTags ?? draft.tags
      return [.createNote(draft)] + effects
    case .existing(let before):
      var note = before
      note.text = text ?? note.text
      note.tags = newTags ?? note.tags
      return (note == before ? [.dropDraft] : [.saveNote(note)]) + effects
    }
  }

  private mutating func stopWriting() -> [ReaderEffect] { [.dropDraft] + closeOverlay() }

  /// Puts tags at the front of the recent ones.
  mutating func remember(tags used: [String]) {
    tags = used + tags.filter { !used.contains($0) }
    if !used.isEmpty { lastTags = used }
  }
}

import Articles
import Screen

// The list of all notes, and what is done in it.
extension ReaderState {
  /// Shows the list, where it was looked at last.
  mutating func showNotes(review: Bool) -> [ReaderEffect] {
    var list: NotesView
    if let last = noteList, last.query.review == review {
      list = last
      list.resize(to: size)
      list.expire()
    } else {
      list = NotesView(
        query: NoteListQuery(review: review), keymap: keymap, size: size,
        glyphs: settings.glyphs)
    }
    return show(list)
  }

  mutating func showNoteCounts() -> [ReaderEffect] {
    show(
      NotesView(
        query: NoteListQuery(), keymap: keymap, size: size, glyphs: settings.glyphs,
        showsCounts: true))
  }

  /// Leaves the prompt or editor: back to the list it was opened from, or to the panes.
  mutating func closeOverlay() -> [ReaderEffect] {
    mode = .browsing
    guard returnsToList, var list = noteList else { return [] }
    returnsToList = false
    list.expire()
    return show(list)
  }

  /// Asks anew for what the list shows.
  mutating func reloadNoteList() -> [ReaderEffect] {
    guard case .listing(var list) = mode else { return [] }
    list.expire()
    return show(list)
  }

  mutating func notesLoaded(
    _ query: NoteListQuery, _ offset: Int, _ page: NoteListPage
  ) -> [ReaderEffect] {
    guard case .listing(var list) = mode else { return [] }
    list.loaded(query, offset, page)
    return show(list)
  }

  mutating func countsLoaded(_ query: NoteListQuery, _ counts: NoteCountTable) {
    guard case .listing(var list) = mode else { return }
    list.loaded(query, counts)
    mode = .listing(list)
  }

  mutating func press(_ key: Key, in list: NotesView) -> [ReaderEffect] {
    var list = list
    let outcome = list.handle(key)
    switch outcome {
    case .stays: return show(list)
    case .closed:
      noteList = list
      mode = .browsing
      return []
    case .countsWanted: return show(list)
    case .undo: return [.undo] + expired(list)
    case .act(let act, let row): return perform(act, on: row, in: list)
    case .retagListed:
      noteList = list
      returnsToList = true
      var prompt = Prompt(.retagListed(list.query))
      prompt.offer(tags)
      mode = .prompting(prompt)
      return []
    }
  }

  private mutating func show(_ list: NotesView) -> [ReaderEffect] {
    var list = list
    let effects = list.wanted()
    mode = .listing(list)
    noteList = list
    return effects
  }

  private mutating func expired(_ list: NotesView) -> [ReaderEffect] {
    var list = list
    list.expire()
    return show(list)
  }

  private mutating func perform(
    _ act: NotesView.Act, on row: NoteRow, in list: NotesView
  ) -> [ReaderEffect] {
    let note = row.note.note
    switch act {
    case .open:
      noteList = list
      mode = .browsing
      return goTo(row)
    case .edit:
      leaveForOverlay(list)
      mode = .writing(NoteEditor(target: .existing(note)))
      return []
    case .retag:
      leaveForOverlay(list)
      mode = .prompting(tagPrompt(for: .existing(note)))
      return []
    case .delete:
      message = .notice("Note deleted; u brings it back")
      return [.deleteNote(note.id)] + expired(list)
    case .accept:
      guard let range = row.note.placement.range else {
        message = .notice("It has no place to accept; p picks one, o keeps it as an orphan")
        return show(list)
      }
      message = .notice("Accepted" + Message.undo)
      return [.settleNote(note, .at(range))] + expired(list)
    case .keepAsOrphan:
      message = .notice("Kept as an orphan" + Message.undo)
      return [.settleNote(note, .orphan)] + expired(list)
    case .takeOtherVersion: return [.takeOtherVersion(note.id)] + expired(list)
    case .pickPlace:
      noteList = list
      mode = .browsing
      noteBeingPlaced = note
      let effects = goTo(row)
      message = .notice("Go to its words, v selects, Enter places the note there, Esc leaves it")
      return effects
    }
  }

  private mutating func leaveForOverlay(_ list: NotesView) {
    noteList = list
    returnsToList = true
  }
}

import Articles
import Library
import Notes
import Reader

// What the reader wants of notes.
extension EffectRunner {
  /// Effects that change no note.
  func readNotes(_ effect: ReaderEffect) throws -> [ReaderAction] {
    switch effect {
    case .loadTags: return tagsLoaded
    case .loadNotes(let query, let offset, let limit):
      return [try page(of: query, offset: offset, limit: limit)]
    case .loadNoteCounts(let query): return [try counts(of: query)]
    case .recoverDraft: return try recoverDraft()
    case .keepDraft(let target, let text):
      try desk.drafts.keep(draft(of: target, text: text))
      return []
    case .dropDraft:
      drafted.forget()
      desk.drafts.clear()
      return []
    default: return []
    }
  }

  func changeNotes(_ effect: ReaderEffect) throws -> [ReaderAction] {
    switch effect {
    case .createNote(let draft): return try create(draft)
    case .saveNote(let note):
      let saved = try desk.save(note, at: source.now())
      drafted.forget()
      desk.drafts.clear()
      return [.noteSaved(saved)]
    case .moveNote(let note, let range):
      return [.noteSaved(try desk.move(note, to: range, at: source.now()))]
    case .deleteNote(let id):
      try desk.delete(id, at: source.now())
      return [.noteDeleted(id)]
    case .settleNote(let note, let place):
      return [.noteSaved(try desk.settle(note, place, at: source.now()))]
    case .takeOtherVersion(let id):
      guard let note = try desk.takeOtherVersion(of: id, at: source.now()) else {
        return [.noticed("There is only one version of this note")]
      }
      return [
        .noticed("The other version counts now" + ReaderState.Message.undo), .noteSaved(note),
      ]
    case .retag(let from, let to, let query): return try retag(from, to, query)
    case .describeTag(let tag, let text, let color):
      try desk.notes.describe(TagDescription(tag, text: text, color: color), at: source.now())
      return tagsLoaded
    default: return []
    }
  }

  func undoNotes() throws -> [ReaderAction] {
    let homes = try desk.notes.articlesToUndo()
    defer { homes.forEach(desk.count(notesOn:)) }
    return try answer(try desk.notes.undo(at: source.now()), "Undone", "undo")
  }

  func redoNotes() throws -> [ReaderAction] {
    let homes = try desk.notes.articlesToRedo()
    defer { homes.forEach(desk.count(notesOn:)) }
    return try answer(try desk.notes.redo(at: source.now()), "Done again", "do again")
  }

  private var tagsLoaded: [ReaderAction] {
    [.tagsLoaded(desk.tags), .tagColorsLoaded(desk.tagColors)]
  }

  private func create(_ draft: NoteDraft) throws -> [ReaderAction] {
    guard let article = try desk.library.article(draft.article) else {
      throw LibraryError.unknownArticle(draft.article)
    }
    let note = try desk.create(
      draft, in: article, id: drafted.take() ?? source.newID(), at: source.now())
    desk.drafts.clear()
    return [.noteCreated(desk.place(note, in: article))]
  }

  private func retag(
    _ from: String, _ to: [String], _ query: NoteListQuery?
  ) throws -> [ReaderAction] {
    let notes = try query.map { try desk.noteList.notes(passing: $0.filter, on: desk).map(\.id) }
    let count = try desk.notes.retag(
      Retagging(from: from, to: to, notes: notes), at: source.now())
    let words = to.isEmpty ? "#\(from) removed from" : "#\(to.joined(separator: ", #")) put on"
    return tagsLoaded + [
      .libraryChanged, .noticed("\(words) \(count) \(count == 1 ? "note" : "notes")"),
    ]
  }

  private func answer(
    _ outcome: UndoAnswer, _ done: String, _ verb: String
  ) throws -> [ReaderAction] {
    switch outcome {
    case .nothing: return [.noticed("Nothing to \(verb)")]
    case .changedSince(let author):
      return [.noticed("\(author) changed the note since; it stays as it is")]
    case .changed(let ids):
      var actions: [ReaderAction] = [.noticed(done)]
      guard (1...20).contains(ids.count) else { return actions + [.libraryChanged] + tagsLoaded }
      for id in ids {
        guard let note = desk.notes.note(id) else {
          actions.append(.noteDeleted(id))
          continue
        }
        desk.count(notesOn: note.article)
        actions.append(.noteSaved(try desk.placed(note)))
      }
      return actions
    }
  }
}

// MARK: - Lists

extension EffectRunner {
  private func page(of query: NoteListQuery, offset: Int, limit: Int) throws -> ReaderAction {
    let page = try desk.noteList.found(query.filter, on: desk) { search, found in
      let rows = found.dropFirst(offset).prefix(limit).map { index in
        let note = search.notes[index]
        let article = search.articles[note.note.article] ?? .gone(note.note.article)
        return NoteRow(note: note, article: article)
      }
      var report = NoteReport()
      for index in found { report.count(search.notes[index].placement) }
      return NoteListPage(rows: Array(rows), report: report)
    }
    return .notesLoaded(query, offset: offset, page)
  }

  private func counts(of query: NoteListQuery) throws -> ReaderAction {
    let counts = try desk.noteList.found(query.filter, on: desk) { search, found in
      NoteCounts(
        found.map { index in
          let note = search.notes[index].note
          return (note: note, source: search.articles[note.article]?.publisher)
        })
    }
    let rows = counts.rows.map { row in
      let sources = zip(counts.sources, row.counts).filter { $1 > 0 }
        .map { (name: $0 ?? "unknown source", count: $1) }.sorted { $0.count > $1.count }
      return NoteCountTable.Row(tag: row.tag, total: row.total, sources: sources)
    }
    return .noteCountsLoaded(query, NoteCountTable(rows: rows, notes: counts.notes))
  }
}

extension NoteListQuery {
  var filter: NoteFilter { NoteFilter(line: words, review: review) }
}

extension ArticleSummary {
  /// Stands for an article that the library no longer has.
  static func gone(_ id: Article.ID) -> ArticleSummary {
    ArticleSummary(
      id: id, heading: "an article no longer here", publisher: nil, published: nil, story: "")
  }
}

// MARK: - Drafts

extension EffectRunner {
  private func draft(of target: NoteEditor.Target, text: String) -> Draft {
    switch target {
    case .new(let draft):
      Draft(
        id: drafted.id { source.newID() }, article: draft.article, range: draft.range, text: text,
        tags: draft.tags)
    case .existing(let note):
      Draft(
        id: note.id, article: note.article, range: note.anchor.position, text: text,
        tags: note.tags, isExisting: true)
    }
  }

  /// What a reader that did not end well left; nothing when it was kept as a note after all.
  private func recoverDraft() throws -> [ReaderAction] {
    while let draft = desk.drafts.recover() {
      let note = desk.notes.note(draft.id)
      guard note?.text != draft.text else {
        desk.drafts.clear()
        continue
      }
      guard let opened = try desk.opened(draft.article),
        let target = target(of: draft, note, in: opened.article)
      else {
        return [.noticed("Left unsaved on an article that is not here: \(draft.text)")]
      }
      return [
        .articleLoaded(opened, .passage(draft.range.clamped(to: opened.article.text.count))),
        .draftRecovered(target, text: draft.text),
      ]
    }
    return []
  }

  private func target(of draft: Draft, _ note: Note?, in article: Article) -> NoteEditor.Target? {
    if let note { return .existing(note) }
    let range = draft.range.clamped(to: article.text.count)
    guard !range.isEmpty else { return nil }
    if !draft.isExisting { drafted.remember(draft.id) }
    return .new(NoteDraft(article: article.id, range: range, tags: draft.tags))
  }
}

extension TextRange {
  fileprivate func clamped(to count: Int) -> TextRange {
    TextRange(min(start, count), min(end, count))
  }
}

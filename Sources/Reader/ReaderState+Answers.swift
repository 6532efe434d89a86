import Articles
import Screen

// The answers to effects.
extension ReaderState {
  /// Takes an answer; one that came too late changes nothing.
  mutating func receive(_ action: ReaderAction) -> [ReaderEffect] {
    switch action {
    case .outlineLoaded(let stories): return sources.outlineLoaded(stories)
    case .rowsLoaded(let query, let offset, let total, let rows):
      return sources.rowsLoaded(query, offset: offset, total: total, rows)
    case .feedsLoaded(let feeds): return feedsLoaded(feeds)
    case .refreshed(let added, let changed, let failed):
      return refreshed(added: added, changed: changed, failed: failed)
    case .articleLoaded(let opened, let opening): return articleLoaded(opened, opening)
    case .sourcesAdded(let words): return sourcesAdded(words)
    case .sessionRecalled(let session, let actor): return recall(session, actor)
    case .adjacentLoaded(let opened, let request, let passage):
      return adjacentLoaded(opened, request, passage)
    case .noAdjacentArticle: message = .notice("No article mentions \(chosen?.name ?? "it")")
    case .located(let actor, let id, let passage): located(actor, id, passage)
    case .actorsLoaded(let filter, let counts): return actorsLoaded(filter, counts)
    case .searchAnswered(let words, let offset, let total, let hits):
      return sources.searchAnswered(words, offset: offset, total: total, hits)
    case .tagsLoaded(let known): tags = known
    case .noteCreated(let note): return noteCreated(note)
    case .noteSaved(let note): return noteChanged(note)
    case .noteDeleted(let id): return noteDeleted(id)
    case .notesLoaded(let query, let offset, let page): return notesLoaded(query, offset, page)
    case .noteCountsLoaded(let query, let counts): countsLoaded(query, counts)
    case .tagColorsLoaded(let colors): show(colors)
    case .taught(let correction): return taught(correction)
    case .companionsLoaded(let actor, let counts): side.companionsLoaded(actor, counts)
    case .noticed(let words): message = .notice(words)
    case .draftRecovered(let target, let text): draftRecovered(target, text)
    case .editorClosed(let text): return editorClosed(text)
    case .compared(let comparison, let comparing): compared(comparison, comparing)
    case .paired(let pair): paired(pair)
    case .corrected(let correction, let comparison): corrected(correction, comparison)
    case .findingGoesOn: return findOn()
    case .differenceLoaded(let difference): show(difference)
    case .copiesLoaded(let copies): copiesLoaded(copies)
    case .storySuggested(let id, let story): suggestion = SuggestedStory(article: id, story: story)
    case .storiesChanged(let words): return storiesChanged(words)
    case .takenBack(let correction, let comparison): takenBack(correction, comparison)
    case .libraryChanged: return sources.reload() + [.loadFeeds] + reopen() + reloadNoteList()
    case .progressed(let words): progress = words
    case .failed(let failure): return failed(failure)
    case .started, .keyPressed, .resized: break
    }
    return []
  }

  /// The last thing that tells whether there is anything to read.
  private mutating func feedsLoaded(_ feeds: [Subscription]) -> [ReaderEffect] {
    let effects = sources.feedsLoaded(feeds)
    welcome()
    return effects
  }

  /// Puts an article into the middle pane.
  mutating func show(_ loaded: OpenedArticle, _ opening: Opening) -> [ReaderEffect] {
    let (opened, effects) = seen(loaded)
    let inside = layout[.article]?.content.size ?? article?.size ?? size
    var pane = ArticlePane(
      opened, size: inside, settings: articleSettings, opening: opening)
    pane.choose(chosen?.id)
    article = pane
    passage = nil
    side.show(opened)
    side.choose(chosen)
    return effects + sources.reveal(opened.summary)
  }

  /// Takes changed settings into the panes.
  mutating func applySettings() {
    let settings = articleSettings
    article?.apply(settings)
  }

  private var articleSettings: ArticleSettings {
    let lit: ArticleSettings.Layer =
      switch side.view {
      case .actors: .mentions
      case .quotes: .quotations
      case .dates: .dates
      case .figures: .figures
      case .notes: .notes
      }
    return ArticleSettings(
      measure: settings.measure, lit: lit, kinds: settings.jumpKinds, glyphs: settings.glyphs,
      tagColors: tagColors)
  }

  private mutating func articleLoaded(
    _ opened: OpenedArticle, _ opening: Opening
  ) -> [ReaderEffect] {
    if let pane = article, pane.opened.article.id == opened.article.id, opening == .lastPlace {
      return pane.opened.article.text == opened.article.text
        ? refresh(opened) : showNewText(of: opened, at: pane.cursor)
    }
    let isFirst = article == nil
    let effects = show(opened, opening) + locate() + suggestStory(for: opened.summary)
    return isFirst ? effects : effects + setRead(true, opened.summary)
  }

  /// Takes new findings and notes of the open article; the place is kept.
  private mutating func refresh(_ loaded: OpenedArticle) -> [ReaderEffect] {
    let (opened, effects) = seen(loaded)
    article?.update(findings: opened.findings, actors: opened.actors)
    article?.update(notes: opened.notes)
    side.show(opened)
    renewChosen(from: opened)
    return effects + summaryChanged(opened.summary)
  }

  /// Takes a text that came while the older one was read.
  private mutating func showNewText(of opened: OpenedArticle, at cursor: Int) -> [ReaderEffect] {
    let effects = show(opened, .offset(cursor)) + locate()
    message = .notice("The text of this article has just changed; d shows how")
    return effects
  }

  /// Says that a text changed since it was read, once.
  private mutating func seen(_ opened: OpenedArticle) -> (OpenedArticle, [ReaderEffect]) {
    guard opened.summary.isChanged else { return (opened, []) }
    message = .notice("The text of this article has changed since it was read; d shows how")
    var opened = opened
    opened.summary.isChanged = false
    return (opened, [.markSeen(opened.summary.id)])
  }

  private func reopen() -> [ReaderEffect] {
    article.map { [.openArticle($0.opened.article.id, .lastPlace)] } ?? []
  }

  private mutating func located(_ actor: Actor.ID, _ id: Article.ID, _ passage: Passage?) {
    guard chosen?.id == actor, article?.opened.article.id == id else { return }
    self.passage = passage
  }

  private mutating func actorsLoaded(
    _ filter: String, _ counts: [ActorCount]
  ) -> [ReaderEffect] {
    if case .picking(var picker) = mode {
      picker.actorsLoaded(containing: filter, counts)
      mode = .picking(picker)
    }
    return sources.actorsLoaded(containing: filter, counts)
  }

  private mutating func failed(_ failure: ReaderFailure) -> [ReaderEffect] {
    if let unsaved = failure.unsaved, mode == .browsing {
      mode = .writing(NoteEditor(target: unsaved))
    }
    message = .error(failure.sentence)
    return []
  }
}

// MARK: - Notes

extension ReaderState {
  private mutating func noteCreated(_ placed: PlacedNote) -> [ReaderEffect] {
    remember(tags: placed.note.tags)
    tour?.note(.madeNote)
    message = .notice(
      placed.note.tags.isEmpty ? "Noted" : "Noted as \(placed.note.tags.joined(separator: ", "))")
    return noteChanged(placed)
  }

  private mutating func noteChanged(_ placed: PlacedNote) -> [ReaderEffect] {
    changeNotes(of: placed.note.article) { notes in
      notes.removeAll { $0.id == placed.id }
      notes.append(placed)
      notes.sort { ($0.placement.range?.start ?? .max) < ($1.placement.range?.start ?? .max) }
    }
  }

  private mutating func noteDeleted(_ id: Note.ID) -> [ReaderEffect] {
    guard let article else { return [] }
    return changeNotes(of: article.opened.article.id) { notes in
      notes.removeAll { $0.id == id }
    }
  }

  /// Changes the notes of the open article wherever they show.
  private mutating func changeNotes(
    of id: Article.ID, _ change: (inout [PlacedNote]) -> Void
  ) -> [ReaderEffect] {
    guard let pane = article, pane.opened.article.id == id else { return [.loadOutline] }
    var notes = pane.opened.notes
    change(&notes)
    article?.update(notes: notes)
    side.show(article?.opened)
    var summary = pane.opened.summary
    summary.noteCount = notes.count
    return summaryChanged(summary)
  }
}

import Articles
import Reader

/// A library in memory that answers effects as the program would, for tests of the view-model.
struct SampleDesk {
  private(set) var opened: [OpenedArticle]
  private(set) var saved: [Note] = []
  /// Effects that were for the terminal or only recorded, in order.
  private(set) var outside: [ReaderEffect] = []
  /// Set to have every write of a note fail.
  var isFull = false
  var feeds: [Subscription] = []
  /// What is kept of the words being typed.
  private(set) var draft: String?
  /// What a reader before this one left.
  var left: (target: NoteEditor.Target, text: String)?
  /// Places that were settled, by note.
  private(set) var settled: [Note.ID: Settlement.Place] = [:]
  /// Placements of notes that stand elsewhere than they were made.
  var placements: [Note.ID: Placement] = [:]
  private var clock = 0
  private var done: [[Note]] = []
  private var undone: [[Note]] = []

  init(_ opened: [OpenedArticle]) {
    self.opened = opened
  }

  mutating func perform(_ effect: ReaderEffect) -> [ReaderAction] {
    switch effect {
    case .loadOutline: return [.outlineLoaded(outline)]
    case .loadFeeds: return [.feedsLoaded(feeds)]
    case .loadRows(let query, let offset, let limit):
      let rows = summaries(matching: query)
      return [
        .rowsLoaded(
          query, offset: offset, total: rows.count, Array(rows.dropFirst(offset).prefix(limit)))
      ]
    case .openArticle(let id, let opening):
      return article(id).map { [.articleLoaded($0, opening)] } ?? []
    case .openLast: return opened.first.map { [.articleLoaded($0, .lastPlace)] } ?? []
    case .openAdjacent(let request): return adjacent(request)
    case .locate(let actor, let id, let kinds, let query):
      let ids = articles(with: actor, kinds).filter { opened in
        query.actors.allSatisfy { actor in opened.actors.contains { $0.actor.id == actor } }
      }.map(\.article.id)
      let passage = ids.firstIndex(of: id).map {
        Passage(ordinal: $0 + 1, total: ids.count, wrapped: false)
      }
      return [.located(actor, id, passage)]
    case .loadActors(let filter, let limit):
      let counts = actors.filter { $0.actor.name.lowercased().contains(filter.lowercased()) }
      return [.actorsLoaded(containing: filter, Array(counts.prefix(limit)))]
    case .searchLibrary(let words, _, _): return [search(words)]
    case .loadTags: return [.tagsLoaded(saved.reversed().flatMap(\.tags))]
    case .loadNotes(let query, let offset, let limit):
      return [page(of: query, offset: offset, limit: limit)]
    case .loadNoteCounts(let query): return [.noteCountsLoaded(query, counts)]
    case .createNote, .saveNote, .moveNote, .deleteNote, .settleNote: return change(effect)
    case .undo: return undo()
    case .redo: return redo()
    case .keepDraft(_, let text):
      draft = text
      return []
    case .dropDraft:
      draft = nil
      return []
    case .goOnFinding: return [.findingGoesOn]
    case .recoverDraft: return left.map { [.draftRecovered($0.target, text: $0.text)] } ?? []
    case .retag(let from, let to, _):
      for index in saved.indices {
        saved[index].tags = saved[index].tags.flatMap { $0 == from ? to : [$0] }
      }
      return [.libraryChanged]
    default:
      outside.append(effect)
      return []
    }
  }
}

// MARK: - Articles

extension SampleDesk {
  private func article(_ id: Article.ID) -> OpenedArticle? {
    opened.first { $0.article.id == id }
  }

  private var outline: [StoryOutline] {
    let sources = opened.map { opened in
      StoryOutline.Source(
        publisher: opened.summary.publisher, articleCount: 1, unreadCount: 1, noteCount: 0)
    }
    return opened.isEmpty ? [] : [StoryOutline(name: "Harbour talks", sources: sources)]
  }

  private func summaries(matching query: ArticleQuery) -> [ArticleSummary] {
    opened.map(\.summary).filter { summary in
      query.publisher.map { $0 == summary.publisher } ?? true
    }
  }

  private func articles(with actor: Actor.ID, _ kinds: Set<Mention.Kind>) -> [OpenedArticle] {
    opened.filter { opened in
      opened.findings.mentions.contains { $0.actor == actor && kinds.contains($0.kind) }
    }
  }

  private func adjacent(_ request: AdjacentRequest) -> [ReaderAction] {
    let fitting = articles(with: request.actor, request.kinds)
    guard let here = fitting.firstIndex(where: { $0.article.id == request.from }) else {
      return [.noAdjacentArticle(request)]
    }
    let next = here + (request.forward ? 1 : -1)
    let index = (next + fitting.count) % fitting.count
    let passage = Passage(ordinal: index + 1, total: fitting.count, wrapped: index != next)
    return [.adjacentLoaded(fitting[index], request, passage)]
  }

  private var actors: [ActorCount] {
    var counts: [ActorCount] = []
    for count in opened.flatMap(\.actors) {
      if let index = counts.firstIndex(where: { $0.actor.id == count.actor.id }) {
        counts[index].mentions += count.mentions
      } else {
        counts.append(count)
      }
    }
    return counts
  }

  private func search(_ words: String) -> ReaderAction {
    let hits = opened.compactMap { opened -> SearchHit? in
      guard let range = opened.article.text.ranges(of: words).first else { return nil }
      return SearchHit(
        article: opened.summary, snippet: words, matches: [TextRange(0, words.count)],
        place: range)
    }
    return .searchAnswered(words, offset: 0, total: hits.count, hits)
  }
}

// MARK: - Notes

extension SampleDesk {
  private mutating func change(_ effect: ReaderEffect) -> [ReaderAction] {
    clock += 1
    if isFull { return [.failed(ReaderFailure("No space is left", unsaved: effect.unsaved))] }
    done.append(saved)
    undone = []
    switch effect {
    case .settleNote(let note, let place):
      settled[note.id] = place
      return [.noteSaved(self.place(note))]
    case .createNote(let draft):
      self.draft = nil
      let note = note(from: draft)
      saved.append(note)
      return [.noteCreated(place(note))]
    case .saveNote(let note):
      saved.removeAll { $0.id == note.id }
      saved.append(note)
      return [.noteSaved(place(note))]
    case .moveNote(var note, let range):
      note.anchor.position = range
      saved.removeAll { $0.id == note.id }
      saved.append(note)
      return [.noteSaved(place(note))]
    case .deleteNote(let id):
      saved.removeAll { $0.id == id }
      return [.noteDeleted(id)]
    default: return []
    }
  }

  private mutating func undo() -> [ReaderAction] {
    guard let before = done.popLast() else { return [.noticed("Nothing to undo")] }
    undone.append(saved)
    return restore(before) + [.noticed("Undone")]
  }

  private mutating func redo() -> [ReaderAction] {
    guard let after = undone.popLast() else { return [.noticed("Nothing to do again")] }
    done.append(saved)
    return restore(after) + [.noticed("Done again")]
  }

  private mutating func restore(_ notes: [Note]) -> [ReaderAction] {
    let gone = saved.map(\.id).filter { id in !notes.contains { $0.id == id } }
    let changed = notes.filter { !saved.contains($0) }
    saved = notes
    return gone.map { .noteDeleted($0) } + changed.map { .noteSaved(place($0)) }
  }

  private func page(of query: NoteListQuery, offset: Int, limit: Int) -> ReaderAction {
    let words = query.words.lowercased()
    let rows = noteRows.filter { row in
      let text = ([row.note.note.text, row.note.note.anchor.exact] + row.note.note.tags)
        .joined(separator: " ").lowercased()
      return (words.isEmpty || text.contains(words)) && (!query.review || row.note.awaitsReview)
    }
    var report = NoteReport()
    for row in rows { report.count(row.note.placement) }
    return .notesLoaded(
      query, offset: offset,
      NoteListPage(rows: Array(rows.dropFirst(offset).prefix(limit)), report: report))
  }

  private var counts: NoteCountTable {
    let tags = Set(saved.flatMap(\.tags)).sorted()
    return NoteCountTable(
      rows: tags.map { tag in
        let count = saved.count { $0.tags.contains(tag) }
        return .init(tag: tag, total: count, sources: [(name: "all", count: count)])
      }, notes: saved.count)
  }

  private func note(from draft: NoteDraft) -> Note {
    let words = article(draft.article).map { String($0.article.text[draft.range]) } ?? ""
    let moment = Instant(milliseconds: clock * 1000)
    return Note(
      id: Note.ID("note-\(clock)"), article: draft.article,
      anchor: Anchor(
        exact: words, prefix: "", suffix: "", position: draft.range, textHash: ""),
      text: draft.text, tags: draft.tags, style: draft.style, author: "tester", created: moment,
      modified: moment)
  }

  private func place(_ note: Note) -> PlacedNote {
    switch settled[note.id] {
    case .at(let range): PlacedNote(note: note, placement: .moved(range), isSettled: true)
    case .orphan: PlacedNote(note: note, placement: .orphan, isSettled: true)
    case .open, nil:
      PlacedNote(note: note, placement: placements[note.id] ?? .placed(note.anchor.position))
    }
  }

  private var noteRows: [NoteRow] {
    saved.compactMap { note in
      article(note.article).map { NoteRow(note: place(note), article: $0.summary) }
    }
  }
}

extension ReaderEffect {
  fileprivate var unsaved: NoteEditor.Target? {
    switch self {
    case .createNote(let draft): .new(draft)
    case .saveNote(let note): .existing(note)
    default: nil
    }
  }
}

extension OpenedArticle {
  /// An account whose mentions are the given words wherever they stand in it.
  static func sample(
    _ id: String, outlet: String?, title: String, paragraphs: [String],
    actors: [(actor: Actor, words: [(String, Mention.Kind)])]
  ) -> OpenedArticle {
    let text = ArticleText(([title] + paragraphs).joined(separator: "\n"))
    var blocks: [Block] = []
    var offset = 0
    for (index, line) in ([title] + paragraphs).enumerated() {
      let end = offset + line.unicodeScalars.count
      blocks.append(Block(role: index == 0 ? .title : .paragraph, range: TextRange(offset, end)))
      offset = end + 1
    }
    let body = blocks[0].range.end
    let mentions = actors.flatMap { actor, words in
      words.flatMap { word, kind in
        text.ranges(of: word).filter { $0.start > body }.map {
          Mention(range: $0, actor: actor.id, kind: kind, why: "as written")
        }
      }
    }
    let counts = actors.map { actor, _ in
      ActorCount(
        actor: actor, mentions: mentions.count { $0.actor == actor.id }, articles: 1)
    }
    return OpenedArticle(
      summary: ArticleSummary(
        id: Article.ID(id), heading: title, publisher: outlet,
        published: CalendarDate("2024-03-05"), story: "Harbour talks", wordCount: 120),
      article: Article(
        id: Article.ID(id), text: text, blocks: blocks,
        metadata: Metadata(title: title, publisher: outlet)),
      findings: Findings(mentions: mentions.sorted { $0.range < $1.range }),
      actors: counts.filter { $0.mentions > 0 })
  }
}

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
  private var clock = 0

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
    case .locate(let actor, let id, let kinds, _):
      let ids = articles(with: actor, kinds).map(\.article.id)
      let passage = ids.firstIndex(of: id).map {
        Passage(ordinal: $0 + 1, total: ids.count, wrapped: false)
      }
      return [.located(actor, id, passage)]
    case .loadActors(let filter, let limit):
      let counts = actors.filter { $0.actor.name.lowercased().contains(filter.lowercased()) }
      return [.actorsLoaded(containing: filter, Array(counts.prefix(limit)))]
    case .searchLibrary(let words, _, _): return [search(words)]
    case .loadTags: return [.tagsLoaded(saved.reversed().flatMap(\.tags))]
    case .loadNotes: return [.notesLoaded(noteRows)]
    case .createNote, .saveNote, .moveNote, .deleteNote: return change(effect)
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
    switch effect {
    case .createNote(let draft):
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

  private func note(from draft: NoteDraft) -> Note {
    let words = article(draft.article).map { String($0.article.text[draft.range]) } ?? ""
    let moment = Instant(milliseconds: clock * 1000)
    return Note(
      id: Note.ID("note-\(clock)"), article: draft.article,
      anchor: Anchor(
        exact: words, prefix: "", suffix: "", position: draft.range, textHash: ""),
      text: draft.text, tags: draft.tags, author: "tester", created: moment, modified: moment)
  }

  private func place(_ note: Note) -> PlacedNote {
    PlacedNote(note: note, placement: .placed(note.anchor.position))
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

import Articles
import Foundation
import Ingest
import Library
import Notes
import Reader

/// Does what the reader wants of library and notes, and answers.
struct EffectRunner {
  /// Where ids and moments come from: not from here, so that scripts repeat exactly.
  struct Source: Sendable {
    var now: @Sendable () -> Instant
    var newID: @Sendable () -> Note.ID

    static let live = Source(
      now: { .now }, newID: { Note.ID(UUID().uuidString.lowercased()) })
  }

  let desk: Desk
  let source: Source
  let drafted = DraftedNote()
  let undone = UndoneChanges()
  let stories = StoryHistory()
  private let afterwork = Afterwork()
  private let ahead = ReadAhead()

  /// Key of the library's settings under which the article read last is kept.
  private static let lastArticle = "last-article"

  /// Performs an effect; nil for one that needs the terminal.
  ///
  /// What can wait is kept by `finish`, or before the next effect that could see the difference.
  func perform(_ effect: ReaderEffect) -> [ReaderAction]? {
    if afterwork.take(effect) { return [] }
    if !afterwork.mayBeOvertaken(by: effect) { afterwork.failures += keepWaiting() }
    if case .openArticle = effect {} else { ahead.forget() }
    return attempted(effect)
  }

  /// Reads the article that may be opened next.
  func readAhead(_ article: ArticleSummary) { ahead.read(article, from: desk.library) }

  /// Lets an article that was read ahead be read anew: others may have changed it.
  func forgetAhead() { ahead.forget() }

  /// Does what nobody had to wait for; answers what went wrong with it, and what has come of it.
  func finish() -> [ReaderAction] {
    afterwork.failures += keepWaiting()
    defer { afterwork.failures = [] }
    return afterwork.failures + (afterwork.takeQuestion().flatMap(attempted) ?? [])
  }

  private func keepWaiting() -> [ReaderAction] {
    let (effects, opened) = afterwork.drain()
    if !effects.isEmpty { ahead.forget() }
    let failures = effects.flatMap { attempted($0) ?? [] }
    guard let opened else { return failures }
    do {
      try desk.library.set(opened.rawValue, for: Self.lastArticle)
      return failures
    } catch {
      return failures + [.failed(ReaderFailure(Words.sentence(for: error)))]
    }
  }

  private func attempted(_ effect: ReaderEffect) -> [ReaderAction]? {
    do {
      return try attempt(effect)
    } catch {
      return [.failed(ReaderFailure(Words.sentence(for: error), unsaved: effect.unsaved))]
    }
  }

  private func attempt(_ effect: ReaderEffect) throws -> [ReaderAction]? {
    switch effect {
    case .loadOutline: return [.outlineLoaded(try desk.library.outline())]
    case .loadFeeds: return [.feedsLoaded(try desk.library.subscriptions())]
    case .loadRows(let query, let offset, let limit):
      let page = try desk.library.articles(matching: query, offset: offset, limit: limit)
      return [.rowsLoaded(query, offset: offset, total: page.total, page.rows)]
    case .openArticle(let id, let opening): return try open(id, opening)
    case .openAdjacent(let request): return try openAdjacent(request)
    case .locate(let actor, let id, let kinds, let query):
      let jump = try desk.library.ordinal(
        of: id, with: actor, in: query, explicitOnly: kinds.areExplicit)
      return [.located(actor, id, jump.map(Passage.init))]
    case .openLast: return try openLast()
    case .loadActors(let filter, let limit):
      let actors = try desk.library.actors(matching: filter, limit: limit)
      return [.actorsLoaded(containing: filter, actors)]
    case .loadCompanions(let actor, let limit, let newest):
      let companions = try desk.library.companions(of: actor, limit: limit, newest: newest)
      return [.companionsLoaded(actor, companions)]
    case .searchLibrary(let words, let offset, let limit):
      let page = try desk.library.search(words, offset: offset, limit: limit)
      return [.searchAnswered(words, offset: offset, total: page.total, page.hits)]
    case .loadTags, .loadNotes, .loadNoteCounts, .recoverDraft, .keepDraft, .dropDraft:
      return try readNotes(effect)
    case .createNote, .saveNote, .moveNote, .deleteNote, .settleNote, .takeOtherVersion, .retag,
      .describeTag:
      undone.forget()
      return try changeNotes(effect)
    case .teach(let change): return try teach(change)
    case .undo: return try undo()
    case .redo: return try redo()
    case .setRead(let id, let isRead):
      try desk.library.setRead(isRead, for: id)
      return []
    case .setPlace(let id, let offset):
      try desk.library.setPlace(offset, for: id)
      return []
    case .compare, .pair, .pairNext, .correct, .takeBack, .correctAgain: return try compare(effect)
    case .markSeen(let id):
      try desk.library.markSeen(id)
      return []
    case .loadDifference, .loadCopies, .suggestStory, .changeStory, .mergeStories:
      return try changeStories(effect)
    case .keepSession(let session): return try keep(session)
    case .recallSession: return try recallSession()
    case .addSource, .addDemo: return nil
    case .goOnFinding, .refreshFeeds, .copy, .pipe, .openLink, .edit, .setMouse, .suspend, .quit,
      .redraw:
      return nil
    }
  }
}

// MARK: - Articles

extension EffectRunner {
  private func open(_ id: Article.ID, _ opening: Opening) throws -> [ReaderAction] {
    guard let opened = try desk.opened(id, as: ahead.take(id)) else {
      throw LibraryError.unknownArticle(id)
    }
    afterwork.opened(id)
    return [.articleLoaded(opened, opening)]
  }

  private func openLast() throws -> [ReaderAction] {
    let last = try desk.library.value(for: Self.lastArticle).map { Article.ID($0) }
    if let last, let opened = try desk.opened(last) { return [.articleLoaded(opened, .lastPlace)] }
    let first = try desk.library.articles(matching: ArticleQuery(), offset: 0, limit: 1).rows.first
    guard let first, let opened = try desk.opened(first.id) else { return [] }
    return [.articleLoaded(opened, .lastPlace)]
  }

  /// Walks on until an article mentions the actor in one of the kinds asked for.
  private func openAdjacent(_ request: AdjacentRequest) throws -> [ReaderAction] {
    var from = request.from
    var place = request.passage.map {
      ArticleJump(article: from, ordinal: $0.ordinal, total: $0.total, wrapped: false)
    }
    var wrapped = false
    var passed: Set<Article.ID> = []
    while let jump = try desk.library.adjacentArticle(
      with: request.actor, from: from, at: place, forward: request.forward, in: request.query,
      explicitOnly: request.kinds.areExplicit), passed.insert(jump.article).inserted
    {
      wrapped = wrapped || jump.wrapped
      if let opened = try desk.opened(jump.article), opened.mentions(request) {
        afterwork.opened(jump.article)
        let passage = Passage(ordinal: jump.ordinal, total: jump.total, wrapped: wrapped)
        return [.adjacentLoaded(opened, request, passage)]
      }
      from = jump.article
      place = jump
    }
    return [.noAdjacentArticle(request)]
  }
}

extension Set<Mention.Kind> {
  /// Whether only explicit kinds are in it.
  fileprivate var areExplicit: Bool { allSatisfy(\.isExplicit) }
}

extension OpenedArticle {
  fileprivate func mentions(_ request: AdjacentRequest) -> Bool {
    findings.mentions.contains {
      $0.actor == request.actor && request.kinds.contains($0.kind)
    }
  }
}

extension Passage {
  fileprivate init(_ jump: ArticleJump) {
    self.init(ordinal: jump.ordinal, total: jump.total, wrapped: jump.wrapped)
  }
}

extension ReaderEffect {
  /// What a person typed that the effect was to keep.
  fileprivate var unsaved: NoteEditor.Target? {
    switch self {
    case .createNote(let draft): .new(draft)
    case .saveNote(let note): .existing(note)
    default: nil
    }
  }
}

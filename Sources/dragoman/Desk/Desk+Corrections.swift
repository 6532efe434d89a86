import Articles
import Foundation
import Library
import Notes
import Reader
import Recognition
import Synchronization

// Who is who, as persons taught it: written to the file first, then followed by the library.
extension Desk {
  /// Key of the library's settings under which the corrections are kept that it follows.
  private static let followed = "followed-corrections"
  /// Articles corrected in one step.
  private static let step = 16

  static func problems(of store: CorrectionStore) throws -> [String] {
    try store.read().problems.map { problem in
      "\(store.path):\(problem.line): this correction cannot be read; it is left as it is"
    }
  }

  /// Writes a new correction down and follows it.
  func correct(
    _ change: Correction.Change, id: Correction.ID, at moment: Instant
  ) throws -> Correction {
    let correction = Correction(
      id: id, change: named(change, by: id), author: author, created: moment)
    try writing { try teachings.change { $0.add(correction) } }
    try followCorrections()
    return correction
  }

  /// Takes a correction back, or makes it again.
  ///
  /// - Returns: false when the file has none of that id any more.
  func setCorrection(_ id: Correction.ID, undone: Bool, at moment: Instant) throws -> Bool {
    let isThere = try writing {
      try teachings.change { $0.set(id, undone: undone, at: moment) }
    }
    try followCorrections()
    return isThere
  }

  /// Takes in the corrections of another file.
  ///
  /// - Returns: how many were new or newer.
  func importCorrections(_ text: CorrectionText) throws -> Int {
    let count = try writing { try teachings.change { $0.merge(text) } }
    try followCorrections()
    return count
  }

  /// Lets the articles await what changed in the file of corrections since the library last
  /// followed it, whoever changed it.
  ///
  /// - Returns: whether anything did.
  @discardableResult
  func followCorrections() throws -> Bool {
    let text = try teachings.read()
    let new = text.corrections
    let before = try library.value(for: Self.followed)
    let old = before.map { CorrectionText($0).corrections } ?? Corrections()
    applied.withLock { $0 = new }
    guard new != old else { return false }
    let changed = new.difference(from: old).map(\.change)
    let actors = new.corrected(old.uncorrected(try library.knownActors()))
    try library.awaitCorrection(
      try changed.flatMap(articles(concerning:)), mentioning: changed.flatMap(\.actorsToRevisit),
      actors: actors, remembering: text.text, for: Self.followed)
    return true
  }

  /// Corrects articles that wait for it, some at most.
  ///
  /// - Returns: which they were; none when nothing waits any more.
  func correctWaiting() throws -> [Article.ID] {
    let waiting = try library.articlesAwaitingCorrection(limit: Self.step)
    try recorrect(try waiting.compactMap { try library.article($0) })
    return waiting
  }

  /// Corrects all articles that wait for it.
  func correctAll() throws {
    while try !correctWaiting().isEmpty {}
  }

  /// Corrects an article at once when it waits for it.
  func correctNow(_ article: Article) throws {
    guard try library.awaitsCorrection(article.id) else { return }
    try recorrect([article])
  }

  /// Stores what was found, and what was recognised where that differs.
  func store(_ found: Recognition, for articles: [Article]) throws {
    var recognized: [Article.ID: [Mention]] = [:]
    for (index, article) in articles.enumerated()
    where found.recognized[index] != found.findings[index].mentions {
      recognized[article.id] = found.recognized[index]
    }
    let pairs = zip(articles, found.findings).map { (article: $0.id, findings: $1) }
    try library.store(pairs, recognized: recognized, actors: found.actors)
  }

  private func recorrect(_ articles: [Article]) throws {
    guard !articles.isEmpty else { return }
    let recognized = try articles.map { try library.recognizedMentions(in: $0.id) ?? [] }
    let found = try correctedRecognizer().recorrect(
      articles.map(\.recognizedPart), recognized: recognized, known: try library.knownActors())
    try store(found, for: articles)
  }

  /// Articles a change is about that need not mention its actors now.
  private func articles(concerning change: Correction.Change) throws -> [Article.ID] {
    switch change {
    case .merge, .rename, .retype: return []
    case .alias(_, let words): return try articles(with: words)
    case .relink(let words, let scope, _, _), .split(let words, let scope, _, _):
      switch scope {
      case .here(let id, _), .article(let id): return [id]
      case .everywhere: return try articles(with: words)
      }
    }
  }

  private func articles(with words: String) throws -> [Article.ID] {
    let phrase = "\"" + words.filter { $0 != "\"" } + "\""
    var found: [Article.ID] = []
    while true {
      let page = try library.search(
        phrase, completing: false, offset: found.count, limit: 500)
      found += page.hits.map(\.article.id)
      if page.hits.isEmpty || found.count >= page.total { return found }
    }
  }

  /// Gives an actor that is made by the change its id: never one that recognition could give.
  private func named(_ change: Correction.Change, by id: Correction.ID) -> Correction.Change {
    guard case .split(let words, let scope, let from, let new) = change, new.id.rawValue.isEmpty
    else { return change }
    let slug = "\(Recognizer.slug(of: new.name))-x\(id.rawValue.suffix(4))"
    return .split(
      words, scope, from: from, new: Actor(id: Actor.ID(slug), name: new.name, kind: new.kind))
  }

  private func writing<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch NotesError.cannotWrite(let path, let obstacle) {
      let reason =
        switch obstacle {
        case .full: "no space is left"
        case .readOnly, .notPermitted: "it cannot be written"
        case .other(let reason): reason
        }
      throw Failure("the correction is not kept: \(path): \(reason)")
    }
  }
}

extension Correction.Change {
  /// Actors whose articles it may change; none for a new name, which only their lists show.
  fileprivate var actorsToRevisit: [Actor.ID] {
    switch self {
    case .rename: []
    case .merge, .retype, .alias: actors.map(\.id)
    case .relink(_, .everywhere, _, _), .split(_, .everywhere, _, _): actors.map(\.id)
    case .relink, .split: []
    }
  }
}

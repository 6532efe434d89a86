import Articles
import Library
import Notes
import Synchronization

/// Every note with its place and its article, made ready to be listed and filtered at each key.
///
/// Made anew when notes or texts changed. A note on a text that never changed stands where it stood:
/// only the articles that had another text are read.
final class NoteListing: Sendable {
  private struct Listing {
    var revision: Int
    /// How many texts articles had that had more than one.
    var revised: [Article.ID: Int]
    var search: NoteSearch
    /// The filter asked for last, and the notes that pass it.
    var last: (filter: NoteFilter, found: [Int])?
  }

  private let listing = Mutex<Listing?>(nil)

  /// The notes that pass a filter, by story, outlet, date and place.
  func notes(passing filter: NoteFilter, on desk: Desk) throws -> [PlacedNote] {
    try found(filter, on: desk) { search, found in found.map { search.notes[$0] } }
  }

  /// Makes all ready beforehand, so that the first look at the list need not wait.
  func prepare(on desk: Desk) throws {
    try refreshed(on: desk) { $0?.search.prepare() }
  }

  /// Hands on the whole list with the indices of the notes that pass a filter.
  func found<Result: Sendable>(
    _ filter: NoteFilter, on desk: Desk, _ body: (NoteSearch, [Int]) -> Result
  ) throws -> Result {
    try refreshed(on: desk) { listing in
      guard var current = listing else { return body(NoteSearch([]), []) }
      if let last = current.last, last.filter == filter {
        return body(current.search, last.found)
      }
      if !filter.words.isEmpty { current.search.prepare() }
      let found = current.search.indices(passing: filter)
      current.last = (filter, found)
      listing = current
      return body(current.search, found)
    }
  }

  private func refreshed<Result: Sendable>(
    on desk: Desk, _ body: (inout Listing?) -> Result
  ) throws -> Result {
    let revision = desk.notes.revision
    let revised = try desk.library.revisedArticles()
    return try listing.withLock { listing in
      if listing?.revision != revision || listing?.revised != revised {
        listing = Listing(
          revision: revision, revised: revised, search: try Self.search(desk, revised))
      }
      return body(&listing)
    }
  }

  private static func search(_ desk: Desk, _ revised: [Article.ID: Int]) throws -> NoteSearch {
    let byArticle = desk.notes.notesByArticle
    let summaries = try desk.library.summaries(of: byArticle.keys)
    let order = byArticle.keys.map { Rank($0, summaries[$0]) }.sorted(by: <).map(\.id)
    let disputed = desk.notes.disputed
    let placed = try order.flatMap { id in
      let notes = byArticle[id, default: []]
      guard summaries[id] != nil else {
        return notes.map { PlacedNote(note: $0, placement: .orphan) }
      }
      if revised[id] == nil, let placed = unchanged(notes, id, disputed) { return placed }
      guard let article = try desk.library.article(id) else { return [] }
      return NoteListing.inOrder(desk.place(notes, in: article))
    }
    // Not all: a large library has more of them than there are notes.
    let actors = try Set(placed.flatMap(\.note.actors)).reduce(into: [:]) { actors, id in
      actors[id] = try desk.library.actor(id)
    }
    return NoteSearch(placed, articles: summaries, actors: actors)
  }

  /// The notes where they were made; nil unless all were made on the text the article is named by.
  private static func unchanged(
    _ notes: [Note], _ id: Article.ID, _ disputed: Set<Note.ID>
  ) -> [PlacedNote]? {
    // An id is a letter and the beginning of the hash of the article's first text.
    let hash = id.rawValue.dropFirst()
    guard notes.allSatisfy({ !hash.isEmpty && $0.anchor.textHash.hasPrefix(hash) }) else {
      return nil
    }
    return inOrder(
      notes.map {
        PlacedNote(
          note: $0, placement: .placed($0.anchor.position), isDisputed: disputed.contains($0.id))
      })
  }

  private static func inOrder(_ notes: [PlacedNote]) -> [PlacedNote] {
    notes.sorted { left, right in
      let starts = (left.placement.range?.start ?? .max, right.placement.range?.start ?? .max)
      if starts.0 != starts.1 { return starts.0 < starts.1 }
      return (left.note.created, left.id.rawValue) < (right.note.created, right.id.rawValue)
    }
  }
}

/// What articles are listed by: story, outlet and date, newest first; what the library no longer has
/// comes last.
private struct Rank: Comparable {
  let id: Article.ID
  private let isMissing: Bool
  private let story: String
  private let publisher: String
  private let date: String

  init(_ id: Article.ID, _ summary: ArticleSummary?) {
    self.id = id
    isMissing = summary == nil
    story = summary?.story ?? ""
    publisher = summary?.publisher ?? "\u{10FFFF}"
    date = summary?.published?.description ?? ""
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.isMissing != right.isMissing { return right.isMissing }
    if left.story != right.story { return left.story < right.story }
    if left.publisher != right.publisher { return left.publisher < right.publisher }
    return left.date == right.date ? left.id.rawValue < right.id.rawValue : left.date > right.date
  }
}

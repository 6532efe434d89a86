import Articles
import Foundation
import Ingest
import Library
import Notes

// Notes out of the library and into it.
extension Desk {
  /// The notes that pass a filter, with their articles.
  func collection(of filter: NoteFilter) throws -> NoteCollection {
    let found = try noteList.notes(passing: filter, on: self)
    var order: [Article.ID] = []
    var byArticle: [Article.ID: [PlacedNote]] = [:]
    for placed in found {
      if byArticle[placed.note.article] == nil { order.append(placed.note.article) }
      byArticle[placed.note.article, default: []].append(placed)
    }
    var homes: [NoteCollection.NotedArticle] = []
    var homeless: [Note] = []
    for id in order {
      let notes = byArticle[id, default: []]
      guard let article = try library.article(id), let summary = try library.summary(of: id) else {
        homeless += notes.map(\.note)
        continue
      }
      homes.append(
        NoteCollection.NotedArticle(
          summary: summary, article: article,
          textHash: ContentHash.hex(of: article.text.string), notes: notes))
    }
    let actors = try library.knownActors()
    return NoteCollection(
      articles: homes, homeless: homeless,
      actors: Dictionary(actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      tags: notes.descriptions)
  }

  /// What became of the notes of a file.
  struct NoteImport {
    var counts = ImportCounts()
    /// Notes on articles that the library does not hold.
    var homeless = 0
    /// What these articles are called in the file, each once.
    var homes: [String] = []
    /// Notes whose words are not in their article; taken in as orphans.
    var orphans = 0
    var tags = 0
  }

  /// Takes in notes from a file, each on the article it belongs to.
  func importNotes(_ foreign: ForeignNotes, at moment: Instant) throws -> NoteImport {
    var result = NoteImport()
    var landings: [Article.ID: NoteLanding] = [:]
    var known: [ForeignNote.Home: Article.ID?] = [:]
    var landed: [Note] = []
    for note in foreign.notes {
      let id = try known[note.home] ?? article(of: note.home)
      known[note.home] = .some(id)
      guard let id, var landing = try landings[id] ?? self.landing(on: id) else {
        result.homeless += 1
        let name = note.home.name ?? note.home.url ?? "an article without a name"
        if !result.homes.contains(name) { result.homes.append(name) }
        continue
      }
      landed.append(landing.land(note))
      landings[id] = landing
    }
    result.counts = try notes.importNotes(landed)
    for id in Set(landed.map(\.article)) { count(notesOn: id) }
    let present = notes.descriptions
    for tag in foreign.tags where present[tag.tag] == nil && (!tag.text.isEmpty || tag.color != nil)
    {
      try notes.describe(tag, at: moment)
      result.tags += 1
    }
    for note in landed where try placed(note).placement == .orphan { result.orphans += 1 }
    return result
  }

  private func landing(on id: Article.ID) throws -> NoteLanding? {
    try library.article(id).map {
      NoteLanding(article: id, text: $0.text, textHash: ContentHash.hex(of: $0.text.string))
    }
  }

  /// The article a note is on: by its id, its text, its address.
  private func article(of home: ForeignNote.Home) throws -> Article.ID? {
    if let id = home.article, try library.summary(of: id) != nil { return id }
    if let hash = home.textHash ?? home.text.map({ ContentHash.hex(of: $0) }) {
      let id = Article.ID("a" + hash.prefix(16))
      if try library.summary(of: id) != nil { return id }
    }
    guard let url = home.url else { return nil }
    let plain = String(url.prefix { $0 != "#" })
    let forms = [url, plain, plain.hasSuffix("/") ? String(plain.dropLast()) : plain + "/"]
    for form in forms {
      if let id = try library.articles(at: form).first { return id }
    }
    return nil
  }
}

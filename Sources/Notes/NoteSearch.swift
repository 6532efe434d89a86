package import Articles
import Foundation

/// Many notes made ready to be filtered at each key.
///
/// The words of each are folded once, when words are first asked for, and compared as bytes.
package struct NoteSearch: Sendable {
  package let notes: [PlacedNote]
  package let articles: [Article.ID: ArticleSummary]
  private let actors: [Actor.ID: Actor]
  private var texts: [[UInt8]] = []

  package init(
    _ notes: [PlacedNote], articles: [Article.ID: ArticleSummary] = [:],
    actors: [Actor.ID: Actor] = [:]
  ) {
    self.notes = notes
    self.articles = articles
    self.actors = actors
  }

  /// Folds the words of all notes, so that `indices` need not.
  package mutating func prepare() {
    if texts.count != notes.count { texts = notes.map { folded($0) } }
  }

  /// Indices of the notes that pass a filter, in order.
  package func indices(passing filter: NoteFilter) -> [Int] {
    let words = filter.words.split(whereSeparator: \.isWhitespace).map { Self.folded(String($0)) }
    let actors = filter.actor.map { matchingActors($0) }
    let source = filter.source.map { Self.folded($0) }
    let isPrepared = texts.count == notes.count
    return notes.indices.filter { index in
      let placed = notes[index]
      guard Self.passes(placed, filter) else { return false }
      if let actors, placed.note.actors.allSatisfy({ !actors.contains($0) }) { return false }
      if source != nil || filter.story != nil, !isFrom(source, filter.story, placed.note.article) {
        return false
      }
      guard !words.isEmpty else { return true }
      let text = isPrepared ? texts[index] : folded(placed)
      return words.allSatisfy { Self.holds(text, $0) }
    }
  }

  private static func passes(_ placed: PlacedNote, _ filter: NoteFilter) -> Bool {
    let note = placed.note
    if filter.review, !placed.awaitsReview { return false }
    if let author = filter.author, note.author != author { return false }
    if !filter.articles.isEmpty, !filter.articles.contains(note.article) { return false }
    if !filter.states.isEmpty, !filter.states.contains(.init(placed.placement)) { return false }
    if let tag = filter.tag, !note.tags.contains(where: { $0 == tag || $0.hasPrefix(tag + "/") }) {
      return false
    }
    guard filter.since != nil || filter.until != nil else { return true }
    let day = note.modified.day.description
    return (filter.since.map { day >= $0 } ?? true)
      && (filter.until.map { day.prefix($0.count) <= $0 } ?? true)
  }

  private func isFrom(_ source: [UInt8]?, _ story: String?, _ article: Article.ID) -> Bool {
    guard let summary = articles[article] else { return false }
    if let story, summary.story != story { return false }
    guard let source else { return true }
    return Self.holds(Self.folded(summary.publisher ?? ""), source)
  }

  private func matchingActors(_ name: String) -> Set<Actor.ID> {
    let wanted = Self.folded(name)
    let fitting = actors.values.filter { actor in
      ([actor.name] + actor.aliases).contains { Self.holds(Self.folded($0), wanted) }
    }
    return Set(fitting.map(\.id)).union([Actor.ID(name)])
  }

  private func folded(_ placed: PlacedNote) -> [UInt8] {
    let note = placed.note
    let article = articles[note.article]
    let parts =
      [note.text, note.anchor.exact] + note.tags + [
        article?.heading ?? "", article?.publisher ?? "", note.author,
      ]
    return parts.reduce(into: []) { bytes, part in
      bytes += Self.folded(part)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// Without case and diacritics; text of ASCII alone takes the quick way.
  private static func folded(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return Array(
        text.folding(
          options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil
        ).utf8)
    }
    for index in bytes.indices where (0x41...0x5A).contains(bytes[index]) { bytes[index] |= 0x20 }
    return bytes
  }

  private static func holds(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    guard text.count >= word.count else { return false }
    return text.withUnsafeBufferPointer { text in
      var start = 0
      while start + word.count <= text.count, let base = text.baseAddress,
        let found = memchr(base + start, Int32(first), text.count - word.count + 1 - start)
      {
        start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        if memcmp(base + start, word, word.count) == 0 { return true }
        start += 1
      }
      return false
    }
  }
}

package import Articles

/// Two authors' tags on the same articles, sentence by sentence.
///
/// A sentence has a tag of an author when a note of his with that tag, or one below it, overlaps it.
package struct CoderComparison: Equatable, Sendable {
  /// A sentence to which one author gave a tag and the other did not.
  package struct Disagreement: Hashable, Sendable {
    package var article: Article.ID
    package var sentence: TextRange
    package var words: String
    package var tag: String
    /// Who gave it.
    package var author: String
    /// His notes that say so.
    package var notes: [Note.ID]
  }

  package let authors: [String]
  package let articles: [Article.ID]
  package let sentences: Int
  /// By tag, tags by name.
  package let tables: [(tag: String, table: Reliability.Table)]
  /// In order of the texts.
  package let disagreements: [Disagreement]

  /// All tags together: every sentence counts once for each tag.
  package var overall: Reliability.Table { tables.reduce(.init()) { $0 + $1.table } }

  /// Compares what two authors did on the articles on which both have notes.
  package init(_ collection: NoteCollection, first: String, second: String) {
    let homes = collection.articles.filter { home in
      [first, second].allSatisfy { name in home.notes.contains { $0.note.author == name } }
    }
    let tags = Set(
      homes.flatMap { home in
        home.notes.filter { [first, second].contains($0.note.author) }.flatMap(\.note.tags)
      })
    var counts: [String: Reliability.Table] = [:]
    var disagreements: [Disagreement] = []
    var sentences = 0
    for home in homes {
      let coding = SentenceCoding(home)
      sentences += coding.sentences.count
      for tag in tags {
        let marked = [first, second].map { coding.notes(by: $0, tag: tag) }
        counts[tag, default: .init()] =
          counts[tag, default: .init()] + coding.table(marked[0], marked[1])
        for (author, pair) in [(first, (marked[0], marked[1])), (second, (marked[1], marked[0]))] {
          disagreements += pair.0.filter { pair.1[$0.key] == nil }.map { sentence, notes in
            let range = coding.sentences[sentence]
            return Disagreement(
              article: home.summary.id, sentence: range, words: String(home.text[range]), tag: tag,
              author: author, notes: notes)
          }
        }
      }
    }
    authors = [first, second]
    articles = homes.map(\.summary.id)
    self.sentences = sentences
    tables = counts.sorted { $0.key < $1.key }.map { (tag: $0.key, table: $0.value) }
    let order = Dictionary(uniqueKeysWithValues: homes.enumerated().map { ($1.summary.id, $0) })
    self.disagreements = disagreements.sorted { left, right in
      let places = (order[left.article] ?? 0, order[right.article] ?? 0)
      if places.0 != places.1 { return places.0 < places.1 }
      if left.sentence != right.sentence { return left.sentence < right.sentence }
      return (left.tag, left.author) < (right.tag, right.author)
    }
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.authors == right.authors && left.articles == right.articles
      && left.tables.elementsEqual(right.tables, by: ==)
      && left.disagreements == right.disagreements
  }
}

/// The sentences of an article and the notes on them.
private struct SentenceCoding {
  let sentences: [TextRange]
  private let notes: [PlacedNote]

  init(_ home: NoteCollection.NotedArticle) {
    sentences = home.article.blocks.filter(\.role.isBody).flatMap {
      Sentences.ranges(in: home.article, block: $0)
    }
    notes = home.notes
  }

  /// By the number of the sentence, the notes of an author that give it a tag.
  func notes(by author: String, tag: String) -> [Int: [Note.ID]] {
    var found: [Int: [Note.ID]] = [:]
    for placed in notes where placed.note.author == author {
      guard let range = placed.placement.range,
        placed.note.tags.contains(where: { $0 == tag || $0.hasPrefix(tag + "/") })
      else { continue }
      for (number, sentence) in sentences.enumerated() where sentence.overlaps(range) {
        found[number, default: []].append(placed.id)
      }
    }
    return found
  }

  func table(_ first: [Int: [Note.ID]], _ second: [Int: [Note.ID]]) -> Reliability.Table {
    let both = first.keys.count { second[$0] != nil }
    return Reliability.Table(
      both: both, first: first.count - both, second: second.count - both,
      neither: sentences.count - first.count - second.count + both)
  }
}

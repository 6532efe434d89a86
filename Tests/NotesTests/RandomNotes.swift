import Articles
import Foundation
import Notes
import TestSupport

/// Articles and notes of all kinds, the same for the same seed.
enum RandomNotes {
  /// Invented words of several scripts and widths.
  private static let words = [
    "harbour", "tanker", "quay", "d’état", "naïve", "жители", "порт", "港口", "👩‍🚒", "e\u{301}clair",
    "مرفأ", "“quoted”", "A & B", "<b>", "\"said\"", "=sum", "- dash", "tab\there", "end.",
  ]

  private static func text(_ count: Int, using random: inout SeededGenerator) -> String {
    (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
  }

  static func article(_ number: Int, using random: inout SeededGenerator) -> Article {
    let paragraphs = (0..<6).map { _ in text(30, using: &random) }
    var blocks: [Block] = []
    var start = 0
    for paragraph in paragraphs {
      let end = start + paragraph.unicodeScalars.count
      blocks.append(Block(role: .paragraph, range: TextRange(start, end)))
      start = end + 1
    }
    return Article(
      id: Article.ID("article \(number)"), text: ArticleText(paragraphs.joined(separator: "\n")),
      blocks: blocks,
      metadata: Metadata(
        title: "Account \(number)", publisher: "The Pilot & Co.",
        url: number.isMultiple(of: 2) ? "https://example.org/\(number)?a=1&b=2" : nil))
  }

  /// A note on whole graphemes of a text; actors are in order of their ids.
  static func note(
    on article: Article, using random: inout SeededGenerator
  ) -> Note {
    let text = article.text.string
    let places = Array(text.indices)
    let from = Int.random(in: 0..<places.count - 1, using: &random)
    let to = min(places.count - 1, from + Int.random(in: 1...80, using: &random))
    let scalars = text.unicodeScalars
    let range = TextRange(
      scalars.distance(from: text.startIndex, to: places[from]),
      scalars.distance(from: text.startIndex, to: places[to]))
    let created = Int.random(in: 1_600_000_000_000..<1_800_000_000_000, using: &random)
    let tags = ["claims", "claims/fuel", "doubt, maybe", "ü/ö", "=evil", "a//b", "x<y>&\"z\""]
    let length = Int.random(in: 0..<12, using: &random)
    let words = Self.text(length, using: &random)
    return Note(
      id: Note.ID(uuid(using: &random)), article: article.id,
      anchor: Anchor(
        marking: range, in: article.text, textHash: "hash of \(article.id)"),
      text: Bool.random(using: &random) ? words.replacing(" ", with: "\n") : words,
      tags: Array(tags.shuffled(using: &random).prefix(Int.random(in: 0..<4, using: &random))),
      style: HighlightStyle.allCases.randomElement(using: &random) ?? .mark,
      actors: ["mira-holt", "port authority", "ö"].filter { _ in Bool.random(using: &random) }
        .map { Actor.ID($0) },
      author: ["ada", "Bo & Co", "Цецилия"].randomElement(using: &random) ?? "ada",
      created: Instant(milliseconds: created),
      modified: Instant(milliseconds: created + Int.random(in: 0..<1_000_000, using: &random)))
  }

  static func notes(_ count: Int, using random: inout SeededGenerator) -> [Note] {
    let articles = (0..<5).map { article($0, using: &random) }
    return (0..<count).map { note(on: articles[$0 % articles.count], using: &random) }
  }

  /// Notes on five articles, all where they were made.
  static func collection(_ count: Int, seed: UInt64) -> NoteCollection {
    var random = SeededGenerator(seed: seed)
    let homes = (0..<5).map { number in
      let article = article(number, using: &random)
      let notes = (0..<count / 5).map { _ in note(on: article, using: &random) }
      return NoteCollection.NotedArticle(
        summary: ArticleSummary(
          id: article.id, heading: article.heading, publisher: article.metadata.publisher,
          published: nil, story: number < 3 ? "Harbour" : "Fuel & fire"),
        article: article, textHash: "hash of \(article.id)",
        notes: notes.map { PlacedNote(note: $0, placement: .placed($0.anchor.position)) })
    }
    return NoteCollection(
      articles: homes,
      actors: [
        Actor.ID("mira-holt"): Actor(id: Actor.ID("mira-holt"), name: "Mira Holt", kind: .person)
      ],
      tags: ["claims": TagDescription("claims", text: "what is <said>", color: .blue)])
  }

  private static func uuid(using random: inout SeededGenerator) -> String {
    let digits = (0..<32).map { _ in "0123456789abcdef".randomElement(using: &random) ?? "0" }
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
      .joined(separator: "-")
  }
}

extension NoteCollection {
  /// The notes as they were given, by id.
  var notesByID: [Note.ID: Note] {
    Dictionary(
      articles.flatMap(\.notes).map { ($0.id, $0.note) } + homeless.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Takes foreign notes in as a library of these articles would.
  func landed(_ foreign: ForeignNotes) -> [Note] {
    foreign.notes.compactMap { note in
      let home = articles.first { home in
        home.summary.id == note.home.article
          || note.home.url != nil && home.article.metadata.url == note.home.url
          || note.home.text == home.article.text.string
      }
      guard let home else { return nil }
      var landing = NoteLanding(
        article: home.summary.id, text: home.article.text, textHash: home.textHash)
      return landing.land(note)
    }
  }
}

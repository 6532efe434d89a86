import Articles
import Foundation
import GRDB

/// Finds the story an article seems to belong to.
///
/// The articles that share its telling words and its actors are looked up in the indexes, so that
/// the size of the library does not matter; each is as near as the cosine of the actors (by the
/// root of their mentions times their rarity) and the share of the article's 24 most telling words
/// (tf-idf) that it has, less the farther apart the two were published. A story is as near as the
/// mean of its three nearest articles. It is suggested when it is near enough, and nearer than any
/// other by a margin.
struct StorySuggester {
  /// Below it suggestions begin to be wrong.
  ///
  /// Of 295 undated reports on four subjects and strangers to all of them, 199 of which had a story
  /// to belong to, 75 are suggested the right one at 0.16 and none a wrong one; at 0.12 it is 125
  /// and one; dates known add to what is found.
  static let threshold = 0.16
  /// How many times as near as the next story.
  static let margin = 1.25

  private static let wordCount = 24
  /// Words and actors of more articles than this say little and are dear to look up.
  private static let commonArticles = 400
  /// So many characters of an article say what it is about; each word of them costs a look into
  /// the index.
  private static let longestRead = 20_000
  private static let candidates = 40
  private static let nearest = 3

  private let database: Database
  private let total: Int

  init(_ database: Database) throws {
    self.database = database
    total = try Int.fetchOne(database, sql: "SELECT sum(articleCount) FROM source") ?? 0
  }

  /// Nil when no story is near enough, and for articles not recognised yet.
  func suggestion(for id: Article.ID) throws -> StorySuggestion? {
    let ranked = try self.ranked(for: id)
    guard let best = ranked.first, best.score >= Self.threshold else { return nil }
    if let next = ranked.dropFirst().first, best.score < Self.margin * next.score { return nil }
    return best
  }

  /// Every story with an article near this one, nearest first; not the one it is in.
  func ranked(for id: Article.ID) throws -> [StorySuggestion] {
    guard let row = try ArticleReader(database).row(of: id),
      let article = try ArticleReader(database).article(row: row)
    else { return [] }
    let words = try tellingWords(of: article)
    let actors = try ActorVector(database, row, total: total)
    let neighbors = try self.neighbors(of: row, words, actors)
    let home = try story(of: row)
    let dated = try neighbors.compactMap { neighbor -> (story: String, score: Double)? in
      guard let place = try story(of: neighbor.row), place.name != home?.name,
        place.name != StoryOutline.unsorted
      else { return nil }
      let nearness = Self.nearness(article.metadata.published, place.published)
      return (place.name, neighbor.score * nearness)
    }
    return Dictionary(grouping: dated, by: \.story).map { story, members in
      let best = members.map(\.score).sorted(by: >).prefix(Self.nearest)
      return StorySuggestion(story: story, score: best.reduce(0, +) / Double(best.count))
    }
    .sorted { ($1.score, $0.story) < ($0.score, $1.story) }
  }
}

extension StorySuggester {
  private struct Neighbor {
    let row: Int64
    let score: Double
  }

  private struct Word {
    let term: String
    let weight: Double
  }

  /// 1 within a week, then falling to a half in three months; between where a date is unknown.
  private static func nearness(_ one: CalendarDate?, _ other: CalendarDate?) -> Double {
    guard let one = one?.daysSinceEpoch, let other = other?.daysSinceEpoch else { return 0.85 }
    let days = Double(max(0, abs(one - other) - 7))
    return max(0.5, 1 - days / 166)
  }

  private func story(of row: Int64) throws -> (name: String, published: CalendarDate?)? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT story.name, published FROM article
        JOIN source ON source.id = sourceId JOIN story ON story.id = storyId
        WHERE article.id = ?
        """)
    return try Row.fetchOne(statement, arguments: [row]).map {
      ($0[0], ($0[1] as String?).flatMap { CalendarDate($0) })
    }
  }

  private func tellingWords(of article: Article) throws -> [Word] {
    var counts: [String: Int] = [:]
    var left = Self.longestRead
    for block in article.blocks where block.role.isBody && left > 0 {
      let text = article.text(of: block).prefix(left)
      left -= text.count
      for word in text.split(whereSeparator: { !$0.isLetter }) where word.count >= 4 {
        counts[word.lowercased().folded, default: 0] += 1
      }
    }
    // No more articles are counted than it takes to see that a word says little.
    let statement = try database.cachedStatement(
      sql: """
        SELECT count(*) FROM (
          SELECT 1 FROM searchIndex WHERE searchIndex MATCH ? LIMIT \(Self.commonArticles + 1))
        """)
    let weighed = try counts.compactMap { term, count -> Word? in
      guard let documents = try Int.fetchOne(statement, arguments: ["\"\(term)\""]),
        (2...Self.commonArticles).contains(documents)
      else { return nil }
      return Word(
        term: term, weight: (1 + log(Double(count))) * log(Double(total + 1) / Double(documents)))
    }
    return Array(
      weighed.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }.prefix(Self.wordCount))
  }

  private func neighbors(
    of row: Int64, _ words: [Word], _ actors: ActorVector
  ) throws -> [Neighbor] {
    let shared = try articles(sharing: words)
    // Whole vectors are read of the likeliest alone: the most shared words, the most shared actors.
    let byActors = try actors.articles(limit: Self.commonArticles)
    var rows = Self.highest(shared)
    rows.formUnion(Self.highest(byActors))
    rows.formUnion(Self.highest(shared.merging(byActors) { $0 + $1 }))
    rows.remove(row)
    let scored = try rows.map { other in
      let likeness = try actors.cosine(to: ActorVector(database, other, total: total))
      return Neighbor(row: other, score: (shared[other, default: 0] + likeness) / 2)
    }
    return Array(
      scored.sorted { ($1.score, $0.row) < ($0.score, $1.row) }.prefix(Self.candidates))
  }

  private static func highest(_ scores: [Int64: Double]) -> Set<Int64> {
    let sorted = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return Set(sorted.prefix(candidates).map(\.key))
  }

  /// For each article the part of the words' weight that it has.
  private func articles(sharing words: [Word]) throws -> [Int64: Double] {
    let all = words.reduce(0) { $0 + $1.weight }
    let statement = try database.cachedStatement(
      sql: "SELECT rowid FROM searchIndex WHERE searchIndex MATCH ?")
    var shares: [Int64: Double] = [:]
    for word in words {
      for row in try Int64.fetchAll(statement, arguments: ["body : \"\(word.term)\""]) {
        shares[row, default: 0] += word.weight / all
      }
    }
    return shares
  }
}

/// The actors of an article with their weights.
private struct ActorVector {
  private let database: Database
  private var weights: [Int64: Double] = [:]
  /// In how many articles each is.
  private var articleCounts: [Int64: Int] = [:]

  init(_ database: Database, _ row: Int64, total: Int) throws {
    self.database = database
    let statement = try database.cachedStatement(
      sql: """
        SELECT actorId, appearance.explicitCount, articleCount
        FROM appearance JOIN actor ON actor.id = actorId
        WHERE articleId = ? AND explicitCount > 0
        """)
    for found in try Row.fetchAll(statement, arguments: [row]) {
      let count: Int = found[2]
      weights[found[0]] =
        Double(found[1] as Int).squareRoot() * log(1 + Double(total) / Double(max(1, count)))
      articleCounts[found[0]] = count
    }
  }

  /// Articles with one of the most telling actors, those in more than `limit` aside, and the share
  /// of the squared length that the actors in them have.
  func articles(limit: Int) throws -> [Int64: Double] {
    let statement = try database.cachedStatement(
      sql: "SELECT articleId FROM appearance WHERE actorId = ? AND explicitCount > 0")
    let telling = weights.filter { articleCounts[$0.key, default: 0] <= limit }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
    let whole = max(length * length, .leastNonzeroMagnitude)
    return try telling.reduce(into: [:]) { shares, actor in
      for row in try Int64.fetchAll(statement, arguments: [actor.key]) {
        shares[row, default: 0] += actor.value * actor.value / whole
      }
    }
  }

  func cosine(to other: ActorVector) -> Double {
    let product = weights.reduce(0) { $0 + $1.value * other.weights[$1.key, default: 0] }
    let lengths = length * other.length
    return lengths > 0 ? product / lengths : 0
  }

  private var length: Double { weights.values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
}

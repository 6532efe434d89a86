import Articles
import GRDB

/// The articles of a list that mention an actor: jumps among them, and their passages.
struct ActorArticles {
  private let database: Database
  private let actor: Actor.ID
  private let filter: ArticleFilter
  private let explicitOnly: Bool

  init(
    _ database: Database, of actor: Actor.ID, in query: ArticleQuery, explicitOnly: Bool
  ) throws {
    self.database = database
    self.actor = actor
    self.explicitOnly = explicitOnly
    filter = try ArticleFilter(database, query, with: actor, explicitOnly: explicitOnly)
  }

  func adjacent(to id: Article.ID, forward: Bool, wrapping: Bool) throws -> ArticleJump? {
    let sections = try filter.sections()
    let total = sections.reduce(0) { $0 + $1.count }
    guard total > 0 else { return nil }
    let here = try place(of: id, in: sections)
    let index = forward ? here.before + (here.isMember ? 1 : 0) : here.before - 1
    let isInside = (0..<total).contains(index)
    guard isInside || wrapping else { return nil }
    let target = isInside ? index : forward ? 0 : total - 1
    return ArticleJump(
      article: try article(at: target, in: sections), ordinal: target + 1, total: total,
      wrapped: !isInside)
  }

  /// The next or previous member, found without counting; nil where counting has to find it.
  ///
  /// - Parameter place: where the article stands.
  func neighbor(of id: Article.ID, at place: ArticleJump, forward: Bool) throws -> ArticleJump? {
    let ordinal = place.ordinal + (forward ? 1 : -1)
    guard place.article == id, (1...place.total).contains(ordinal), !filter.dependsOnReading,
      let key = try ArticleKey(database, id), let row = try filter.row(beside: key, forward)
    else { return nil }
    return ArticleJump(
      article: try article(row), ordinal: ordinal, total: place.total, wrapped: false)
  }

  func ordinal(of id: Article.ID) throws -> ArticleJump? {
    let sections = try filter.sections()
    let here = try place(of: id, in: sections)
    guard here.isMember else { return nil }
    return ArticleJump(
      article: id, ordinal: here.before + 1, total: sections.reduce(0) { $0 + $1.count },
      wrapped: false)
  }

  func passages(offset: Int, limit: Int) throws -> PassagePage {
    var page = PassagePage(passages: [], total: try filter.mentionTotal())
    var skipped = max(0, offset)
    for section in try filter.sections() where section.count > 0 {
      let rows = try filter.mentionCounts(in: section)
      while page.passages.count < limit, let row = try rows.next() {
        let count: Int = row[1]
        if skipped >= count {
          skipped -= count
          continue
        }
        page.passages += try passages(row: row[0]).dropFirst(skipped)
          .prefix(limit - page.passages.count)
        skipped = 0
      }
    }
    return page
  }
}

extension ActorArticles {
  /// How many members stand before an article, and whether it is one itself.
  private func place(
    of id: Article.ID, in sections: [ArticleList.Section]
  ) throws -> (before: Int, isMember: Bool) {
    guard let key = try ArticleKey(database, id) else { throw LibraryError.unknownArticle(id) }
    var before = 0
    for section in sections {
      if section.source == nil || section.source == key.source {
        guard section.count > 0 else { break }
        before += try filter.count(in: section, before: key)
        break
      }
      before += section.count
    }
    return (before, try filter.contains(key))
  }

  private func article(at index: Int, in sections: [ArticleList.Section]) throws -> Article.ID {
    var skipped = index
    for section in sections {
      if skipped < section.count {
        let rows = try filter.rows(in: section, offset: skipped, limit: 1)
        if let row = rows.first { return try article(row) }
      }
      skipped -= section.count
    }
    // Counters and rows disagree.
    throw StoredValueError()
  }

  private func article(_ row: Int64) throws -> Article.ID {
    let key = try String.fetchOne(
      database.cachedStatement(sql: "SELECT key FROM article WHERE id = ?"), arguments: [row])
    guard let key else { throw StoredValueError() }
    return Article.ID(key)
  }

  private func passages(row: Int64) throws -> [ActorPassage] {
    let reader = ArticleReader(database)
    guard let summary = try reader.summaries(of: [row]).first,
      let article = try reader.article(row: row),
      let findings = try FindingsReader(database).findings(row: row)
    else { return [] }
    return findings.mentions
      .filter { $0.actor == actor && (!explicitOnly || $0.kind.isExplicit) }
      .map { mention in
        let excerpt = Excerpt(of: article, around: mention.range)
        return ActorPassage(
          article: summary, mention: mention, excerpt: excerpt.string,
          match: excerpt.offsets(of: mention.range) ?? TextRange(0, 0))
      }
  }
}

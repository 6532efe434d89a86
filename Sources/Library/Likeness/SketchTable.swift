import Articles
import GRDB

/// The sketches of all articles, and which of them share bands.
struct SketchTable {
  private let database: Database
  /// Articles looked at in one band: more have it only when it says nothing.
  private static let bandLimit = 64
  /// Articles compared word by word.
  private static let closest = 8

  init(_ database: Database) { self.database = database }

  /// Stores the sketch of an article that has none.
  func store(_ sketch: TextSketch, for row: Int64) throws {
    try database.cachedStatement(sql: "INSERT INTO sketch (articleId, content) VALUES (?, ?)")
      .execute(arguments: [row, sketch.bytes.blob])
    let insertion = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO band (hash, articleId) VALUES (?, ?)")
    for band in sketch.bands { try insertion.execute(arguments: [band, row]) }
  }

  func remove(_ row: Int64) throws {
    guard let old = try sketch(of: row) else { return }
    let deletion = try database.cachedStatement(
      sql: "DELETE FROM band WHERE hash = ? AND articleId = ?")
    for band in old.bands { try deletion.execute(arguments: [band, row]) }
    try database.cachedStatement(sql: "DELETE FROM sketch WHERE articleId = ?")
      .execute(arguments: [row])
  }

  /// Articles that seem to resemble a text at least so much, the closest first, at most eight.
  func rows(like sketch: TextSketch, atLeast resemblance: Double) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: "SELECT articleId FROM band WHERE hash = ? ORDER BY articleId DESC LIMIT ?")
    var rows: Set<Int64> = []
    for band in sketch.bands {
      rows.formUnion(try Int64.fetchAll(statement, arguments: [band, Self.bandLimit]))
    }
    let scored = try rows.compactMap { row -> (row: Int64, score: Double)? in
      guard let other = try self.sketch(of: row) else { return nil }
      let score = sketch.resemblance(to: other)
      return score >= resemblance ? (row, score) : nil
    }
    return scored.sorted { ($1.score, $0.row) < ($0.score, $1.row) }.prefix(Self.closest).map(\.row)
  }

  private func sketch(of row: Int64) throws -> TextSketch? {
    let statement = try database.cachedStatement(
      sql: "SELECT content FROM sketch WHERE articleId = ?")
    return try Row.fetchOne(statement, arguments: [row]).map { try TextSketch(bytes: $0.bytes(0)) }
  }
}

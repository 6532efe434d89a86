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
    try database.cachedStatement(sql: Self.insertion)
      .execute(arguments: StatementArguments(sketch.bands.flatMap { [$0, row] }))
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
    let found = try Row.fetchCursor(
      database.cachedStatement(sql: Self.selection), arguments: StatementArguments(sketch.bands))
    var scored: [(row: Int64, score: Double)] = []
    while let row = try found.next() {
      let score = sketch.resemblance(to: try TextSketch(bytes: row.bytes(1)))
      if score >= resemblance { scored.append((row[0], score)) }
    }
    return scored.sorted { ($1.score, $0.row) < ($0.score, $1.row) }.prefix(Self.closest).map(\.row)
  }

  private static let insertion =
    "INSERT OR IGNORE INTO band (hash, articleId) VALUES "
    + repeatElement("(?, ?)", count: TextSketch.orders / TextSketch.rows).joined(separator: ", ")

  /// The sketches of the articles that share a band, each once: asked for at once, for a library has
  /// many that share one by chance.
  private static let selection =
    "SELECT articleId, content FROM sketch WHERE articleId IN ("
    + repeatElement(
      "SELECT * FROM (SELECT articleId FROM band WHERE hash = ? ORDER BY articleId DESC LIMIT \(bandLimit))",
      count: TextSketch.orders / TextSketch.rows
    ).joined(separator: " UNION ") + ")"

  private func sketch(of row: Int64) throws -> TextSketch? {
    let statement = try database.cachedStatement(
      sql: "SELECT content FROM sketch WHERE articleId = ?")
    return try Row.fetchOne(statement, arguments: [row]).map { try TextSketch(bytes: $0.bytes(0)) }
  }
}

import Articles
import GRDB

/// The sketches of all articles, and which of them share bands.
///
/// The numbers of bands are spread evenly: each of an article's would change another page of a large
/// table. So they are gathered in a small one, and those of thousands of articles are sorted in.
struct SketchTable {
  private let database: Database
  /// Articles looked at in one band: more have it only when it says nothing.
  private static let bandLimit = 64
  /// Articles compared word by word.
  private static let closest = 8
  /// Articles whose bands are sorted in together.
  private static let sortedTogether: Int64 = 4096

  init(_ database: Database) { self.database = database }

  /// Stores the sketch of an article that has none.
  func store(_ sketch: TextSketch, for row: Int64) throws {
    try store(sketch, for: row, inserting: Self.insertion)
    if row % Self.sortedTogether == 0 { try sortIn() }
  }

  /// As above, for libraries that have no table of recent bands yet.
  func storeAtOnce(_ sketch: TextSketch, for row: Int64) throws {
    try store(sketch, for: row, inserting: Self.insertionAtOnce)
  }

  private func store(_ sketch: TextSketch, for row: Int64, inserting insertion: String) throws {
    try database.cachedStatement(sql: "INSERT INTO sketch (articleId, content) VALUES (?, ?)")
      .execute(arguments: [row, sketch.bytes.blob])
    try database.cachedStatement(sql: insertion)
      .execute(arguments: StatementArguments(sketch.bands.flatMap { [$0, row] }))
  }

  /// Moves the recent bands to where they stay, in their order there.
  private func sortIn() throws {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO band SELECT hash, articleId FROM recentBand ORDER BY hash, articleId;
        DELETE FROM recentBand;
        """)
  }

  func remove(_ row: Int64) throws {
    guard let old = try sketch(of: row) else { return }
    for table in ["recentBand", "band"] {
      let deletion = try database.cachedStatement(
        sql: "DELETE FROM \(table) WHERE hash = ? AND articleId = ?")
      for band in old.bands { try deletion.execute(arguments: [band, row]) }
    }
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

  private static let bandCount = TextSketch.orders / TextSketch.rows
  private static let insertion = insertion(into: "recentBand")
  private static let insertionAtOnce = insertion(into: "band")

  private static func insertion(into table: String) -> String {
    "INSERT OR IGNORE INTO \(table) (hash, articleId) VALUES "
      + repeatElement("(?, ?)", count: bandCount).joined(separator: ", ")
  }

  /// The sketches of the articles that share a band, each once: asked for at once, for a library has
  /// many that share one by chance.
  private static let selection: String = {
    let bands = (1...bandCount).flatMap { number in
      ["recentBand", "band"].map { table in
        """
        SELECT * FROM (SELECT articleId FROM \(table) WHERE hash = ?\(number)
          ORDER BY articleId DESC LIMIT \(bandLimit))
        """
      }
    }
    return "SELECT articleId, content FROM sketch WHERE articleId IN ("
      + bands.joined(separator: " UNION ") + ")"
  }()

  private func sketch(of row: Int64) throws -> TextSketch? {
    let statement = try database.cachedStatement(
      sql: "SELECT content FROM sketch WHERE articleId = ?")
    return try Row.fetchOne(statement, arguments: [row]).map { try TextSketch(bytes: $0.bytes(0)) }
  }
}

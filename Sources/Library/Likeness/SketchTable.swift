import Foundation
import GRDB

/// The sketches of all articles, and which of them share bands; for one transaction.
///
/// The numbers of bands are spread evenly: each of an article's would change another page of a large
/// table. So those of thousands of articles are sorted into it at once. Until then they are worked
/// out from the sketches, which costs little more than reading them.
final class SketchTable {
  private let database: Database
  /// The sketches of the articles after `sorted`, once they are asked for.
  private var recent: RecentSketches?
  private var sorted: Int64?

  /// Articles looked at in one band: more have it only when it says nothing.
  private static let bandLimit = 64
  /// Articles looked at that share a single band.
  ///
  /// A large library has many that do so by chance; of texts of which 60 in 100 shingles are the
  /// same 93 in 100 share more.
  private static let chanceLimit = 32
  /// Articles compared word by word.
  private static let closest = 8
  /// Articles whose bands are sorted in together.
  private static let sortedTogether: Int64 = 4096
  /// Articles for which there is room besides those there.
  private static let batch = 128
  /// The setting that says up to which article all have their bands in the table.
  private static let sortedKey = "sortedBands"

  init(_ database: Database) { self.database = database }

  /// Stores the sketch of an article that has none.
  func store(_ sketch: TextSketch, for row: Int64) throws {
    try insert(sketch, for: row)
    let sorted = try lastSorted()
    if row <= sorted {
      try insert(bands: sketch.bands.map { ($0, row) })
    } else {
      recent?.add(sketch, row: row)
      if row >= sorted + Self.sortedTogether { try sortIn(upTo: row) }
    }
  }

  /// As above, for libraries that have no settings for it yet.
  func storeAtOnce(_ sketch: TextSketch, for row: Int64) throws {
    try insert(sketch, for: row)
    try insert(bands: sketch.bands.map { ($0, row) })
  }

  func remove(_ row: Int64) throws {
    if try row <= lastSorted(), let old = try sketch(of: row) {
      let deletion = try database.cachedStatement(
        sql: "DELETE FROM band WHERE hash = ? AND articleId = ?")
      for band in old.bands { try deletion.execute(arguments: [band, row]) }
    }
    try database.cachedStatement(sql: "DELETE FROM sketch WHERE articleId = ?")
      .execute(arguments: [row])
  }

  /// Articles that seem to resemble a text at least so much, the closest first, at most eight.
  func rows(like sketch: TextSketch, atLeast resemblance: Double) throws -> [Int64] {
    var scored = try recentSketches().sharingBand(with: sketch, limit: Self.bandLimit)
    if try lastSorted() > 0 { scored += try sortedOnes(sharingBandWith: sketch) }
    return scored.filter { $0.resemblance >= resemblance }
      .sorted { ($1.resemblance, $0.row) < ($0.resemblance, $1.row) }
      .prefix(Self.closest).map(\.row)
  }
}

extension SketchTable {
  private func sortedOnes(
    sharingBandWith sketch: TextSketch
  ) throws -> [(row: Int64, resemblance: Double)] {
    let found = try Int64.fetchCursor(
      database.cachedStatement(sql: Self.selection), arguments: StatementArguments(sketch.bands))
    var bands: [Int64: Int] = [:]
    while let row = try found.next() { bands[row, default: 0] += 1 }
    let (many, one) = (bands.keys.filter { bands[$0] != 1 }, bands.keys.filter { bands[$0] == 1 })
    return try (many + one.sorted(by: >).prefix(Self.chanceLimit)).compactMap { row in
      try self.sketch(of: row).map { (row, sketch.resemblance(to: $0)) }
    }
  }

  private func lastSorted() throws -> Int64 {
    if let sorted { return sorted }
    let value = try SettingTable(database).value(for: Self.sortedKey).flatMap { Int64($0) } ?? 0
    sorted = value
    return value
  }

  private func recentSketches() throws -> RecentSketches {
    if let recent { return recent }
    let last = try Int64.fetchOne(database, sql: "SELECT max(articleId) FROM sketch") ?? 0
    let expected = min(max(last - (try lastSorted()), 0), Self.sortedTogether)
    var sketches = RecentSketches(articles: Int(expected) + Self.batch)
    try forEachUnsorted { sketches.add($1, row: $0) }
    recent = sketches
    return sketches
  }

  private func forEachUnsorted(_ body: (Int64, TextSketch) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT articleId, content FROM sketch WHERE articleId > ?"),
      arguments: [try lastSorted()])
    while let row = try rows.next() { try body(row[0], TextSketch(row, 1)) }
  }

  /// Brings the bands of the articles added last to where they stay, in their order there.
  private func sortIn(upTo last: Int64) throws {
    var bands: [(band: Int64, row: Int64)] = []
    try forEachUnsorted { row, sketch in bands += sketch.bands.map { ($0, row) } }
    bands.sort { $0 < $1 }
    try insert(bands: bands)
    try SettingTable(database).set(String(last), for: Self.sortedKey)
    sorted = last
    recent = nil
  }

  private func insert(_ sketch: TextSketch, for row: Int64) throws {
    try database.cachedStatement(sql: "INSERT INTO sketch (articleId, content) VALUES (?, ?)")
      .execute(arguments: [row, sketch.bytes.blob])
  }

  /// In as few statements as there may be: thousands come at once.
  private func insert(bands: [(band: Int64, row: Int64)]) throws {
    for start in stride(from: 0, to: bands.count, by: 512) {
      let chunk = bands[start..<min(start + 512, bands.count)]
      let places = repeatElement("(?, ?)", count: chunk.count).joined(separator: ", ")
      try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO band (hash, articleId) VALUES \(places)"
      ).execute(arguments: StatementArguments(chunk.flatMap { [$0.band, $0.row] }))
    }
  }

  /// The articles that share a band, once for each that they share.
  private static let selection = (1...TextSketch.bandCount).map { number in
    """
    SELECT * FROM (SELECT articleId FROM band WHERE hash = ?\(number)
      ORDER BY articleId DESC LIMIT \(bandLimit))
    """
  }.joined(separator: " UNION ALL ")

  private func sketch(of row: Int64) throws -> TextSketch? {
    let statement = try database.cachedStatement(
      sql: "SELECT content FROM sketch WHERE articleId = ?")
    return try Row.fetchOne(statement, arguments: [row]).map { try TextSketch($0, 0) }
  }
}

extension TextSketch {
  /// - Parameter index: of the column that holds its bytes.
  fileprivate init(_ row: Row, _ index: Int) throws {
    self = try row.withUnsafeData(atIndex: index) { try TextSketch(bytes: $0 ?? Data()) }
  }
}

import Articles
import GRDB

/// Every text that articles have had.
struct VersionTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Newest first; empty for an unknown article.
  func versions(of id: Article.ID) throws -> [ArticleVersion] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT number, packing, text, blocks, added FROM version JOIN article ON article.id = articleId
        WHERE article.key = ? ORDER BY number DESC
        """, arguments: [id.rawValue])
    return try rows.map { row in
      let text = try Self.text(packing: row[1], row.bytes(2))
      return ArticleVersion(
        number: row[0], text: text,
        blocks: try BlockBytes.decode(row.bytes(3), length: text.count),
        added: (row[4] as Int?).map { Instant(milliseconds: $0) })
    }
  }

  /// Packs the newest text, which is about to become an older one.
  ///
  /// - Returns: its number.
  func packNewest(of row: Int64) throws -> Int {
    let found = try Row.fetchOne(
      database,
      sql: """
        SELECT number, packing, text FROM version WHERE articleId = ? ORDER BY number DESC LIMIT 1
        """, arguments: [row])
    guard let found else { return 0 }
    let number: Int = found[0]
    guard found[1] as Int == PackedText.plain, let packed = PackedText.deflate(found.bytes(2)),
      packed.count < found.bytes(2).count
    else { return number }
    try database.execute(
      sql: "UPDATE version SET packing = ?, text = ? WHERE articleId = ? AND number = ?",
      arguments: [PackedText.deflated, packed.blob, row, number])
    return number
  }

  /// Where reading stopped, with the text it is an offset of, when that is not the newest.
  func outdatedPlace(of id: Article.ID) throws -> OutdatedPlace? {
    let found = try Row.fetchOne(
      database,
      sql: """
        SELECT place, packing, text FROM article
        JOIN version ON articleId = article.id AND number = placeVersion
        WHERE article.key = ? AND placeVersion < versionCount AND place > 0
        """, arguments: [id.rawValue])
    return try found.map {
      OutdatedPlace(offset: $0[0], text: try Self.text(packing: $0[1], $0.bytes(2)))
    }
  }

  /// The text in a column of a row, copied once.
  static func text(packing: Int, _ row: Row, _ column: Int) throws -> ArticleText {
    guard packing == PackedText.plain else { return try text(packing: packing, row.bytes(column)) }
    return try row.withUnsafeData(atIndex: column) { data in
      ArticleText(data.map { String(decoding: $0, as: UTF8.self) } ?? "")
    }
  }

  static func text(packing: Int, _ bytes: [UInt8]) throws -> ArticleText {
    ArticleText(
      String(decoding: try PackedText.unpack(bytes, packing: packing), as: UTF8.self))
  }
}

/// How a place is written behind one of its towns or a party's letter: `Calif`, `CA`.
package struct PlaceAbbreviation: Equatable, Sendable {
  /// Id of the place.
  package let id: String
  /// As they are written, without a last full stop.
  package let forms: [String]
}

extension PlaceAbbreviation: TableEntry {
  static let columns = ["id", "forms"]

  init(_ row: inout TableRow) throws(LexiconError) {
    id = try row.requiredText()
    forms = row.list()
  }
}

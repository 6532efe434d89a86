/// Two names and whether one actor bears both.
package struct NamePair: Sendable {
  package var isPerson: Bool
  package var first: String
  package var second: String
  package var isSame: Bool

  /// The rows of the table of nomenklatura's name bench.
  package static func pairs(in text: String) -> [NamePair] {
    var pairs: [NamePair] = []
    CommaSeparated.forEachRow(in: text.utf8) { fields in
      guard fields.count > 4 else { return }
      let fields = fields.map { String(decoding: $0, as: UTF8.self) }
      guard fields[4] == "true" || fields[4] == "false" else { return }
      pairs.append(
        NamePair(
          isPerson: fields[1] == "Person", first: fields[2], second: fields[3],
          isSame: fields[4] == "true"))
    }
    return pairs
  }
}

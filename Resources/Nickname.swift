/// The short forms of a given name, in lower case: `william` is `bill`, `billy`, `will`.
package struct Nickname: Equatable, Sendable {
  package let name: String
  package let nicknames: [String]
}

extension Nickname: TableEntry {
  static let columns = ["name", "nicknames"]

  init(_ row: inout TableRow) throws(LexiconError) {
    name = try row.requiredText()
    nicknames = row.list()
  }
}

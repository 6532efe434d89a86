/// The files of all lists, read once.
struct ListFiles {
  /// Of the contents of all of them.
  let fingerprint: UInt64
  private let tables: [String: Table]
  private let directory: String

  static let names = [
    "states", "organizations", "parties", "groups", "people", "places", "titles",
    "reporting-verbs", "role-nouns", "person-nouns", "body-nouns", "chambers",
    "place-abbreviations", "organization-words", "place-words", "not-names", "number-words",
    "currencies", "calendar-words", "nicknames", "same-things", "surnames", "given-names", "words",
  ]

  init(_ directory: String) throws(LexiconError) {
    var fingerprint = Fingerprint()
    var tables: [String: Table] = [:]
    for name in Self.names {
      let table = try Table(path: "\(directory)/\(name).tsv")
      fingerprint.add(table.bytes)
      tables[name] = table
    }
    self.fingerprint = fingerprint.value
    self.tables = tables
    self.directory = directory
  }

  func table(_ name: String) throws(LexiconError) -> Table {
    guard let table = tables[name] else { throw .missingFile(path: "\(directory)/\(name).tsv") }
    return table
  }
}

/// A verb that reports somebody's words: `say`, `point out`.
package struct ReportingVerb: Equatable, Sendable {
  package enum Strength: String, Sendable {
    /// Next to a name and a quotation it nearly always reports.
    case strong
    /// It has other common uses (`continue`, `note`) and needs more evidence.
    case weak
  }

  package let verb: String
  /// All inflected forms, the base form first; of several words, whole (`pointed out`).
  package let forms: [String]
  package let strength: Strength
  /// Whether a clause with "that" can follow.
  package let takesThat: Bool
}

extension ReportingVerb: TableEntry {
  static let columns = ["verb", "forms", "strength", "that"]

  init(_ row: inout TableRow) throws(LexiconError) {
    verb = try row.requiredText()
    forms = row.list()
    strength = try row.requiredValue(Strength.init(rawValue:))
    takesThat = try row.flag()
  }
}

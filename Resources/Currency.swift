/// A way to write a currency: `US$`, `EUR`, `rubles`.
package struct Currency: Equatable, Sendable {
  package enum Kind: String, Sendable {
    case sign, code, word
  }

  package let text: String
  /// ISO 4217, as in `EUR`.
  package let code: String
  package let kind: Kind
  /// What one of it is worth in the currency's unit: 1, or 0.01 for cents.
  package let factor: Double
}

extension Currency: TableEntry {
  static let columns = ["text", "code", "kind", "factor"]

  init(_ row: inout TableRow) throws(LexiconError) {
    text = try row.requiredText()
    code = try row.requiredText()
    kind = try row.requiredValue(Kind.init(rawValue:))
    factor = try row.value { Double($0) } ?? 1
  }
}

/// A word for a number: `seven`, `third`, `million`.
package struct NumberWord: Equatable, Sendable {
  package enum Kind: String, Sendable {
    case cardinal, ordinal
    /// It multiplies what stands before it: `million`, `dozen`.
    case scale
    /// A part of one: `half`, `quarter`.
    case fraction
  }

  package let word: String
  package let value: Double
  package let kind: Kind
}

extension NumberWord: TableEntry {
  static let columns = ["word", "value", "kind"]

  init(_ row: inout TableRow) throws(LexiconError) {
    word = try row.requiredText()
    value = try row.requiredValue { Double($0) }
    kind = try row.requiredValue(Kind.init(rawValue:))
  }
}

/// What a selection begins with and grows by.
package enum SelectionUnit: CaseIterable, Hashable, Sendable {
  /// A grapheme cluster.
  case character
  /// Letters and digits without blanks and punctuation; one ideograph.
  case word
  case sentence
  /// A block.
  case paragraph
}

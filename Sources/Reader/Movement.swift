/// A way to move the cursor in an article or a list.
package enum Movement: CaseIterable, Hashable, Sendable {
  case rowUp, rowDown
  case halfPageUp, halfPageDown
  case pageUp, pageDown
  case top, bottom
  /// One grapheme cluster.
  case characterLeft, characterRight
  case wordLeft, wordRight
  case rowStart, rowEnd
  case sentenceBack, sentenceForward
  case paragraphBack, paragraphForward
}

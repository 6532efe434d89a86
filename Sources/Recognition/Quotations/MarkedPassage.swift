/// Words between quotation marks.
struct MarkedPassage: Equatable {
  /// The token of the opening mark.
  var open: Int
  /// The token of the closing mark; the end of the block where there is none.
  var close: Int
  /// Whether a closing mark stands at `close`.
  var isClosed = true
  /// Whether the next block begins with a mark that carries it on.
  var continues = false
  /// Whether it stands inside another.
  var isNested = false

  /// The tokens between the marks.
  var inner: Range<Int> { open + 1..<max(open + 1, close) }
  /// With the marks.
  var outer: Range<Int> { open..<(isClosed ? close + 1 : close) }
}

extension TextTokens {
  /// The last token of a passage but for marks that close another inside it.
  func lastSpoken(in passage: MarkedPassage) -> Int? {
    passage.inner.last { ![0x22, 0x27, 0x2019, 0x201D].contains(self[$0].mark) }
  }
}

import Articles

/// A stretch of one block around some words of it, on one line and cut between words.
struct Excerpt {
  let string: String
  /// What of the article's text is in `string`.
  private let source: TextRange
  /// Scalars of `string` before it.
  private let lead: Int

  private static let charactersBefore = 40
  private static let charactersAfter = 110

  /// `range` is in scalar offsets of the article's text and not empty.
  init(of article: Article, around range: TextRange) {
    let whole = article.blockIndex(at: range.start).map { article.blocks[$0].range } ?? range
    let text = article.text
    let block = text.index(at: whole.start)..<text.index(at: max(whole.end, range.end))
    let start = Self.start(
      before: text.index(at: range.start), of: text.string, in: block)
    let end = Self.end(
      after: text.index(at: range.start), of: text.string, in: block)
    let bytes = text.string.utf8
    source = TextRange(
      text.offset(ofByte: bytes.distance(from: bytes.startIndex, to: start)),
      text.offset(ofByte: bytes.distance(from: bytes.startIndex, to: end)))
    let opening = start > block.lowerBound ? "…" : ""
    let closing = end < block.upperBound ? "…" : ""
    lead = opening.unicodeScalars.count
    string = opening + Self.oneLine(text.string[start..<end]) + closing
  }

  /// Scalar offsets in `string` of a range of the article's text, as far as it is in the excerpt.
  func offsets(of range: TextRange) -> TextRange? {
    range.intersection(source)?.shifted(by: lead - source.start)
  }

  private static func start(
    before index: String.Index, of text: String, in block: Range<String.Index>
  ) -> String.Index {
    let limit =
      text.index(index, offsetBy: -charactersBefore, limitedBy: block.lowerBound)
      ?? block.lowerBound
    guard limit > block.lowerBound else { return limit }
    let cut = text[limit..<index].firstIndex(where: \.isWhitespace)
    return cut.map { text.index(after: $0) } ?? limit
  }

  private static func end(
    after index: String.Index, of text: String, in block: Range<String.Index>
  ) -> String.Index {
    let limit =
      text.index(index, offsetBy: charactersAfter, limitedBy: block.upperBound)
      ?? block.upperBound
    guard limit < block.upperBound else { return limit }
    return text[index..<limit].lastIndex(where: \.isWhitespace) ?? limit
  }

  /// One space for each scalar of white space, so that offsets stay.
  private static func oneLine(_ text: Substring) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      line.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    return String(line)
  }
}

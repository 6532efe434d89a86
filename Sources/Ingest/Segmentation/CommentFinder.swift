/// Finds what readers wrote under an article, where each of them signs.
///
/// Everything from one signature to the next is a comment. Where the first one begins is told by
/// a line "Comments" before it, else by the comment's own headline: the last headline before the
/// signature that is not a numbered heading. Without either, the one paragraph before the
/// signature is taken.
enum CommentFinder {
  static func comments(in sequence: UnitSequence) -> Range<Int>? {
    let signatures = sequence.shapes.indices.filter {
      if case .signature = sequence.shapes[$0] { true } else { false }
    }
    guard let first = signatures.first, let last = signatures.last else { return nil }
    return start(before: first, in: sequence)..<(last + 1)
  }

  private static func start(before signature: Int, in sequence: UnitSequence) -> Int {
    if let opening = (0..<signature).last(where: { sequence.shapes[$0] == .commentsOpening }),
      sequence.prose(in: 0..<opening) > 0
    {
      return opening + 1
    }
    let separator = (0..<signature).last { sequence.shapes[$0] == .separator }
    return headline(in: (separator ?? 0)..<signature, sequence)
      ?? headline(in: 0..<signature, sequence) ?? lastParagraph(before: signature, sequence)
  }

  private static func headline(in range: Range<Int>, _ sequence: UnitSequence) -> Int? {
    range.last { index in
      sequence.isHeadlineLike(index) && !sequence.units[index].isNumbered
        && sequence.units[index].marked == nil && index + 1 < range.upperBound
        && sequence.shapes[index + 1].isProse && sequence.prose(in: 0..<index) > 0
    }
  }

  private static func lastParagraph(before signature: Int, _ sequence: UnitSequence) -> Int {
    guard signature > 0, sequence.prose(in: 0..<(signature - 1)) > 0 else { return signature }
    return signature - 1
  }
}

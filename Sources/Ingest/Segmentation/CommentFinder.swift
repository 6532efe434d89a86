/// Finds what readers wrote under an article.
///
/// Where each of them signs, everything from one signature to the next is a comment. Where the
/// first one begins is told by a line "Comments" before it, else by the comment's own headline:
/// the last headline before the signature that is not a numbered heading. Without either, the one
/// paragraph before the signature is taken.
///
/// Where instead names and times stand over what is said, with "Reply" under it, the comments
/// begin at the first such name after sentences.
enum CommentFinder {
  static func comments(in sequence: UnitSequence) -> Range<Int>? {
    let signatures = sequence.shapes.indices.filter {
      if case .signature = sequence.shapes[$0] { true } else { false }
    }
    guard let first = signatures.first, let last = signatures.last else { return thread(sequence) }
    return start(before: first, in: sequence)..<(last + 1)
  }

  private static let answers: Set<String> = ["reply", "quote", "like", "upvote"]
  private static let postLinks = ["reply", "parent", "next", "prev"]

  private static func thread(_ sequence: UnitSequence) -> Range<Int>? {
    let replies = sequence.units.indices.filter { index in
      sequence.shapes[index].isChrome
        && sequence.units[index].features.length <= 20
        && answers.contains(Vocabulary.key(of: sequence.units[index].text))
    }
    let headers = sequence.units.indices.filter { isPostHeader($0, sequence) }
    guard headers.count >= 2, let first = headers.first else { return nil }
    let isOneLine = isPostLine(first, sequence)
    guard isOneLine || replies.count >= 2 else { return nil }
    // Where nothing was said before the first post, it is what the others answer to.
    let isAnswer = isOneLine || sequence.prose(in: 0..<first) >= 150
    let start = isAnswer ? first : headers[1]
    let rest = (headers.last ?? start)..<sequence.count
    return start..<(rest.first { endsThread($0, sequence) } ?? sequence.count)
  }

  private static func endsThread(_ index: Int, _ sequence: UnitSequence) -> Bool {
    sequence.shapes[index] == .relatedOpening
      || Vocabulary.key(of: sequence.units[index].sample) == "leave a reply"
  }

  /// "olaf" over "3 June 2024 at 10:15", or both on one line.
  private static func isPostHeader(_ index: Int, _ sequence: UnitSequence) -> Bool {
    if isPostLine(index, sequence) { return true }
    guard index + 1 < sequence.count, case .time(let time) = sequence.shapes[index + 1],
      time.isPure,
      time.daysAgo != nil || time.date?.day != nil
    else { return false }
    return sequence.units[index].features.words <= 3
      && (sequence.shapes[index].isLabel || sequence.shapes[index] == .time(time))
  }

  /// "olaf 2 hours ago | next".
  private static func isPostLine(_ index: Int, _ sequence: UnitSequence) -> Bool {
    let unit = sequence.units[index]
    guard unit.features.length <= 80, sequence.shapes[index].isLabel,
      unit.text.first.map({ !$0.isNumber }) ?? false,
      postLinks.contains(where: { unit.text.holds($0) }),
      let time = TimeStamp(unit.text)
    else { return false }
    return time.daysAgo != nil && time.others.count <= 5
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

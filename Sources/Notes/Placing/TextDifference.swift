package import Articles

/// The words that went from one text to another and those that came, by the comparison that notes
/// follow: kinds of quotation marks, dashes and white space are the same.
package enum TextDifference {
  /// Stretches in order; each begins with the white space before its first word.
  package static func pieces(old: String, new: String) -> [VersionDifference.Piece] {
    var walk = Walk(old: old, new: new)
    return walk.pieces()
  }

  /// Where a place in an old text is in a new one: before the same word, or where it went.
  package static func place(_ offset: Int, of old: ArticleText, in new: ArticleText) -> Int {
    let differences = TokenDiff(old: FoldedText(old), new: FoldedText(new))
    for (index, token) in differences.old.enumerated() where token.range.upperBound > offset {
      guard let image = differences.images[index] else { continue }
      let range = differences.new[image].range
      let inside = max(0, offset - token.range.lowerBound)
      return min(range.lowerBound + inside, range.upperBound - 1)
    }
    return new.count
  }

  /// A walk along both texts at once.
  private struct Walk {
    let matches: ParagraphMatches
    let old: [Unicode.Scalar]
    let new: [Unicode.Scalar]
    private var found: [VersionDifference.Piece] = []
    private var oldEnd = 0
    private var newEnd = 0

    init(old: String, new: String) {
      self.old = Array(old.unicodeScalars)
      self.new = Array(new.unicodeScalars)
      matches = ParagraphMatches(
        TokenDiff(old: FoldedText(old), new: FoldedText(new)), old: self.old, new: self.new)
    }

    mutating func pieces() -> [VersionDifference.Piece] {
      var (here, there) = (0, 0)
      while here < matches.old.count || there < matches.new.count {
        if here < matches.old.count, matches.images[here] == nil {
          deleted(matches.old[here].range)
          here += 1
        } else if there < matches.new.count, matches.origins[there] == nil {
          inserted(matches.new[there].range)
          there += 1
        } else {
          // What is left on either side is matched, in the same order.
          kept(matches.old[here].range, matches.new[there].range)
          here += 1
          there += 1
        }
      }
      return found
    }

    private mutating func deleted(_ range: Range<Int>) {
      append(.deleted, old[oldEnd..<range.upperBound])
      oldEnd = range.upperBound
    }

    private mutating func inserted(_ range: Range<Int>) {
      append(.inserted, new[newEnd..<range.upperBound])
      newEnd = range.upperBound
    }

    private mutating func kept(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
      append(.same, new[newEnd..<newRange.upperBound])
      oldEnd = oldRange.upperBound
      newEnd = newRange.upperBound
    }

    private mutating func append(
      _ kind: VersionDifference.Piece.Kind, _ scalars: ArraySlice<Unicode.Scalar>
    ) {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      if found.last?.kind == kind {
        found[found.count - 1].text += String(view)
      } else {
        found.append(VersionDifference.Piece(kind, String(view)))
      }
    }
  }
}

/// The words that two texts share, chosen so that what went or came begins a line where it can.
///
/// A paragraph put in at the end is then marked with its own full stop, not with that of the one
/// before it.
private struct ParagraphMatches {
  let old: [TokenDiff.Token]
  let new: [TokenDiff.Token]
  private(set) var images: [Int?]
  private(set) var origins: [Int?]

  init(_ differences: TokenDiff, old: [Unicode.Scalar], new: [Unicode.Scalar]) {
    self.old = differences.old
    self.new = differences.new
    images = differences.images
    origins = differences.origins
    Self.slide(differences.new, in: new, &origins, &images)
    Self.slide(differences.old, in: old, &images, &origins)
  }

  /// Moves each run without partner on, over words equal to those it begins with, until it begins
  /// a line; where it cannot come to one it stays.
  private static func slide(
    _ tokens: [TokenDiff.Token], in scalars: [Unicode.Scalar], _ own: inout [Int?],
    _ other: inout [Int?]
  ) {
    var start = 0
    while start < tokens.count {
      guard own[start] == nil else {
        start += 1
        continue
      }
      var end = start
      while end < tokens.count, own[end] == nil { end += 1 }
      if let steps = steps(from: start, to: end, tokens, in: scalars, own) {
        for step in 0..<steps {
          own[start + step] = own[end + step]
          if let partner = own[end + step] { other[partner] = start + step }
          own[end + step] = nil
        }
        end += steps
      }
      start = end
    }
  }

  /// How many words a run has to move to begin a line; nil when it does or never will.
  private static func steps(
    from start: Int, to end: Int, _ tokens: [TokenDiff.Token], in scalars: [Unicode.Scalar],
    _ own: [Int?]
  ) -> Int? {
    func beginsLine(_ index: Int) -> Bool {
      let before = index == 0 ? 0 : tokens[index - 1].range.upperBound
      return index == 0 || scalars[before..<tokens[index].range.lowerBound].contains("\n")
    }
    guard !beginsLine(start) else { return nil }
    var steps = 0
    while end + steps < tokens.count, own[end + steps] != nil, steps < end - start,
      tokens[start + steps].value == tokens[end + steps].value
    {
      steps += 1
      if beginsLine(start + steps) { return steps }
    }
    return nil
  }
}

/// What stands before the words of a line: a bullet, a number, signs of quotation.
struct LineMarker: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case none, bullet, number
  }

  var kind = Kind.none
  /// How many ">" stand in front.
  var quoteDepth = 0
  /// The bullet with its blank, as in "- "; for a number nothing, it belongs to the text.
  var bullet = ""
  /// The line without marks of quotation and bullet.
  var rest: Substring

  init(_ line: String) {
    var rest = Substring(line)
    while rest.first == ">" {
      quoteDepth += 1
      rest.removeFirst()
      while rest.first == " " { rest.removeFirst() }
    }
    self.rest = rest
    if let first = rest.first, Self.bullets.contains(first) {
      let after = rest.dropFirst()
      guard after.first == " " || after.first == "\t", after.count > 1 else { return }
      kind = .bullet
      bullet = "\(first) "
      self.rest = after.drop { $0 == " " || $0 == "\t" }
    } else if Self.isNumbered(rest) {
      kind = .number
    }
  }

  private static let bullets: Set<Character> = [
    "-", "*", "•", "‣", "▪", "◦", "·", "●", "○", "■", "□", "►", "▶", "➢", "–", "+",
  ]

  /// Whether a line starts like "12) " or "(3) ", or so with a stop.
  private static func isNumbered(_ line: Substring) -> Bool {
    var scalars = line.unicodeScalars.prefix(7)
    if scalars.first == "(" { scalars.removeFirst() }
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    scalars = scalars.dropFirst(digits.count)
    guard (1...3).contains(digits.count), let mark = scalars.popFirst(), mark == "." || mark == ")"
    else { return false }
    return scalars.first == " " || scalars.first == "\t"
  }
}

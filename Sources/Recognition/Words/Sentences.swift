/// Cuts a block's tokens into sentences.
///
/// A full stop after an abbreviation or an initial ends none, unless what follows could only begin
/// one; closing quotation marks and brackets stay with the sentence they close.
struct Sentences {
  private let abbreviations: WordTable<Void>
  private let openers: WordTable<Void>

  init(abbreviations: [String] = []) {
    self.abbreviations = WordTable((Self.common + abbreviations).map { ($0, ()) })
    openers = WordTable(Self.openers.map { ($0, ()) })
  }

  /// Ranges of tokens, one after another; together they are `tokens`.
  func split(_ tokens: Range<Int>, of text: Tokens) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = tokens.lowerBound
    var index = start
    while index < tokens.upperBound {
      let end = endOfStop(at: index, before: tokens.upperBound, in: text)
      if let end, isBoundary(stop: index, next: end, start: start, tokens.upperBound, text) {
        sentences.append(start..<end)
        start = end
      }
      index = end ?? index + 1
    }
    if start < tokens.upperBound { sentences.append(start..<tokens.upperBound) }
    return sentences
  }

  /// The token after a run of stops and the marks that close with it; nil when there is no stop.
  private func endOfStop(at index: Int, before limit: Int, in text: Tokens) -> Int? {
    guard Self.isStop(text[index]) else { return nil }
    var end = index + 1
    while end < limit, !text[end].isSpaced, Self.isStop(text[end]) || Self.closes(text[end]) {
      end += 1
    }
    return end
  }

  private func isBoundary(
    stop: Int, next: Int, start: Int, _ limit: Int, _ text: Tokens
  ) -> Bool {
    guard next < limit else { return true }
    let following = text[next]
    guard following.isSpaced, begins(at: next, limit, text) else { return false }
    guard text[stop].isMark("."), stop > start else { return true }
    let before = text[stop - 1]
    guard before.kind == .word, !text[stop].isSpaced else { return true }
    let isInitial = before.byteCount == 1 && before.isCapitalized
    guard isInitial || abbreviations[before, text] != nil else { return true }
    return isInitial && openers[following, text] != nil
  }

  /// Whether a sentence can begin here: with a capital, a number or an opening mark.
  private func begins(at index: Int, _ limit: Int, _ text: Tokens) -> Bool {
    switch text[index].kind {
    case .number: return true
    case .word:
      // A word of a script without capitals may begin one.
      return text[index].isCapitalized || text.bytes[Int(text[index].byteStart)] >= 0xC4
    case .mark:
      return index + 1 < limit && !text[index + 1].isSpaced
    }
  }

  private static func isStop(_ token: Token) -> Bool {
    switch token.mark {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F: true
    default: false
    }
  }

  private static func closes(_ token: Token) -> Bool {
    switch token.mark {
    case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0xBB, 0x203A, 0x300D, 0x300F, 0x201C: true
    default: false
    }
  }

  private static let common = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Sgt", "Maj", "Capt", "Cmdr", "Adm",
    "Sen", "Rep", "Gov", "Rev", "Hon", "St", "Jr", "Sr", "vs", "No", "Nos", "Inc", "Ltd", "Corp",
    "Co", "Dept", "approx", "Fig", "Art", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
    "Sept", "Oct", "Nov", "Dec",
  ]

  private static let openers = [
    "The", "This", "That", "These", "Those", "It", "He", "She", "They", "We", "In", "On", "At",
    "But", "And", "However", "A", "An", "As", "If", "When", "While", "For", "After", "Before",
  ]
}

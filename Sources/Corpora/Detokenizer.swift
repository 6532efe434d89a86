/// Writes tokens as running text again, the way English sets its marks.
struct Detokenizer {
  private(set) var text = ""
  /// For each token its scalar offsets in the text.
  private(set) var ranges: [Range<Int>] = []
  private var count = 0
  private var isQuoting = false
  private var joinsNext = true

  init(_ tokens: [String]) {
    for token in tokens { add(token) }
  }

  /// Finds tokens in the text they were cut from; nil when one of them is not there.
  init?(_ tokens: [String], in text: String) {
    self.text = text
    let scalars = Array(text.unicodeScalars)
    var position = 0
    for token in tokens {
      let wanted = Array(token.unicodeScalars)
      while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
      let end = position + wanted.count
      guard end <= scalars.count, scalars[position..<end].elementsEqual(wanted) else { return nil }
      ranges.append(position..<end)
      position = end
    }
  }

  private mutating func add(_ token: String) {
    let written = Self.marks[token] ?? token
    let closes = isClosing(token)
    if !joinsNext, !closes { append(" ") }
    let start = count
    append(written)
    ranges.append(start..<count)
    joinsNext = opens(token, closed: closes)
  }

  private mutating func append(_ piece: String) {
    text += piece
    count += piece.unicodeScalars.count
  }

  private func isClosing(_ token: String) -> Bool {
    if token == "\"" { return isQuoting }
    return Self.closing.contains(token) || Self.endings.contains(token.lowercased())
  }

  private mutating func opens(_ token: String, closed: Bool) -> Bool {
    if token == "\"" {
      isQuoting.toggle()
      return !closed
    }
    return Self.opening.contains(token)
  }

  private static let marks = ["-LRB-": "(", "-RRB-": ")", "``": "\"", "''": "\"", "--": "–"]
  private static let closing: Set<String> = [
    ".", ",", ";", ":", "?", "!", ")", "]", "}", "%", "”", "’", "…", "...", "-RRB-", "''", "'",
  ]
  private static let endings: Set<String> = [
    "'s", "’s", "n't", "n’t", "'ll", "'re", "'ve", "'d", "'m", "’ll", "’re", "’ve", "’d", "’m",
  ]
  private static let opening: Set<String> = ["(", "[", "{", "“", "‘", "$", "#", "-LRB-", "``"]
}

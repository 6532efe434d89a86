/// Phrases of one or more tokens, each with a value; the longest that stands at a place is found.
struct PhraseMap<Value: Sendable>: Sendable {
  struct Match {
    var end: Int
    var value: Value
  }

  private struct Phrase: Sendable {
    /// TextToken texts: as written where case counts, else in lower case.
    var parts: [[UInt8]]
    var joined: [Bool]
    var keepsCase: Bool
  }

  private let phrases: [Phrase]
  private let values: [Value]
  /// Places in `phrases` by the first word: its phrases stand together, longest first.
  private let byWord: WordMap<Range<Int>>
  /// Places in `phrases` by the first mark, likewise.
  private let byMark: [UInt32: Range<Int>]

  init(_ entries: some Sequence<(text: String, keepsCase: Bool, value: Value)>) {
    var byStart: [String: [(phrase: Phrase, value: Value)]] = [:]
    for entry in entries {
      let tokens = TextTokens(of: entry.text)
      guard let first = tokens.all.first else { continue }
      let parts = tokens.all.map { token in
        let bytes = tokens.bytes[Int(token.byteStart)..<Int(token.byteEnd)]
        return entry.keepsCase ? Array(bytes) : bytes.map(TextTokenizer.lowercased)
      }
      let phrase = Phrase(
        parts: parts, joined: tokens.all.map { !$0.isSpaced }, keepsCase: entry.keepsCase)
      byStart[tokens.text(first).lowercased(), default: []].append((phrase, entry.value))
    }
    var phrases: [Phrase] = []
    var values: [Value] = []
    var words: [(String, Range<Int>)] = []
    var marks: [UInt32: Range<Int>] = [:]
    for (start, group) in byStart {
      let places = phrases.count..<phrases.count + group.count
      for entry in group.sorted(by: { $0.phrase.parts.count > $1.phrase.parts.count }) {
        phrases.append(entry.phrase)
        values.append(entry.value)
      }
      let token = TextTokens(of: start)[0]
      if token.kind == .mark { marks[token.mark] = places } else { words.append((start, places)) }
    }
    byWord = WordMap(words)
    byMark = marks
    self.phrases = phrases
    self.values = values
  }

  /// The longest phrase that begins at a token and ends before a limit.
  func match(at index: Int, before limit: Int, in text: TextTokens) -> Match? {
    guard let places = places(at: text[index], text) else { return nil }
    for place in places {
      if let end = end(of: place, at: index, before: limit, in: text) {
        return Match(end: end, value: values[place])
      }
    }
    return nil
  }

  private func places(at token: TextToken, _ text: TextTokens) -> Range<Int>? {
    switch token.kind {
    case .mark: byMark[token.mark]
    case .word: byWord[token, text]
    case .number: nil
    }
  }

  /// The token after a phrase that stands at a place.
  private func end(
    of place: Int, at index: Int, before limit: Int, in text: TextTokens
  ) -> Int? {
    let count = phrases[place].parts.count
    let keepsCase = phrases[place].keepsCase
    guard index + count <= limit else { return nil }
    for offset in 0..<count where offset > 0 || keepsCase {
      let token = text[index + offset]
      let part = phrases[place].parts[offset]
      guard part.count == token.byteCount,
        offset == 0 || token.isSpaced != phrases[place].joined[offset]
      else { return nil }
      for (byte, wanted) in zip(text.bytes[Int(token.byteStart)...], part) {
        guard (keepsCase ? byte : TextTokenizer.lowercased(byte)) == wanted else { return nil }
      }
    }
    return index + count
  }
}

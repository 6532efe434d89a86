import Articles

/// Phrases of one or more tokens, each with a value; the longest that stands at a place is found.
struct PhraseTable<Value> {
  struct Match {
    var end: Int
    var value: Value
  }

  private struct Phrase {
    /// Token texts: as written where case counts, else in lower case.
    var parts: [[UInt8]]
    var joined: [Bool]
    var keepsCase: Bool
    var value: Value
  }

  private let phrases: [Phrase]
  /// Places in `phrases` by the first word, longest first.
  private let byWord: WordTable<[Int]>
  /// Places in `phrases` by the first mark, longest first.
  private let byMark: [UInt32: [Int]]

  init(_ entries: some Sequence<(text: String, keepsCase: Bool, value: Value)>) {
    var phrases: [Phrase] = []
    var words: [String: [Int]] = [:]
    var marks: [UInt32: [Int]] = [:]
    for entry in entries {
      let tokens = Tokens(ArticleText(entry.text))
      guard let first = tokens.all.first else { continue }
      let parts = tokens.all.map { token in
        let bytes = tokens.bytes[Int(token.byteStart)..<Int(token.byteEnd)]
        return entry.keepsCase ? Array(bytes) : bytes.map(Tokenizer.lowercased)
      }
      if first.kind == .mark {
        marks[first.mark, default: []].append(phrases.count)
      } else {
        words[tokens.text(first).lowercased(), default: []].append(phrases.count)
      }
      phrases.append(
        Phrase(
          parts: parts, joined: tokens.all.map { !$0.isSpaced }, keepsCase: entry.keepsCase,
          value: entry.value))
    }
    func longestFirst(_ places: [Int]) -> [Int] {
      places.sorted { phrases[$0].parts.count > phrases[$1].parts.count }
    }
    byWord = WordTable(words.map { ($0.key, longestFirst($0.value)) })
    byMark = marks.mapValues(longestFirst)
    self.phrases = phrases
  }

  /// The longest phrase that begins at a token and ends before a limit.
  func match(at index: Int, before limit: Int, in text: Tokens) -> Match? {
    guard let places = places(at: text[index], text) else { return nil }
    for place in places where stands(phrases[place], at: index, before: limit, in: text) {
      return Match(end: index + phrases[place].parts.count, value: phrases[place].value)
    }
    return nil
  }

  private func places(at token: Token, _ text: Tokens) -> [Int]? {
    switch token.kind {
    case .mark: byMark[token.mark]
    case .word: byWord[token, text]
    case .number: nil
    }
  }

  private func stands(
    _ phrase: Phrase, at index: Int, before limit: Int, in text: Tokens
  ) -> Bool {
    guard index + phrase.parts.count <= limit else { return false }
    for (offset, part) in phrase.parts.enumerated() {
      let token = text[index + offset]
      guard part.count == token.byteCount, offset == 0 || token.isSpaced != phrase.joined[offset]
      else { return false }
      for (byte, wanted) in zip(text.bytes[Int(token.byteStart)...], part) {
        guard (phrase.keepsCase ? byte : Tokenizer.lowercased(byte)) == wanted else { return false }
      }
    }
    return true
  }
}

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

  private var phrases: [Phrase] = []
  /// By the hash of the first word, or the scalar of the first mark, longest first.
  private var byStart: [UInt64: [Int]] = [:]

  init(_ entries: some Sequence<(text: String, keepsCase: Bool, value: Value)>) {
    for entry in entries {
      let tokens = Tokens(ArticleText(entry.text))
      guard let first = tokens.all.first else { continue }
      let parts = tokens.all.map { token in
        let bytes = tokens.bytes[Int(token.byteStart)..<Int(token.byteEnd)]
        return entry.keepsCase ? Array(bytes) : bytes.map(Tokenizer.lowercased)
      }
      byStart[Self.key(first), default: []].append(phrases.count)
      phrases.append(
        Phrase(
          parts: parts, joined: tokens.all.map { !$0.isSpaced }, keepsCase: entry.keepsCase,
          value: entry.value))
    }
    let phrases = phrases
    byStart = byStart.mapValues { places in
      places.sorted { phrases[$0].parts.count > phrases[$1].parts.count }
    }
  }

  /// The longest phrase that begins at a token and ends before a limit.
  func match(at index: Int, before limit: Int, in text: Tokens) -> Match? {
    guard let places = byStart[Self.key(text[index])] else { return nil }
    for place in places where stands(phrases[place], at: index, before: limit, in: text) {
      return Match(end: index + phrases[place].parts.count, value: phrases[place].value)
    }
    return nil
  }

  private static func key(_ token: Token) -> UInt64 {
    UInt64(token.kind.rawValue) << 32 | UInt64(token.kind == .mark ? token.mark : token.hash)
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

/// Phrases of one or more tokens, each with a value; the longest that stands at a place is found.
struct PhraseMap<Value: Sendable>: Sendable {
  struct Match {
    var end: Int
    var value: Value
  }

  private struct Phrase: Sendable {
    /// Its tokens in `text`.
    var tokens: Range<Int>
    var keepsCase: Bool
    var value: Value
  }

  /// Every phrase on a line of its own.
  private let text: TextTokens
  private let phrases: [Phrase]
  /// Places in `phrases` by the first word: its phrases stand together, longest first.
  private let byWord: WordMap<Range<Int>>
  /// Places in `phrases` by the first mark, likewise.
  private let byMark: [UInt32: Range<Int>]

  init(_ entries: some Sequence<(text: String, keepsCase: Bool, value: Value)>) {
    let entries = Array(entries)
    let text = TextTokens(of: entries.map { $0.text }.joined(separator: "\n"))
    var byStart: [String: [Phrase]] = [:]
    var token = 0
    var byte = 0
    for entry in entries {
      let first = token
      byte += entry.text.utf8.count + 1
      while token < text.count, Int(text[token].byteStart) < byte { token += 1 }
      guard first < token else { continue }
      byStart[text.text(text[first]).lowercased(), default: []].append(
        Phrase(tokens: first..<token, keepsCase: entry.keepsCase, value: entry.value))
    }
    var phrases: [Phrase] = []
    var words: [(String, Range<Int>)] = []
    var marks: [UInt32: Range<Int>] = [:]
    for (start, group) in byStart {
      let places = phrases.count..<phrases.count + group.count
      phrases += group.sorted { $0.tokens.count > $1.tokens.count }
      let first = text[group[0].tokens.lowerBound]
      if first.kind == .mark { marks[first.mark] = places } else { words.append((start, places)) }
    }
    byWord = WordMap(words)
    byMark = marks
    self.text = text
    self.phrases = phrases
  }

  /// The longest phrase that begins at a token and ends before a limit.
  func match(at index: Int, before limit: Int, in text: TextTokens) -> Match? {
    guard let places = places(at: text[index], text) else { return nil }
    for place in places {
      if let end = end(of: place, at: index, before: limit, in: text) {
        return Match(end: end, value: phrases[place].value)
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
    let (parts, keepsCase) = (phrases[place].tokens, phrases[place].keepsCase)
    guard index + parts.count <= limit else { return nil }
    for (offset, part) in parts.enumerated() where offset > 0 || keepsCase {
      let (token, part) = (text[index + offset], self.text[part])
      guard part.byteCount == token.byteCount, offset == 0 || token.isSpaced == part.isSpaced else {
        return nil
      }
      let written = text.bytes[Int(token.byteStart)..<Int(token.byteEnd)]
      let wanted = self.text.bytes[Int(part.byteStart)..<Int(part.byteEnd)]
      for (byte, wanted) in zip(written, wanted) where byte != wanted {
        guard !keepsCase, TextTokenizer.lowercased(byte) == TextTokenizer.lowercased(wanted) else {
          return nil
        }
      }
    }
    return index + parts.count
  }
}

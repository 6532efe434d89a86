/// A block with what matters to who says what in it; it never changes.
final class BlockSpeech {
  let text: TextTokens
  let tokens: Range<Int>
  /// In order, the enclosing before the nested.
  let passages: [MarkedPassage]
  /// Sentences that do not end inside quotation marks.
  let sentences: [Range<Int>]
  /// For each sentence its first token that is neither quoted nor a mark; its end where there is
  /// none.
  let firstWords: [Int]
  let cues: [Cue]
  /// For each token of the block whether it stands in quotation marks.
  private let mask: [Bool]
  /// Passages that stand in no other, by the token of their closing mark.
  private let closing: [Int: MarkedPassage]

  init(
    text: TextTokens, tokens: Range<Int>, passages: [MarkedPassage], words: SpeechWords,
    split: () -> [Range<Int>]
  ) {
    self.text = text
    self.tokens = tokens
    self.passages = passages
    var mask = Array(repeating: false, count: passages.isEmpty ? 0 : tokens.count)
    for passage in passages where !passage.isNested {
      for index in passage.outer { mask[index - tokens.lowerBound] = true }
    }
    self.mask = mask
    closing = Dictionary(
      passages.lazy.filter { !$0.isNested }.map { ($0.close, $0) }, uniquingKeysWith: { $1 })
    let quoted = { (index: Int) in !mask.isEmpty && mask[index - tokens.lowerBound] }
    cues = CueFinder(text: text, words: words).cues(in: tokens, quoted: quoted)
    sentences =
      cues.isEmpty && passages.isEmpty
      ? [] : Self.whole(split(), quoted, text)
    firstWords = sentences.map { sentence in
      sentence.first { !quoted($0) && text[$0].kind != .mark } ?? sentence.upperBound
    }
  }

  func isQuoted(_ index: Int) -> Bool {
    !mask.isEmpty && tokens.contains(index) && mask[index - tokens.lowerBound]
  }

  /// The passage, inside no other, that closes at a token.
  func passage(closingAt token: Int) -> MarkedPassage? { closing[token] }

  /// The sentence a token belongs to; its place among them.
  func sentence(at index: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return min(low, sentences.count - 1)
  }

  /// Cues that lie in a range of tokens.
  func cues(in range: Range<Int>) -> ArraySlice<Cue> {
    let first = cuePlace(from: range.lowerBound)
    var end = first
    while end < cues.count, cues[end].tokens.upperBound <= range.upperBound { end += 1 }
    return cues[first..<end]
  }

  /// At most the `limit` last cues that end before a token and begin in a range, nearest first.
  func cues(before token: Int, from lowest: Int, limit: Int) -> [Cue] {
    var place = cuePlace(from: token)
    var found: [Cue] = []
    while place > 0, found.count < limit, cues[place - 1].tokens.lowerBound >= lowest {
      place -= 1
      if cues[place].tokens.upperBound <= token { found.append(cues[place]) }
    }
    return found
  }

  private func cuePlace(from token: Int) -> Int {
    var low = 0
    var high = cues.count
    while low < high {
      let middle = (low + high) / 2
      if cues[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Joins sentences whose bounds lie inside quotation marks.
  private static func whole(
    _ sentences: [Range<Int>], _ quoted: (Int) -> Bool, _ text: TextTokens
  ) -> [Range<Int>] {
    var whole: [Range<Int>] = []
    var start: Int?
    for sentence in sentences {
      let begin = start ?? sentence.lowerBound
      let isInside =
        quoted(sentence.upperBound - 1) && sentence.upperBound < text.count
        && sentence != sentences.last && quoted(sentence.upperBound)
        && !isBetweenPassages(sentence.upperBound, text)
      start = isInside ? begin : nil
      if !isInside { whole.append(begin..<sentence.upperBound) }
    }
    return whole
  }

  /// Whether one passage has ended and another begins here.
  private static func isBetweenPassages(_ index: Int, _ text: TextTokens) -> Bool {
    text[index].kind == .mark && text[index - 1].kind == .mark && text[index].isSpaced
  }
}

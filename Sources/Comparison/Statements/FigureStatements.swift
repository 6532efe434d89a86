import Articles

/// The figures of one account with what they count.
struct FigureStatements {
  let account: AccountText
  let rarity: Rarity

  func statements() -> [Statement] {
    account.findings.figures.compactMap { figure in
      account.sentence(at: figure.range.start).map { statement(figure, in: $0) }
    }
  }

  private func statement(_ figure: Figure, in sentence: Int) -> Statement {
    let counted = countedWords(figure, in: sentence)
    let words = counted.map { account.words[$0] }
    let around = Surroundings(account: account, rarity: rarity)
    let concepts = words.filter { $0.actor == nil }.map(\.concept).filter { $0 != 0 }
    let stance = Stance.around(figure.range, in: sentence, of: account)
    return Statement(
      account: account.index, range: figure.range, sentence: sentence,
      value: .figure(figure.value, unit: figure.unit),
      bound: Bounds.bound(before: figure, in: account, sentence: sentence),
      vector: around.vector(around: figure.range, in: sentence, core: counted),
      core: Set(concepts),
      owners: Set(words.compactMap { $0.actor.map { account.actors[$0] } }),
      phrase: figure.of, speaker: stance?.actor, stance: stance?.verb)
  }

  /// The words of `figure.of`, where it stands nearest to the figure.
  private func countedWords(_ figure: Figure, in sentence: Int) -> Range<Int> {
    let empty = account.word(after: figure.range.end, in: sentence)
    guard !figure.of.isEmpty else { return empty..<empty }
    let sentenceRange = account.sentences[sentence]
    let text = Array(account.article.text[sentenceRange].unicodeScalars)
    let phrase = Array(figure.of.unicodeScalars)
    var best: (distance: Int, start: Int)?
    var start = 0
    while start + phrase.count <= text.count {
      if text[start] == phrase[0], text[start..<start + phrase.count].elementsEqual(phrase) {
        let distance = abs(sentenceRange.start + start - figure.range.end)
        if distance < best?.distance ?? .max { best = (distance, start) }
      }
      start += 1
    }
    guard let best else { return empty..<empty }
    let from = sentenceRange.start + best.start
    let first = account.firstWord(from: from)
    var end = first
    while end < account.wordsOfSentence[sentence].upperBound,
      account.words[end].range.start < from + phrase.count
    {
      end += 1
    }
    return first..<end
  }
}

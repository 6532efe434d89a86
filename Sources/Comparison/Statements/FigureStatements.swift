import Articles

/// The figures of one account with what they count.
struct FigureStatements {
  let account: AccountText
  let rarity: Rarity
  /// Concepts that have a label: what people count and dispute.
  let things: Set<ConceptTable.Concept>

  func statements() -> [Statement] {
    account.findings.figures.compactMap { figure in
      account.sentence(at: figure.range.start).map { statement(figure, in: $0) }
    }
  }

  private func statement(_ figure: Figure, in sentence: Int) -> Statement {
    let counted = countedWords(figure, in: sentence)
    let around = Surroundings(account: account, rarity: rarity)
    var core = Set(counted.filter { account.words[$0].actor == nil }.map(concept))
    core.remove(0)
    var words = counted
    if core.isEmpty, let near = nearestThing(to: figure.range, in: sentence) {
      core = [concept(near)]
      words = near..<near + 1
    }
    let stance = Stance.around(figure.range, in: sentence, of: account)
    var statement = Statement(
      account: account.index, range: figure.range, sentence: sentence,
      value: .figure(figure.value, unit: figure.unit),
      vector: around.vector(around: figure.range, in: sentence, core: words),
      plainVector: around.vector(around: figure.range, in: sentence))
    statement.bound = Bounds.bound(before: figure, in: account, sentence: sentence)
    statement.core = core
    statement.owners = Set(counted.compactMap { account.words[$0].actor }.map { account.actors[$0] })
    statement.phrase = figure.of
    statement.pointsBack = pointsBack(figure.range, in: sentence)
    statement.speaker = stance?.actor
    statement.stance = stance?.verb
    return statement
  }

  private func concept(_ word: Int) -> ConceptTable.Concept { account.words[word].concept }

  /// Where the words counted say nothing: the nearest word before the figure, else behind it, that
  /// accounts often count.
  private func nearestThing(to range: TextRange, in sentence: Int) -> Int? {
    let words = account.wordsOfSentence[sentence]
    let place = account.word(after: range.start, in: sentence)
    let isThing = { concept($0) != 0 && things.contains(concept($0)) }
    return (max(words.lowerBound, place - 14)..<place).last(where: isThing)
      ?? (place..<min(words.upperBound, place + 6)).first(where: isThing)
  }

  private func pointsBack(_ range: TextRange, in sentence: Int) -> Bool {
    let place = account.word(after: range.start, in: sentence)
    guard place > account.wordsOfSentence[sentence].lowerBound else { return false }
    let before = account.text(account.words[place - 1].range).lowercased()
    return ["this", "that", "these", "those"].contains(before)
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

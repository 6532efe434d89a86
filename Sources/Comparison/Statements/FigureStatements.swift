import Articles

/// The figures of one account with what they count.
struct FigureStatements {
  let account: AccountText
  let rarity: Rarity
  /// Concepts that have a label: what people count and dispute.
  let things: Set<ConceptTable.Concept>
  let kinds: [Actor.ID: Actor.Kind]

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
    if core.isDisjoint(with: things), let near = nearestThing(to: figure.range, in: sentence) {
      if core.isEmpty { words = near..<near + 1 }
      core.insert(concept(near))
    }
    let stance = Stance.around(figure.range, in: sentence, of: account)
    var statement = Statement(
      account: account.index, range: figure.range, sentence: sentence,
      value: .figure(figure.value, unit: figure.unit),
      vector: around.vector(around: figure.range, in: sentence, core: words),
      plainVector: around.vector(around: figure.range, in: sentence))
    statement.bound = Bounds.bound(before: figure, in: account, sentence: sentence)
    statement.core = core
    statement.owners = Set(
      counted.compactMap { account.words[$0].actor }.map { account.actors[$0] })
    statement.places = Set(account.actors(inSentence: sentence).filter { kinds[$0] == .place })
    statement.otherTime = otherTime(in: sentence)
    statement.phrase = figure.of
    let before = wordBefore(figure.range, in: sentence)
    statement.pointsBack = ["this", "that", "these", "those"].contains(before)
    statement.isSpan = ["first", "past", "last", "next", "coming", "previous"].contains(before)
    statement.speaker = stance?.actor
    statement.stance = stance?.verb
    return statement
  }

  private func concept(_ word: Int) -> ConceptTable.Concept { account.words[word].concept }

  /// Where the words counted say nothing: the nearest word behind the figure ("12 are missing"),
  /// else before it, that accounts often count.
  private func nearestThing(to range: TextRange, in sentence: Int) -> Int? {
    let words = account.wordsOfSentence[sentence]
    let place = account.word(after: range.start, in: sentence)
    let end = account.word(after: range.end, in: sentence)
    if let verb = transitive(before: place, from: words.lowerBound) { return verb }
    let behind = (end..<max(end, min(words.upperBound, end + 5)))
      .prefix { $0 == end || !account.words[$0].opensClause }.first(where: isThing)
    return behind ?? (max(words.lowerBound, place - 14)..<place).last(where: isThing)
  }

  /// "killed" of "killed more than 550 people": only function words stand between, and no "and".
  private func transitive(before place: Int, from first: Int) -> Int? {
    for index in stride(from: place - 1, through: max(first, place - 4), by: -1) {
      if isThing(index) { return index }
      let isAnd = account.text(account.words[index].range).lowercased() == "and"
      guard concept(index) == 0, !isAnd, !account.words[index].opensClause else { return nil }
    }
    return nil
  }

  private func isThing(_ word: Int) -> Bool {
    concept(word) != 0 && things.contains(concept(word))
  }

  /// A date of the sentence more than two months from the account's own.
  private func otherTime(in sentence: Int) -> CalendarDate? {
    guard let published = account.article.metadata.published else { return nil }
    return account.findings.dates.first {
      account.sentences[sentence].contains($0.range) && !$0.value.isWithinMonths(2, of: published)
    }?.value
  }

  private func wordBefore(_ range: TextRange, in sentence: Int) -> String {
    let place = account.word(after: range.start, in: sentence)
    guard place > account.wordsOfSentence[sentence].lowerBound else { return "" }
    return account.text(account.words[place - 1].range).lowercased()
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

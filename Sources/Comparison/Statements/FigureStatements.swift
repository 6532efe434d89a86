import Articles

/// The figures of one account with what they count.
struct FigureStatements {
  let account: AccountText
  let rarity: Rarity
  /// Concepts that have a label: what people count and dispute.
  let things: Set<ConceptTable.Concept>
  /// Of these, what is counted by itself.
  let tolls: Set<ConceptTable.Concept>
  let kinds: [Actor.ID: Actor.Kind]

  func statements() -> [Statement] {
    var statements: [Statement] = []
    for figure in account.findings.figures {
      guard let sentence = account.sentence(at: figure.range.start) else { continue }
      var statement = statement(figure, in: sentence)
      if let before = statements.last, before.sentence == sentence, countsOnes(figure, sentence) {
        statement.core = before.core
        statement.phrase = before.phrase
      }
      statements.append(statement)
    }
    return statements
  }

  /// "Thirty bodies … against ninety Chadian ones": both count the same.
  private func countsOnes(_ figure: Figure, _ sentence: Int) -> Bool {
    let end = account.word(after: figure.range.end, in: sentence)
    let limit = min(end + 3, account.wordsOfSentence[sentence].upperBound)
    return (end..<max(end, limit)).contains {
      account.text(account.words[$0].range).lowercased() == "ones"
    }
  }

  private func statement(_ figure: Figure, in sentence: Int) -> Statement {
    let counted = countedWords(figure, in: sentence)
    let around = Surroundings(account: account, rarity: rarity)
    var core = ConceptSet(counted.filter { account.words[$0].actor == nil }.map(concept))
    var words = counted
    if figure.unit == "count", let toll = toll(of: figure, counted, in: sentence) {
      words = toll..<toll + 1
      core = ConceptSet([concept(toll)])
    } else if !core.concepts.contains(where: things.contains),
      let near = nearestThing(
        to: figure.range, in: sentence, tolls: figure.unit == "count", isFar: core.isEmpty)
    {
      if core.isEmpty {
        words = near..<near + 1
      } else if near >= counted.upperBound, tolls.contains(concept(near)) {
        words = counted.lowerBound..<near + 1
      }
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
    statement.measure = MeasureWords.short(figure, in: account)
    let before = wordBefore(figure.range, in: sentence)
    statement.pointsBack = ["this", "that", "these", "those"].contains(before)
    statement.isSpan = ["first", "past", "last", "next", "coming", "previous"].contains(before)
    statement.isElapsed = isElapsed(figure.range, after: before, in: sentence)
    if let person = personOfAge(figure, in: sentence) {
      statement.isAge = true
      statement.owners = [person]
    }
    statement.speaker = stance?.actor
    statement.stance = stance?.verb
    return statement
  }

  /// "Guinean prisoners" of "the number of Guinean prisoners was put at 40".
  private func numberedWords(before range: TextRange, in sentence: Int) -> Range<Int>? {
    let words = account.wordsOfSentence[sentence]
    let place = account.word(after: range.start, in: sentence)
    guard place > words.lowerBound,
      Self.numberVerbs.contains(account.text(account.words[place - 1].range).lowercased())
    else { return nil }
    for index in stride(from: place - 4, through: max(words.lowerBound, place - 16), by: -1)
    where account.text(account.words[index].range).lowercased() == "number"
      && account.text(account.words[index + 1].range).lowercased() == "of"
    {
      var end = index + 2
      while end < place, account.words[end].concept != 0, !account.words[end].opensClause {
        end += 1
      }
      return end > index + 2 ? index + 2..<end : nil
    }
    return nil
  }

  private static let numberVerbs: Set<String> = ["to", "at", "is", "was", "reached", "by"]

  private func concept(_ word: Int) -> ConceptTable.Concept { account.words[word].concept }

  /// Where the words counted say nothing: the nearest word behind the figure ("12 are missing"),
  /// else before it, that accounts often count; people are dead or missing, not money or hours.
  private func nearestThing(to range: TextRange, in sentence: Int, tolls: Bool, isFar: Bool) -> Int?
  {
    let isThing = { (word: Int) in
      self.isThing(word) && (tolls || !self.tolls.contains(self.concept(word)))
    }
    let words = account.wordsOfSentence[sentence]
    let place = account.word(after: range.start, in: sentence)
    let end = account.word(after: range.end, in: sentence)
    if tolls, let verb = transitive(before: place, from: words.lowerBound) { return verb }
    let behind = (end..<max(end, min(words.upperBound, end + 5)))
      .prefix { $0 == end || !account.words[$0].opensClause }.first(where: isThing)
    if isFar || behind != nil {
      return behind ?? (max(words.lowerBound, place - 14)..<place).last(where: isThing)
    }
    return (max(words.lowerBound, place - 6)..<place).reversed()
      .prefix { $0 + 1 == place || !account.words[$0 + 1].opensClause }.first(where: isThing)
  }

  /// The toll a figure tells: right before it, as in "a magnitude 6.4 earthquake", or, where no
  /// counted words stand behind it, the last one before it, as in "the death toll in … reached 163".
  private func toll(of figure: Figure, _ counted: Range<Int>, in sentence: Int) -> Int? {
    let first = account.wordsOfSentence[sentence].lowerBound
    let place = account.word(after: figure.range.start, in: sentence)
    let isBehind = !counted.isEmpty && counted.lowerBound >= place
    let others = account.findings.figures.filter {
      $0.range != figure.range && account.sentences[sentence].contains($0.range)
    }
    if !isBehind, let toll = tollBehind(figure, in: sentence) { return toll }
    var index = place - 1
    while index >= max(first, place - (isBehind ? 1 : 14)) {
      if tolls.contains(concept(index)) { return index }
      let range = account.words[index].range
      if others.contains(where: { $0.range.overlaps(range) }) { return nil }
      index -= 1
    }
    return nil
  }

  /// "missing" of "23 are still missing".
  private func tollBehind(_ figure: Figure, in sentence: Int) -> Int? {
    let end = account.word(after: figure.range.end, in: sentence)
    let limit = min(account.wordsOfSentence[sentence].upperBound, end + 5)
    return (end..<max(end, limit)).prefix { !account.words[$0].opensClause }
      .first { tolls.contains(concept($0)) }
  }

  /// "killed" of "killed more than 550 people": only function words stand between, and no "and".
  private func transitive(before place: Int, from first: Int) -> Int? {
    for index in stride(from: place - 1, through: max(first, place - 4), by: -1) {
      if self.tolls.contains(concept(index)) { return index }
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

  private func isElapsed(_ range: TextRange, after before: String, in sentence: Int) -> Bool {
    let end = account.word(after: range.end, in: sentence)
    let behind =
      end < account.wordsOfSentence[sentence].upperBound
      ? account.text(account.words[end].range).lowercased() : ""
    return before == "after" || ["ago", "earlier", "since", "after"].contains(behind)
  }

  /// Whose age a figure is: "Banda, 46, said".
  private func personOfAge(_ figure: Figure, in sentence: Int) -> Actor.ID? {
    guard figure.unit == "count", (1...120).contains(figure.value),
      account.text(figure.range).allSatisfy(\.isNumber)
    else { return nil }
    let place = account.word(after: figure.range.start, in: sentence)
    let end = account.word(after: figure.range.end, in: sentence)
    let words = account.wordsOfSentence[sentence]
    guard place > words.lowerBound, account.words[place].opensClause,
      end == words.upperBound || account.words[end].opensClause,
      let actor = account.words[place - 1].actor.map({ account.actors[$0] }),
      kinds[actor] == .person,
      figure.range.start - account.words[place - 1].range.end == 2
    else { return nil }
    return actor
  }

  private func wordBefore(_ range: TextRange, in sentence: Int) -> String {
    let place = account.word(after: range.start, in: sentence)
    guard place > account.wordsOfSentence[sentence].lowerBound else { return "" }
    return account.text(account.words[place - 1].range).lowercased()
  }

  /// The words of `figure.of`, where it stands nearest to the figure; before them those of "the
  /// number of … to 40".
  private func countedWords(_ figure: Figure, in sentence: Int) -> Range<Int> {
    let empty = account.word(after: figure.range.end, in: sentence)
    if let numbered = numberedWords(before: figure.range, in: sentence) { return numbered }
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

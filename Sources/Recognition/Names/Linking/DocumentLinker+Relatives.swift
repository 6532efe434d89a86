import Lexicons

/// Persons of one family name: who is introduced as a relative is rarely called by it alone.
extension DocumentLinker {
  /// Whether a full name stands beside "his daughter" or "the wife of".
  func isKin(_ name: Range<Int>) -> Bool {
    let tokens = article.tokens
    if name.lowerBound > 0, traits(name.lowerBound - 1).contains(.kin),
      tokens[name.lowerBound].gap.isBlank || tokens[name.lowerBound].gap == [.comma, .space]
    {
      return true
    }
    let start = name.upperBound
    guard start < tokens.count, tokens[start].gap == [.comma, .space] else { return false }
    for index in start..<min(tokens.count, start + 6) {
      if index > start, !tokens[index].gap.isBlank, !tokens[index].gap.isHyphen { return false }
      if traits(index).contains(.kin) { return true }
    }
    return false
  }

  /// Whether a family name is somebody else's than the one full name that ends in it: it stands in
  /// the text before a relative does, or as "President Vale" before somebody without any title.
  func isAnother(than full: [Int], _ span: NameSpan, _ word: WordID) -> Bool {
    guard full.count == 1, isFamilyName(word, of: full[0]) else { return false }
    let actor = actors[full[0]]
    guard article.tokens[span.tokens.lowerBound].start < actor.name.lowerBound else { return false }
    if let gender = titleGender(span.title) { return actor.gender.map { $0 != gender } ?? false }
    return actor.isRelative
      || actor.titles.isEmpty && span.title.map { !roles(of: $0).isEmpty } ?? false
  }

  /// "Mrs Vale" after "President Vale" and "his daughter Ann Vale": the one full name whose gender
  /// the title has.
  func addressed(instead lone: Int, _ span: NameSpan) -> Int? {
    let word = article.tokens[span.tokens.upperBound - 1].word
    guard span.title != nil, let full = persons[word], full.count == 1, full[0] != lone,
      isFamilyName(word, of: full[0]), let gender = titleGender(span.title),
      actors[lone].gender != gender, gender == actors[full[0]].gender ?? gender
    else { return nil }
    return full[0]
  }

  private func isFamilyName(_ word: WordID, of actor: Int) -> Bool {
    actors[actor].entry == nil && actors[actor].words.count > 1 && actors[actor].words.last == word
  }

  /// "The elder Vale", "the younger Vale": of two the one who is no relative of the other's, or who
  /// is; a father is the elder though he is introduced as one.
  func elder(of bearers: [Int], _ span: NameSpan) -> Int? {
    let index = span.tokens.lowerBound
    guard bearers.count == 2, index > 0, article.tokens[index].gap.isBlank else { return nil }
    let word = vocabulary.words.string(article.tokens[index - 1].word)
    guard let isElder = ["elder": true, "older": true, "younger": false][word] else { return nil }
    let relatives = bearers.filter { actors[$0].isRelative || isYounger($0) }
    guard relatives.count == 1, let other = bearers.first(where: { $0 != relatives[0] }) else {
      return nil
    }
    return isElder == isParent(relatives[0]) ? relatives[0] : other
  }

  private func isYounger(_ actor: Int) -> Bool {
    actors[actor].words.last.map { traits(of: $0).contains(.suffix) } ?? false
  }

  private func isParent(_ actor: Int) -> Bool {
    actors[actor].titles.joined().contains {
      ["father", "mother", "dad", "uncle", "aunt"]
        .contains(vocabulary.words.string(article.tokens[$0].word))
    }
  }

  /// Sentences in which who was named last is meant again.
  private static let nearest: Int32 = 3

  /// Of several who bear a name whom it means: not a relative, and of others the one just named,
  /// else the one the article introduced first.
  func likeliest(of bearers: [Int], _ span: NameSpan) -> Int? {
    var bearers = bearers
    if let gender = titleGender(span.title) {
      let same = bearers.filter { actors[$0].gender == gender }
      if !same.isEmpty { bearers = same }
    } else {
      let main = bearers.filter { !actors[$0].isRelative }
      if main.count == 1 { return main[0] }
    }
    let met = bearers.filter { actors[$0].latest >= 0 }
    guard let last = met.max(by: { actors[$0].latest < actors[$1].latest }) else {
      // A headline: whoever the text names first.
      return bearers.min { actors[$0].name.lowerBound < actors[$1].name.lowerBound }
    }
    let sentence = article.tokens[span.tokens.lowerBound].sentence
    return sentence - article.tokens[actors[last].latest].sentence <= Self.nearest
      ? last : met.min { actors[$0].name.lowerBound < actors[$1].name.lowerBound }
  }
}

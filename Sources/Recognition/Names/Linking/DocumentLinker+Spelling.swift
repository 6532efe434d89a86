import Lexicons

extension DocumentLinker {
  /// The person of the lexicons whose full name an unknown one spells differently.
  ///
  /// Never on the surname alone: the given name has to be the same in another spelling or, where
  /// world news knows one bearer of the surname, near it, its initial or a nickname.
  func respelled(_ span: NameSpan) -> Int32? {
    guard let end = span.tokens.last(where: { !isLeftOut($0, of: span) }),
      end > span.tokens.lowerBound
    else {
      return nil
    }
    if end + 1 < span.tokens.upperBound,
      let listed = listed([span.tokens.lowerBound, end, end + 1])
    {
      return listed
    }
    let last = key(end)
    let first = key(span.tokens.lowerBound)
    guard last.count > 2 else { return nil }
    let fitting = vocabulary.surnameKeys.all(last).filter { entry in
      isSameName(first, entry)
        || isSure(entry, last) && agrees(first, span.tokens.lowerBound, with: entry)
    }
    return fitting.count == 1 && !contradicts(span, fitting[0]) ? fitting[0] : nil
  }

  /// The person of the lists who has some of a name's words, as the first and the last two.
  private func listed(_ words: [Int]) -> Int32? {
    var node = PhraseTrie.root
    for index in words {
      guard let next = vocabulary.names.child(of: node, article.tokens[index].word) else {
        return nil
      }
      node = next
    }
    var person: Int32?
    vocabulary.names.forEachPayload(node) { payload in
      let form = vocabulary.forms[Int(payload)]
      if form.kind == .name, vocabulary.entry(form.actor).kind == .person { person = form.actor }
    }
    return person
  }

  /// Words of persons' names among which a misspelled one is looked for.
  private static let mostNames = 128

  /// The one person of the article whose family name a lone word is but for a letter, where no list
  /// has that word and the article has it once.
  func misspelled(_ word: WordID, _ span: NameSpan) -> Int? {
    guard span.tokens.count == 1, persons.count <= Self.mostNames, byWords[[word]] == nil,
      statistics[word].capital == 1, statistics[word].lower == 0,
      traits(of: word).isDisjoint(with: [
        .ordinary, .familyName, .maleName, .femaleName, .beginsName,
      ])
    else { return nil }
    let key = vocabulary.words.withBytes(of: word) { Array($0) }
    var meant: Set<Int> = []
    for (other, bearers) in persons where statistics[other].capital > 1 {
      let isSlip = vocabulary.words.withBytes(of: other) {
        WordSpelling.slip(key, Array($0)) != nil
      }
      if isSlip { meant.formUnion(bearers.filter { actors[$0].words.last == other }) }
    }
    return meant.count == 1 ? meant.first : nil
  }

  /// "III", and beside a middle initial "Jr.": whom the lists have is written without it as well.
  private func isLeftOut(_ index: Int, of span: NameSpan) -> Bool {
    guard traits(index).contains(.suffix) else { return false }
    switch vocabulary.words.string(article.tokens[index].word) {
    case "ii", "iii", "iv": return true
    case "jr": return span.tokens.contains { article.tokens[$0].shape.contains(.initial) }
    default: return false
    }
  }

  /// Whether the person of the lexicons has another middle name than the one written.
  private func contradicts(_ span: NameSpan, _ entry: Int32) -> Bool {
    guard span.tokens.count > 2 else { return false }
    let entry = vocabulary.entry(entry)
    let full = ([entry.name] + entry.aliases).filter { $0.split(separator: " ").count > 2 }
    guard !full.isEmpty else { return false }
    let written = PersonName(
      words(span.tokens).filter { !traits(of: $0).contains(.suffix) }
        .map { vocabulary.words.string($0) }.joined(separator: " "))
    return !full.contains { PersonName($0).difference(from: written) != nil }
  }

  private func isSameName(_ given: [UInt8], _ entry: Int32) -> Bool {
    let words = vocabulary.entry(entry).name.split(separator: " ")
    return words.count > 1 && NameSimilarity.key(Folding.folded(String(words[0]))) == given
  }

  private func isSure(_ entry: Int32, _ surname: [UInt8]) -> Bool {
    vocabulary.entry(entry).surnames.contains {
      $0.isSureAlone && NameSimilarity.key(Folding.folded($0.text)) == surname
    }
  }

  func key(_ index: Int) -> [UInt8] {
    let word = article.tokens[index].word
    guard article.tokens[index].shape.contains(.foreign) else {
      return vocabulary.words.withBytes(of: word) { NameSimilarity.key($0) }
    }
    return NameSimilarity.key(Folding.folded(Transliteration.latin(vocabulary.words.string(word))))
  }

  /// Whether a given name can be that of a person of the lexicons.
  func agrees(_ given: [UInt8], _ index: Int, with entry: Int32) -> Bool {
    let name = vocabulary.entry(entry).name
    guard let first = name.split(separator: " ").first, name.contains(" ") else { return false }
    let folded = Folding.folded(String(first))
    if article.tokens[index].shape.contains(.initial) { return given.first == folded.first }
    let key = NameSimilarity.key(folded)
    if NameSimilarity.ratio(given, key) >= 0.7 { return true }
    let word = vocabulary.words.string(article.tokens[index].word)
    let known = String(decoding: folded, as: UTF8.self)
    return vocabulary.nicknames[known]?.contains(word) ?? false
  }
}

import Articles
import Lexicons

extension DocumentLinker {
  /// Makes an actor of a full name, so that shorter ones before and after it find it.
  mutating func declare(_ judged: JudgedSpan) {
    let span = judged.span
    if let node = span.node {
      declareKnown(node, span)
    } else if !judged.needsProof {
      declareUnknown(span)
    }
  }

  /// Makes an actor of a lone word that is part of no full name, so that headings before it know
  /// it.
  mutating func declareSingle(_ judged: JudgedSpan) {
    let span = judged.span
    guard span.node == nil, !judged.needsProof, coreCount(span) == 1 else { return }
    let word = article.tokens[span.tokens.upperBound - 1].word
    guard
      persons[word].map({ isAnother(than: $0, span, word) }) ?? (calledShort(word, span) == nil),
      shortForms[word] == nil, misspelled(word, span) == nil
    else { return }
    let votes = evidence.votes(for: span)
    if let actor = byWords[words(span.tokens)] {
      actors[actor].votes += votes
    } else {
      let actor = newActor(span, votes)
      if let full = persons[word], !actors[full[0]].isRelative { actors[actor].namesake = full[0] }
    }
  }

  private mutating func declareKnown(_ node: PhraseTrie.Node, _ span: NameSpan) {
    guard span.tokens.count > 1,
      let form = forms(node, span.matched).first(where: { $0.kind == .name }),
      vocabulary.entry(form.actor).kind == .person
    else { return }
    let actor = actor(of: form.actor, span.tokens)
    indexPerson(actor, span.tokens)
    note(span, for: actor)
  }

  private mutating func declareUnknown(_ span: NameSpan) {
    let words = words(span.tokens)
    let votes = evidence.votes(for: span)
    if let actor = byWords[words] {
      // What a short form looks like says nothing: "Otto Harrow" of "Otto Harrow GmbH".
      if actors[actor].words == words { actors[actor].votes += votes }
      note(span, for: actor)
      return
    }
    guard coreCount(span) > 1, son(span) == nil else { return }
    if votes.kind == .person, let entry = respelled(span) {
      let actor = actor(of: entry, span.tokens)
      byWords[words] = actor
      indexPerson(actor, span.tokens)
      return
    }
    if votes.kind == .person, let fuller = fullerName(than: span) {
      byWords[words] = fuller
      note(span, for: fuller)
      return
    }
    let actor = newActor(span, votes)
    if votes.kind == .person {
      actors[actor].isFullName = true
      adoptShorterName(actor, span.tokens)
      indexPerson(actor, span.tokens)
    } else {
      indexShortForms(actor, span.tokens)
    }
  }

  /// Bearers of one family name beyond whom nobody is looked for by a part of the name.
  private static let mostBearers = 64

  /// The one person whose name ends in these words: "Dankwah Mensah" of "Yaw Dankwah Mensah".
  private func fullerName(than span: NameSpan) -> Int? {
    let words = words(span.tokens)
    guard words.count > 1, let all = persons[words[words.count - 1]], all.count <= Self.mostBearers
    else { return nil }
    let fuller = all.filter {
      let name = actors[$0].words
      return actors[$0].entry == nil && name.count > words.count
        && name.suffix(words.count).elementsEqual(words)
        && mayStartShort(words[0], after: name.dropLast(words.count))
    }
    return fuller.count == 1 ? fuller[0] : nil
  }

  /// Takes over the name met before that somebody's fuller one ends in.
  private mutating func adoptShorterName(_ actor: Int, _ tokens: Range<Int>) {
    for start in tokens.dropFirst().dropLast() {
      let words = words(start..<tokens.upperBound)
      guard let shorter = byWords[words], shorter != actor, actors[shorter].entry == nil,
        actors[shorter].words == words, actors[shorter].isFullName,
        mayStartShort(words[0], after: self.words(tokens.lowerBound..<start)[...])
      else { continue }
      byWords[words] = actor
      if actors[actor].gender == nil { actors[actor].gender = actors[shorter].gender }
      for word in words { persons[word]?.removeAll { $0 == shorter } }
    }
  }

  /// Whether a name can be shortened to begin with a word: not with a given name, which would be
  /// another person's, unless only initials are left out.
  private func mayStartShort(_ word: WordID, after left: ArraySlice<WordID>) -> Bool {
    traits(of: word).isDisjoint(with: .givenName)
      || left.allSatisfy { vocabulary.words.withBytes(of: $0) { $0.count <= 2 } }
  }

  /// Words without the particles before them: one for "al-Jaziri" and "Al-Jaziri".
  func coreCount(_ span: NameSpan) -> Int {
    span.tokens.dropLast().drop {
      !article.tokens[$0].shape.contains(.capital)
        || traits($0).contains(.particle) && article.tokens[$0 + 1].gap.isHyphen
    }.count + 1
  }

  mutating func newActor(_ span: NameSpan, _ votes: KindVotes) -> Int {
    let first = article.tokens[span.tokens.lowerBound]
    let last = article.tokens[span.tokens.upperBound - 1]
    let words = words(span.tokens)
    actors.append(
      LocalActor(words: words, name: Int(first.start)..<Int(last.end), votes: votes))
    byWords[words] = actors.count - 1
    note(span, for: actors.count - 1)
    if span.shape == .organization { actors[actors.count - 1].owner = owner(of: span) }
    return actors.count - 1
  }

  /// The state that possesses an institution whose name many states use.
  func owner(of span: NameSpan) -> Int32? {
    let start = span.tokens.lowerBound
    guard traits(start).contains(.ordinary), start > 0, article.tokens[start].gap.isBlank,
      article.tokens[start - 1].shape.contains(.possessive)
    else { return nil }
    for length in 1...min(3, start) {
      guard let match = matcher.name(at: start - length, limit: start), match.end == start else {
        continue
      }
      return forms(match.node, start - length..<start)
        .first { vocabulary.entry($0.actor).kind == .state }?.actor
    }
    return nil
  }

  /// The actor that stands for an entry of the lexicons.
  mutating func actor(of entry: Int32, _ tokens: Range<Int>) -> Int {
    if let actor = byEntry[entry] { return actor }
    let first = article.tokens[tokens.lowerBound]
    let last = article.tokens[tokens.upperBound - 1]
    var actor = LocalActor(
      entry: entry, words: words(tokens), name: Int(first.start)..<Int(last.end))
    actor.gender = vocabulary.entry(entry).gender
    actors.append(actor)
    byEntry[entry] = actors.count - 1
    return actors.count - 1
  }

  /// Keeps a title and the gender it and the given name tell.
  private mutating func note(_ span: NameSpan, for actor: Int) {
    if let title = span.title { actors[actor].titles.append(title) }
    if span.tokens.count > 1, isKin(span.tokens) { actors[actor].isRelative = true }
    guard actors[actor].gender == nil else { return }
    if let gender = titleGender(span.title) {
      actors[actor].gender = gender
    } else if span.tokens.count > 1 {
      let first = traits(span.tokens.lowerBound).intersection(.givenName)
      if first == .maleName { actors[actor].gender = .male }
      if first == .femaleName { actors[actor].gender = .female }
    }
  }

  func titleGender(_ title: Range<Int>?) -> Gender? {
    guard let title else { return nil }
    var gender: Gender?
    for start in title {
      _ = matcher.phrase(
        at: start, limit: title.upperBound
      ) { phrase in
        if case .title(let index) = phrase { gender = vocabulary.lexicons.titles[index].gender }
        return true
      }
    }
    return gender
  }

  private mutating func indexPerson(_ actor: Int, _ tokens: Range<Int>) {
    actors[actor].isFullName = true
    for index in tokens {
      let word = article.tokens[index].word
      let shape = article.tokens[index].shape
      guard !shape.contains(.initial), !shape.contains(.dotted),
        shape.contains(.capital)
          || article.tokens[index].gap.isHyphen,
        traits(index).isDisjoint(with: [.suffix])
      else { continue }
      let bearers = persons[word] ?? []
      if bearers.count < Self.mostRemembered, !bearers.contains(actor) {
        persons[word, default: []].append(actor)
      }
    }
  }

  /// Bearers of a word of their names beyond whom further ones are not found by that word alone: a
  /// text that names thousands would be gone through for each.
  private static let mostRemembered = 256

  /// The first word of an organization's name may stand for it, and so may its initials and what
  /// comes before "Airlines" or "Group".
  private mutating func indexShortForms(_ actor: Int, _ tokens: Range<Int>) {
    let core = words(tokens.dropLast())
    if core.count > 1, traits(tokens.upperBound - 1).contains(.organizationLast),
      traits(tokens.upperBound - 2).isDisjoint(with: .function), byWords[core] == nil
    {
      byWords[core] = actor
    }
    let first = article.tokens[tokens.lowerBound]
    if traits(tokens.lowerBound).isDisjoint(with: [.ordinary, .beginsName, .function]),
      !isOfTown(tokens)
    {
      shortForms[first.word, default: []].append(actor)
    }
    var initials: [UInt8] = []
    for index in tokens where article.tokens[index].shape.contains(.capital) {
      vocabulary.words.withBytes(of: article.tokens[index].word) { bytes in
        if let byte = bytes.first { initials.append(byte) }
      }
    }
    guard initials.count > 1 else { return }
    let word = initials.withUnsafeBufferPointer { vocabulary.words.find($0) }
    if let word { shortForms[word, default: []].append(actor) }
  }

  /// "Harrow" of "Harrow High School" and of "Harrow Courier" is mostly the town.
  private func isOfTown(_ name: Range<Int>) -> Bool {
    let last = vocabulary.words.string(article.tokens[name.upperBound - 1].word)
    return traits(name.upperBound - 1).contains(.placeNoun)
      || vocabulary.bodyNouns["newspaper"]?.words.contains(last) ?? false
  }

  /// The forms of a node that are written as the tokens are.
  func forms(_ node: PhraseTrie.Node, _ range: Range<Int>) -> [NameForm] {
    var found: [NameForm] = []
    vocabulary.names.forEachPayload(node) { payload in
      let form = vocabulary.forms[Int(payload)]
      if matcher.isWritten(form, range) { found.append(form) }
    }
    return found
  }
}

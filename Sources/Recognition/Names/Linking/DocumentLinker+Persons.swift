import Articles
import Lexicons

extension DocumentLinker {
  /// Links a surname, a given name or a short form to whoever bears it here or in the world.
  mutating func resolvePerson(_ span: NameSpan, _ surnames: [NameForm], needsProof: Bool) {
    let word = article.tokens[span.tokens.upperBound - 1].word
    if let actor = bearer(of: word, span, surnames) {
      if actors[actor].gender == nil { actors[actor].gender = titleGender(span.title) }
      if let title = span.title { actors[actor].titles.append(title) }
      add(actor, span.tokens, why: why(word, actor), .sure)
    } else if let sure = surnames.first(where: { $0.kind == .sureSurname }) {
      let actor = actor(of: sure.actor, span.tokens)
      if let title = span.title { actors[actor].titles.append(title) }
      add(actor, span.tokens, why: "surname known to all")
    } else if let form = holder(surnames, span) {
      let entry = vocabulary.entry(form.actor)
      add(
        actor(of: form.actor, span.tokens), span.tokens, why: "surname and office of \(entry.name)")
    } else if let actor = shortForm(word, span) {
      add(actor, span.tokens, why: "short form")
    } else if let actor = misspelled(word, span) {
      add(actor, span.tokens, why: "spelled like \(name(of: actor))", .likely)
    } else if !needsProof {
      let known = byWords[words(span.tokens)]
      let actor = known ?? newActor(span, evidence.votes(for: span))
      if known != nil, let title = span.title { actors[actor].titles.append(title) }
      add(actor, span.tokens, why: why(span), .likely)
    }
  }

  private func why(_ word: WordID, _ actor: Int) -> String {
    let name = name(of: actor)
    return isFamilyName(word, of: actor) ? "surname of \(name)" : "part of \(name)"
  }

  func name(of actor: Int) -> String {
    if let entry = actors[actor].entry { return vocabulary.entry(entry).name }
    var name = ""
    for word in actors[actor].words {
      let text = vocabulary.words.string(word)
      let isSmall = !traits(of: word).isDisjoint(with: [.preposition, .conjunction, .determiner])
      name +=
        name.isEmpty ? text.capitalizedWord : isSmall ? " " + text : " " + text.capitalizedWord
    }
    return name
  }

  /// The person of this article that a word of a name means.
  private func bearer(of word: WordID, _ span: NameSpan, _ surnames: [NameForm]) -> Int? {
    guard
      span.tokens.count == 1 || traits(span.tokens.lowerBound).contains(.particle)
        || span.tokens.allSatisfy({
          article.tokens[$0].gap.isHyphen || $0 == span.tokens.lowerBound
        })
    else { return nil }
    guard let all = persons[word] else { return calledShort(word, span) }
    let sure = surnames.first { $0.kind == .sureSurname }.flatMap { byEntry[$0.actor] }
    if surnames.contains(where: { $0.kind == .sureSurname }), sure == nil,
      !all.contains(where: { actors[$0].latest >= 0 })
    {
      return nil
    }
    if surnames.contains(where: { $0.kind == .sureSurname }), all.allSatisfy(isJunior) {
      return nil
    }
    let family = all.filter { familyName(of: $0) == word }
    var candidates = family.isEmpty ? firstWordFirst(all, word) : family
    if let sure, !candidates.contains(sure) { candidates.append(sure) }
    if candidates.count == 1 { return candidates[0] }
    if let meant = elder(of: candidates, span) { return meant }
    let fitting = candidates.filter { fits(span, $0) }
    if fitting.count == 1 { return fitting[0] }
    if let sure, candidates.contains(sure), span.title == nil { return sure }
    return likeliest(of: fitting.isEmpty ? candidates : fitting, span)
  }

  /// Whether a word is somebody's family name, which the lists know also where it comes first.
  private func isFamilyName(_ word: WordID, of actor: Int) -> Bool {
    guard let entry = actors[actor].entry else { return familyName(of: actor) == word }
    let surnames = vocabulary.entry(entry).surnames
    return surnames.isEmpty
      ? familyName(of: actor) == word
      : surnames.contains { $0.text.lowercased() == vocabulary.words.string(word) }
  }

  /// The last word of a name before "Jr." or "III".
  private func familyName(of actor: Int) -> WordID? {
    actors[actor].words.last { !traits(of: $0).contains(.suffix) }
  }

  /// Somebody who shares the name with another, better known one: "Otto Vale Jr.".
  private func isJunior(_ actor: Int) -> Bool {
    guard let last = actors[actor].words.last, traits(of: last).contains(.suffix) else {
      return false
    }
    return ["jr", "jnr", "junior"].contains(vocabulary.words.string(last))
  }

  /// "Tom" of one "Thomas Vale", "Walter" of one "Walt Harrow": the article has nobody else by the
  /// name.
  func calledShort(_ word: WordID, _ span: NameSpan) -> Int? {
    guard span.tokens.count == 1, !isWordOfHeading(span.tokens.lowerBound),
      let others = vocabulary.nicknames[vocabulary.words.string(word)]
    else { return nil }
    var bearer: Int?
    for other in others {
      var other = other
      guard let first = other.withUTF8({ vocabulary.words.find($0) }) else { continue }
      for actor in persons[first] ?? [] where actors[actor].words.first == first {
        if bearer.map({ $0 != actor }) ?? false { return nil }
        bearer = actor
      }
    }
    return bearer
  }

  /// "Gun Bill Passes": a word in a heading that capitalizes all of them.
  private func isWordOfHeading(_ index: Int) -> Bool {
    !article.tokens[index].shape.isDisjoint(with: [.inTitleCase, .inCapitals])
      && traits(index).contains(.ordinary)
  }

  /// "Vale Jr.", where the article has one "Otto Vale Jr.", and "Min-ah" of one "Seo Min-ah".
  func son(_ name: [WordID], isHyphened: Bool) -> Int? {
    guard name.count == 2, isHyphened || traits(of: name[1]).contains(.suffix),
      let all = persons[isHyphened ? name[1] : name[0]]
    else { return nil }
    let sons = all.filter {
      actors[$0].words.suffix(2).elementsEqual(name) && actors[$0].words.count > 2
    }
    return sons.count == 1 ? sons[0] : nil
  }

  func son(_ span: NameSpan) -> Int? {
    let last = article.tokens[span.tokens.upperBound - 1]
    return son(words(span.tokens), isHyphened: last.gap.isHyphen && !last.shape.contains(.capital))
  }

  /// Of those who bear a word, those whose name begins with it.
  private func firstWordFirst(_ all: [Int], _ word: WordID) -> [Int] {
    let first = all.filter { actors[$0].words.first == word }
    return first.isEmpty ? all : first
  }

  /// Whether title and gender of a span do not speak against a person.
  private func fits(_ span: NameSpan, _ actor: Int) -> Bool {
    guard let title = span.title else { return true }
    let titles = words(title)
    if actors[actor].titles.contains(where: { words($0) == titles }) { return true }
    return traits(title.upperBound - 1).contains(.honorific) && !actors[actor].titles.isEmpty
      ? false : actors[actor].entry.map { holds(titles: title, $0) } ?? false
  }

  private func shortForm(_ word: WordID, _ span: NameSpan) -> Int? {
    guard span.tokens.count == 1, let actors = shortForms[word], actors.count == 1,
      !article.isDateline(span.tokens)
    else { return nil }
    return actors[0]
  }
}

extension String {
  /// With its first letter as a capital.
  var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}

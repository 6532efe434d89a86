import Lexicons

extension VocabularyLists {
  mutating func addPhrases() {
    for (index, title) in lexicons.titles.enumerated() {
      addPhrase(title.title, .title(index), first: .beginsTitle)
    }
    for (index, role) in lexicons.roleNouns.enumerated() {
      for form in role.forms + (role.forms.contains(role.noun) ? [] : [role.noun]) {
        addPhrase(form, .role(index), first: .beginsRole)
      }
    }
    for verb in lexicons.reportingVerbs {
      for form in verb.forms {
        guard let first = tokens(of: form).first else { continue }
        mark(first.word, .reports)
      }
    }
    for word in lexicons.organizationWords {
      addHead(
        word, last: .organizationLast, first: .organizationFirst, .organizationEnd,
        .organizationStart)
    }
    for word in lexicons.placeWords {
      addHead(word, last: .placeLast, first: .placeFirst, .placeEnd, .placeStart)
    }
    for body in lexicons.bodyNouns {
      if let last = tokens(of: body.noun).last { mark(last.word, .bodyNoun) }
    }
    for chamber in lexicons.chambers { mark(word(chamber.word), .chamber) }
    for word in lexicons.notNames { add(word) }
    for word in lexicons.calendarWords {
      for token in tokens(of: word.word) { mark(token.word, .calendar) }
    }
  }

  private mutating func addPhrase(_ text: String, _ phrase: Phrase, first: WordTraits) {
    let tokens = tokens(of: text)
    guard let head = tokens.first else { return }
    mark(head.word, first.union(.beginsPhrase))
    phraseKinds.append(phrase)
    phrases.insert(tokens.lazy.map(\.word), Int32(phraseKinds.count - 1))
  }

  /// A word that tells what a run is by where it stands in it.
  private mutating func addHead(
    _ word: NameWord, last: WordTraits, first: WordTraits, _ end: Phrase, _ start: Phrase
  ) {
    let tokens = tokens(of: word.word)
    if tokens.count == 1 {
      if word.position != .first { mark(tokens[0].word, last) }
      if word.position != .last { mark(tokens[0].word, first) }
    } else {
      if word.position != .first { addPhrase(word.word, end, first: []) }
      if word.position != .last { addPhrase(word.word, start, first: []) }
    }
  }

  private mutating func add(_ word: NotName) {
    let tokens = tokens(of: word.word)
    guard let first = tokens.first else { return }
    if word.kind == .sentence {
      if tokens.count == 1 { mark(first.word, .starter) }
      return
    }
    switch (word.position, tokens.count) {
    case (nil, 1): mark(first.word, .notAlone)
    case (nil, _): addPhrase(word.word, .notName, first: [])
    case (.first, 1): mark(first.word, .eventFirst)
    case (.first, _): addPhrase(word.word, .eventStart, first: [])
    case (.last, 1): mark(first.word, .eventLast)
    case (.last, _): addPhrase(word.word, .eventEnd, first: [])
    case (.any, 1): mark(first.word, [.eventFirst, .eventLast])
    case (.any, _):
      addPhrase(word.word, .eventStart, first: [])
      addPhrase(word.word, .eventEnd, first: [])
    }
  }
}

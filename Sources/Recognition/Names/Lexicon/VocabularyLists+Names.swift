import Articles
import Lexicons

extension VocabularyLists {
  mutating func addGrammar() {
    for (trait, list) in GrammarWords.lists {
      for word in list.split(whereSeparator: \.isWhitespace) {
        for token in tokens(of: String(word)) { mark(token.word, trait) }
      }
    }
    for row in lexicons.personNouns {
      mark(word(row.noun), row.kind == .person ? .personNoun : .calling)
    }
  }

  /// Names and demonyms, which decide whether an alias is a name or a description.
  mutating func addOwners(_ entry: ActorEntry, _ index: Int32) {
    let isAmbiguous = { entry.ambiguousNames.contains($0) }
    add(entry.demonyms, .demonym, index, isAmbiguous)
    add([entry.name], .name, index, isAmbiguous)
  }

  mutating func add(_ entry: ActorEntry, _ index: Int32) {
    actorIndices.append(index, to: entry.id.utf8)
    let ambiguous = Set(entry.ambiguousNames)
    func isAmbiguous(_ name: String) -> Bool { !ambiguous.isEmpty && ambiguous.contains(name) }
    add(entry.aliases, .name, index, isAmbiguous)
    add(entry.capitals, .capital, index, isAmbiguous)
    add(entry.seats, .seat, index, isAmbiguous)
    for surname in entry.surnames {
      add([surname.text], surname.isSureAlone ? .sureSurname : .surname, index, isAmbiguous)
      let key = NameSimilarity.key(Folding.folded(surname.text))
      if surnameKeys[last: key] != index { surnameKeys.append(index, to: key) }
    }
    for script in entry.scripts { addScript(script, index) }
    if entry.kind == .organization {
      for name in [entry.name] + entry.aliases where Self.hasOf(name) {
        entryByName.append(index, to: ActorRegistry.key(name, .organization).utf8)
      }
    }
    for office in entry.offices {
      let key = office.role + "@" + office.actor
      if holders[key] != index { holders.append(index, to: key.utf8) }
    }
  }

  private static func hasOf(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    let of = Array(" of ".utf8)
    return bytes.indices.dropLast(3).contains { bytes[$0...].starts(with: of) }
  }

  private mutating func add(
    _ names: [String], _ kind: NameForm.Kind, _ actor: Int32, _ isAmbiguous: (String) -> Bool
  ) {
    for name in names {
      // In two steps: a copy of self, held while the words are numbered, would copy every table.
      let whole = tokens(of: name).withoutArticle(known.the)
      let tokens = core(of: whole, actor)
      guard let first = tokens.first, tokens.count <= 32 else { continue }
      mark(first.word, .beginsName)
      insertName(tokens, kind, actor, isAmbiguous(name))
    }
  }

  private mutating func insertName(
    _ tokens: ArraySlice<Token>, _ kind: NameForm.Kind, _ actor: Int32, _ isAmbiguous: Bool
  ) {
    var capitals: UInt32 = 0
    var acronyms: UInt32 = 0
    for (offset, token) in tokens.enumerated() {
      if token.shape.contains(.capital) { capitals |= 1 << UInt32(offset) }
      if token.shape.contains(.allCapitals) { acronyms |= 1 << UInt32(offset) }
    }
    let kind = kind == .name && isPhrase(tokens) ? .description : kind
    forms.append(
      NameForm(
        actor: actor, kind: kind, isAmbiguous: isAmbiguous, capitals: capitals,
        acronyms: acronyms, count: Int32(tokens.count),
        lead: entry(actor).kind == .person ? Int32(titleLength(tokens)) : 0))
    names.insert(tokens.lazy.map(\.word), Int32(forms.count - 1))
  }

  /// Words of the title a name begins with.
  private func titleLength(_ tokens: ArraySlice<Token>) -> Int {
    var node = PhraseTrie.root
    var length = 0
    for (offset, token) in tokens.dropLast().enumerated() {
      guard let next = phrases.child(of: node, token.word) else { break }
      node = next
      phrases.forEachPayload(node) { payload in
        if case .title(let title) = phraseKinds[Int(payload)],
          !lexicons.titles[title].isAbbreviation
        {
          length = offset + 1
        }
      }
    }
    return length
  }

  /// "Wagner mercenary group" without what follows the name, when the name alone is one too.
  private func core(of tokens: ArraySlice<Token>, _ actor: Int32) -> ArraySlice<Token> {
    let core = tokens.prefix { $0.shape.contains(.capital) }
    guard !core.isEmpty, core.count < tokens.count,
      tokens.dropFirst(core.count)
        .allSatisfy({ !$0.shape.contains(.capital) && $0.gap.isBlank })
    else { return tokens }
    var node = PhraseTrie.root
    for token in core {
      guard let next = names.child(of: node, token.word) else { return tokens }
      node = next
    }
    var isName = false
    names.forEachPayload(node) { payload in
      let form = forms[Int(payload)]
      if form.actor == actor, form.kind == .name { isName = true }
    }
    return isName ? core : tokens
  }

  /// "Western allies", "Ghanaian army": a demonym and common nouns rather than a name.
  private func isPhrase(_ tokens: ArraySlice<Token>) -> Bool {
    guard let first = tokens.first, let last = tokens.last, tokens.count > 1,
      !last.shape.contains(.capital), !last.shape.contains(.foreign),
      let node = names.child(of: PhraseTrie.root, first.word)
    else { return false }
    var isOwner = false
    names.forEachPayload(node) { payload in
      let form = forms[Int(payload)]
      let kind = entry(form.actor).kind
      if kind == .state || kind == .group { isOwner = isOwner || form.kind != .capital }
    }
    return isOwner
  }

  private mutating func addScript(_ name: String, _ actor: Int32) {
    let tokens = tokens(of: name)
    guard let first = tokens.first else { return }
    let form = NameForm(
      actor: actor, kind: .name, isAmbiguous: false, capitals: 0, acronyms: 0,
      count: Int32(tokens.count), lead: 0)
    forms.append(form)
    mark(first.word, .beginsName)
    names.insert(tokens.lazy.map(\.word), Int32(forms.count - 1))
    if tokens.count == 1, first.shape.contains(.unspaced) { unspacedNames.append(first.word) }
  }
}

extension [Token] {
  /// Without a leading "the", which is no part of a name.
  fileprivate func withoutArticle(_ the: WordID) -> ArraySlice<Token> {
    first?.word == the && count > 1 ? dropFirst() : self[...]
  }
}

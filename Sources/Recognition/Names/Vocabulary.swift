import Lexicons

/// The lexicons as the recognizer walks them: numbered words with traits, and tries of names.
struct Vocabulary: Sendable {
  let lexicons: Lexicons
  /// The words of all lists; a recognition adds those it meets to a copy.
  private(set) var words = WordTable(capacity: 1 << 15)
  private(set) var traits: [WordTraits] = []
  private(set) var names = PhraseTrie(capacity: 1 << 16)
  private(set) var phrases = PhraseTrie()
  private(set) var forms: [NameForm] = []
  private(set) var phraseKinds: [Phrase] = []
  private(set) var scripts = ScriptNames()
  /// Indices into the lexicons' actors.
  private(set) var actorIndices: [String: Int32] = [:]
  /// Organizations by the keys of their names and aliases.
  private(set) var entryByName: [String: Int32] = [:]
  /// Persons by the office they hold or held, as in `president@chile`.
  private(set) var holders: [String: [Int32]] = [:]
  /// Family names by the first letter of their keys.
  private(set) var surnamesByInitial: [UInt8: [(key: [UInt8], entry: Int32)]] = [:]
  /// Persons by the keys of their family names, for other spellings.
  private(set) var surnameKeys: [[UInt8]: [Int32]] = [:]
  private(set) var known = KnownWords()
  /// Nil where the lexicons come without a model.
  let tagger: NameTagger?

  init(_ lexicons: Lexicons) {
    self.lexicons = lexicons
    tagger = TaggerModel(lexicons.nameModel).map(NameTagger.init)
    known = knownWords()
    addGrammar()
    addPhrases()
    for (index, entry) in lexicons.actors.enumerated() { addOwners(entry, Int32(index)) }
    for (index, entry) in lexicons.actors.enumerated() { add(entry, Int32(index)) }
  }

  /// Numbers of words that rules name.
  struct KnownWords: Sendable {
    var the: WordID = 0
    var of: WordID = 0
    var `for`: WordID = 0
    var on: WordID = 0
    var and: WordID = 0
    var against: WordID = 0
    var from: WordID = 0
    var to: WordID = 0
    var who: WordID = 0
    var `in`: WordID = 0
    var at: WordID = 0
    var with: WordID = 0
    var by: WordID = 0
    var between: WordID = 0
    var it: WordID = 0
    var its: WordID = 0
    var he: WordID = 0
    var she: WordID = 0
    var his: WordID = 0
    var her: WordID = 0
    var him: WordID = 0
    var himself: WordID = 0
    var herself: WordID = 0
    var itself: WordID = 0
    var country: WordID = 0
    var mr: WordID = 0
    var president: WordID = 0
    var an: WordID = 0
    var a: WordID = 0
    var that: WordID = 0
    var toward: WordID = 0
  }

  /// Whether many people bear a family name.
  func isCommonSurname(_ name: String) -> Bool {
    lexicons.surnames.contains(String(decoding: Folding.folded(name), as: UTF8.self))
  }

  func entry(_ index: Int32) -> ActorEntry { lexicons.actors[Int(index)] }
}

extension Vocabulary {
  /// The number of a folded word, with its traits looked up when it is new.
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> WordID {
    let id = words.intern(bytes)
    if Int(id) == traits.count { traits.append(tableTraits(bytes)) }
    return id
  }

  /// The words of a text, folded as the words of articles are, with how they are written.
  mutating func tokens(of text: String) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      var tokenizer = Tokenizer(bytes: bytes)
      tokenizer.readBlock(upTo: bytes.count) { intern($0) }
      return tokenizer.tokens
    }
  }

  private func tableTraits(_ bytes: UnsafeBufferPointer<UInt8>) -> WordTraits {
    var found: WordTraits = []
    let name = Span(_unsafeElements: bytes)
    switch lexicons.givenName(name) {
    case .male: found.insert(.maleName)
    case .female: found.insert(.femaleName)
    case .either: found.formUnion(.givenName)
    case nil: break
    }
    if lexicons.surnames.contains(name) { found.insert(.familyName) }
    switch lexicons.ordinaryWord(name) {
    case .lowerCase: found.insert(.ordinary)
    case .eitherCase: found.formUnion([.ordinary, .mixed])
    case nil: if found.isEmpty, isDerived(bytes) { found.insert(.ordinary) }
    }
    return found
  }

  private mutating func knownWords() -> KnownWords {
    KnownWords(
      the: word("the"),
      of: word("of"),
      for: word("for"),
      on: word("on"),
      and: word("and"),
      against: word("against"),
      from: word("from"),
      to: word("to"),
      who: word("who"),
      in: word("in"),
      at: word("at"),
      with: word("with"),
      by: word("by"),
      between: word("between"),
      it: word("it"),
      its: word("its"),
      he: word("he"),
      she: word("she"),
      his: word("his"),
      her: word("her"),
      him: word("him"),
      himself: word("himself"),
      herself: word("herself"),
      itself: word("itself"),
      country: word("country"),
      mr: word("mr"),
      president: word("president"),
      an: word("an"),
      a: word("a"),
      that: word("that"),
      toward: word("toward"))
  }

  /// Whether a word is an ordinary one with an ending or a beginning of English.
  private func isDerived(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for ending in Self.endings where word.count > ending.count + 2 {
      guard word.suffix(ending.count).elementsEqual(ending) else { continue }
      let stem = UnsafeBufferPointer(rebasing: word[..<(word.count - ending.count)])
      if isOrdinary(stem) { return true }
      if ending.first == UInt8(ascii: "e") || ending.first == UInt8(ascii: "i"),
        isOrdinary(Array(stem) + [UInt8(ascii: "e")])
      {
        return true
      }
    }
    for beginning in Self.beginnings where word.count > beginning.count + 3 {
      guard word.starts(with: beginning) else { continue }
      let rest = UnsafeBufferPointer(rebasing: word[beginning.count...])
      if isOrdinary(rest) { return true }
    }
    return false
  }

  private func isOrdinary(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    lexicons.ordinaryWord(Span(_unsafeElements: word)) != nil
  }

  private func isOrdinary(_ word: [UInt8]) -> Bool { lexicons.ordinaryWord(word.span) != nil }

  private static let endings = [
    "s", "es", "ed", "ing", "er", "ers", "ly", "ness", "y", "d", "less",
  ]
  .map { Array($0.utf8) }
  private static let beginnings = [
    "un", "re", "over", "under", "out", "non", "dis", "mis", "counter",
  ]
  .map { Array($0.utf8) }

  /// The number of a single word written in lower case.
  mutating func word(_ text: String) -> WordID { tokens(of: text)[0].word }

  private mutating func mark(_ word: WordID, _ trait: WordTraits) {
    traits[Int(word)].formUnion(trait)
  }
}

extension Vocabulary {
  private mutating func addGrammar() {
    for (trait, list) in GrammarWords.lists {
      for word in list.split(whereSeparator: \.isWhitespace) {
        for token in tokens(of: String(word)) { mark(token.word, trait) }
      }
    }
  }

  /// Names and demonyms, which decide whether an alias is a name or a description.
  private mutating func addOwners(_ entry: ActorEntry, _ index: Int32) {
    let isAmbiguous = { entry.ambiguousNames.contains($0) }
    add(entry.demonyms, .demonym, index, isAmbiguous)
    add([entry.name], .name, index, isAmbiguous)
  }

  private mutating func add(_ entry: ActorEntry, _ index: Int32) {
    actorIndices[entry.id] = index
    let ambiguous = Set(entry.ambiguousNames)
    func isAmbiguous(_ name: String) -> Bool { !ambiguous.isEmpty && ambiguous.contains(name) }
    add(entry.aliases, .name, index, isAmbiguous)
    add(entry.capitals, .capital, index, isAmbiguous)
    add(entry.seats, .seat, index, isAmbiguous)
    for surname in entry.surnames {
      add([surname.text], surname.isSureAlone ? .sureSurname : .surname, index, isAmbiguous)
      let key = NameSimilarity.key(Folding.folded(surname.text))
      if surnameKeys[key]?.last != index {
        surnameKeys[key, default: []].append(index)
        if let first = key.first { surnamesByInitial[first, default: []].append((key, index)) }
      }
    }
    for script in entry.scripts { addScript(script, index) }
    if entry.kind == .organization {
      for name in [entry.name] + entry.aliases where name.contains(" of ") {
        entryByName[ActorRegistry.key(name)] = index
      }
    }
    for office in entry.offices {
      let key = office.role + "@" + office.actor
      if holders[key]?.last != index { holders[key, default: []].append(index) }
    }
  }

  private mutating func add(
    _ names: [String], _ kind: NameForm.Kind, _ actor: Int32, _ isAmbiguous: (String) -> Bool
  ) {
    for name in names {
      var tokens = tokens(of: name).withoutArticle(known.the)
      if entry(actor).kind == .person, name != entry(actor).name {
        tokens = tokens.dropFirst(titleLength(tokens))
      }
      tokens = core(of: tokens, actor)
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
        acronyms: acronyms, count: Int32(tokens.count)))
    names.insert(tokens.lazy.map(\.word), Int32(forms.count - 1))
  }

  /// Words of the title an alias begins with, which is no part of the name: "Mr", "King".
  private func titleLength(_ tokens: ArraySlice<Token>) -> Int {
    var node = PhraseTrie.root
    var length = 0
    for (offset, token) in tokens.dropLast().enumerated() {
      guard let next = phrases.child(of: node, token.word) else { break }
      node = next
      phrases.forEachPayload(node) { payload in
        if case .title = phraseKinds[Int(payload)] { length = offset + 1 }
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
      count: Int32(tokens.count))
    forms.append(form)
    mark(first.word, .beginsName)
    names.insert(tokens.lazy.map(\.word), Int32(forms.count - 1))
    if tokens.count == 1, first.shape.contains(.unspaced) {
      words.withBytes(of: first.word) { scripts.add($0) }
    }
  }
}

extension Vocabulary {
  private mutating func addPhrases() {
    for (index, title) in lexicons.titles.enumerated() {
      addPhrase(title.title, .title(index), first: .beginsTitle)
    }
    for (index, role) in lexicons.roleNouns.enumerated() {
      for form in Set(role.forms + [role.noun]) {
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

extension [Token] {
  /// Without a leading "the", which is no part of a name.
  fileprivate func withoutArticle(_ the: WordID) -> ArraySlice<Token> {
    first?.word == the && count > 1 ? dropFirst() : self[...]
  }
}

import Lexicons

/// What the recognizer knows of words and names: that of the lexicons, and the words it meets.
///
/// What does not change is held in one place, so that a copy costs little.
struct Vocabulary: WordNumbering {
  private let lists: Held<VocabularyLists>
  /// The words of all lists; a recognition adds those it meets to a copy.
  var words: WordTable
  var traits: [WordTraits]

  init(_ lexicons: Lexicons) {
    let made =
      VocabularyLists(compiled: lexicons.compiled, of: lexicons)
      ?? VocabularyLists(building: lexicons)
    (words, traits) = (made.words, made.traits)
    lists = Held(made)
  }

  var lexicons: Lexicons { lists.value.lexicons }
  var names: PhraseTrie { lists.value.names }
  var phrases: PhraseTrie { lists.value.phrases }
  var forms: [NameForm] { lists.value.forms }
  var phraseKinds: [Phrase] { lists.value.phraseKinds }
  var scripts: ScriptNames { lists.value.scripts }
  var actorIndices: KeyedNumbers { lists.value.actorIndices }
  var entryByName: KeyedNumbers { lists.value.entryByName }
  var holders: KeyedNumbers { lists.value.holders }
  var surnameKeys: KeyedNumbers { lists.value.surnameKeys }
  var nicknames: [String: [String]] { lists.value.nicknames }
  var nounGenders: [String: Gender] { lists.value.nounGenders }
  var bodyNouns: [String: BodyNoun] { lists.value.bodyNouns }
  var chambers: [String: [Chamber]] { lists.value.chambers }
  var placeAbbreviations: [String: String] { lists.value.placeAbbreviations }
  var provinces: Set<String> { lists.value.provinces }
  var known: KnownWords { lists.value.known }
  /// Nil where the lexicons come without a model.
  var tagger: NameTagger? { lists.value.tagger }
  var pronouns: PronounModel? { lists.value.pronouns }

  /// The province that has a place's id, or is called as that place is, as New York is.
  func province(called id: String) -> Int32? {
    if provinces.contains(id) { return actorIndices[id] }
    return provinces.contains(id + "-state") ? actorIndices[id + "-state"] : nil
  }

  /// Whether a name is that of a body which each province of its land has too: a chamber, a court.
  func isInEachProvince(_ entry: ActorEntry) -> Bool {
    hasProvinces(entry)
      && (entry.name.hasSuffix(" Court") || lexicons.chambers.contains { $0.id == entry.id })
  }

  /// Whether it is that of a body with one of its own in each province: a party, an association.
  func hasBranches(_ entry: ActorEntry) -> Bool {
    hasProvinces(entry) && (entry.name.hasSuffix(" Party") || entry.name.hasSuffix(" Association"))
  }

  private func hasProvinces(_ entry: ActorEntry) -> Bool {
    guard entry.kind == .organization, let land = entry.within else { return false }
    return provinces.contains { id in
      actorIndices[id].map { self.entry($0).within == land } ?? false
    }
  }

  /// Whether many people bear a family name.
  func isCommonSurname(_ name: String) -> Bool {
    lexicons.surnames.contains(String(decoding: Folding.folded(name), as: UTF8.self))
  }

  func entry(_ index: Int32) -> ActorEntry { lexicons.actors[Int(index)] }
}

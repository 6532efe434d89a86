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

  /// Whether many people bear a family name.
  func isCommonSurname(_ name: String) -> Bool {
    lexicons.surnames.contains(String(decoding: Folding.folded(name), as: UTF8.self))
  }

  func entry(_ index: Int32) -> ActorEntry { lexicons.actors[Int(index)] }
}

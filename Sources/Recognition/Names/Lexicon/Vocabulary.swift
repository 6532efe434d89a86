import Lexicons

/// The lexicons as the recognizer walks them: numbered words with traits, and tries of names.
struct Vocabulary: Sendable {
  private let held: Held<Lexicons>
  /// The words of all lists; a recognition adds those it meets to a copy.
  var words = WordTable(capacity: 1 << 15)
  var traits: [WordTraits] = []
  var names = PhraseTrie(capacity: 1 << 16)
  var phrases = PhraseTrie()
  var forms: [NameForm] = []
  var phraseKinds: [Phrase] = []
  var scripts = ScriptNames()
  /// Indices into the lexicons' actors.
  var actorIndices: [String: Int32] = [:]
  /// Organizations by the keys of their names and aliases.
  var entryByName: [String: Int32] = [:]
  /// Persons by the office they hold or held, as in `president@chile`.
  var holders: [String: [Int32]] = [:]
  /// Persons by the keys of their family names, for other spellings.
  var surnameKeys: [[UInt8]: [Int32]] = [:]
  /// Nicknames by given names, and the other way around.
  private(set) var nicknames: [String: [String]] = [:]
  var known = KnownWords()
  /// Nil where the lexicons come without a model.
  let tagger: NameTagger?
  let pronouns: PronounModel?

  init(_ lexicons: Lexicons) {
    held = Held(lexicons)
    tagger = TaggerModel(lexicons.nameModel).map(NameTagger.init)
    pronouns = PronounModel(bytes: lexicons.pronounModel)
    for row in lexicons.nicknames {
      nicknames[row.name, default: []] += row.nicknames
      for nickname in row.nicknames { nicknames[nickname, default: []].append(row.name) }
    }
    known = knownWords()
    addGrammar()
    addPhrases()
    for (index, entry) in lexicons.actors.enumerated() { addOwners(entry, Int32(index)) }
    for (index, entry) in lexicons.actors.enumerated() { add(entry, Int32(index)) }
  }

  var lexicons: Lexicons { held.value }

  /// Whether many people bear a family name.
  func isCommonSurname(_ name: String) -> Bool {
    lexicons.surnames.contains(String(decoding: Folding.folded(name), as: UTF8.self))
  }

  func entry(_ index: Int32) -> ActorEntry { lexicons.actors[Int(index)] }
}

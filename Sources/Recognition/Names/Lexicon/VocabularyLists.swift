import Lexicons

/// The lexicons as the recognizer walks them: numbered words with traits, and tries of names.
struct VocabularyLists: WordNumbering {
  let lexicons: Lexicons
  var words = WordTable(capacity: 1 << 17)
  var traits: [WordTraits] = []
  var names = PhraseTrie(capacity: 1 << 17)
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
  /// For each person the keys of its family names.
  var surnameKeysOfPerson: [Int32: [[UInt8]]] = [:]
  /// Nicknames by given names, and the other way around.
  private(set) var nicknames: [String: [String]] = [:]
  var known = KnownWords()
  let tagger: NameTagger?
  let pronouns: PronounModel?

  init(_ lexicons: Lexicons) {
    self.lexicons = lexicons
    tagger = TaggerModel(lexicons.nameModel).map(NameTagger.init)
    pronouns = PronounModel(bytes: lexicons.pronounModel)
    for row in lexicons.nicknames {
      nicknames[row.name, default: []] += row.nicknames
      for nickname in row.nicknames { nicknames[nickname, default: []].append(row.name) }
    }
    known = knownWords()
    forms.reserveCapacity(4 * lexicons.actors.count)
    actorIndices.reserveCapacity(lexicons.actors.count)
    addGrammar()
    addPhrases()
    let actors = lexicons.actors
    for index in actors.indices { addOwners(actors[index], Int32(index)) }
    for index in actors.indices { add(actors[index], Int32(index)) }
  }

  func entry(_ index: Int32) -> ActorEntry { lexicons.actors[Int(index)] }
}

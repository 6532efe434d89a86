import Lexicons

/// The lexicons as the recognizer walks them: numbered words with traits, and tries of names.
struct VocabularyLists: WordNumbering {
  let lexicons: Lexicons
  var words = WordTable(capacity: 1 << 16)
  var traits: [WordTraits] = []
  var names = PhraseTrie(capacity: 1 << 16)
  var phrases = PhraseTrie()
  var forms: [NameForm] = []
  var phraseKinds: [Phrase] = []
  /// Names in scripts without blanks between words.
  var unspacedNames: [WordID] = []
  private(set) var scripts = ScriptNames()
  /// Indices into the lexicons' actors.
  var actorIndices = KeyedNumbers()
  /// Organizations by the keys of their names and aliases.
  var entryByName = KeyedNumbers()
  /// Persons by the office they hold or held, as in `president@chile`.
  var holders = KeyedNumbers()
  /// Persons by the keys of their family names, for other spellings.
  var surnameKeys = KeyedNumbers()
  /// Nicknames by given names, and the other way around.
  private(set) var nicknames: [String: [String]] = [:]
  private(set) var bodyNouns: [String: BodyNoun] = [:]
  /// What nouns for persons tell of the gender.
  private(set) var nounGenders: [String: Gender] = [:]
  /// By the words they go by.
  private(set) var chambers: [String: [Chamber]] = [:]
  /// Ids of places by their abbreviations, folded.
  private(set) var placeAbbreviations: [String: String] = [:]
  /// Ids of the places that have abbreviations.
  private(set) var provinces: Set<String> = []
  var known = KnownWords()
  let tagger: NameTagger?
  let pronouns: PronounModel?

  private init(of lexicons: Lexicons) {
    self.lexicons = lexicons.withoutModels
    tagger = TaggerModel(lexicons.nameModel).map(NameTagger.init)
    pronouns = PronounModel(bytes: lexicons.pronounModel)
    for row in lexicons.nicknames {
      nicknames[row.name, default: []] += row.nicknames
      for nickname in row.nicknames { nicknames[nickname, default: []].append(row.name) }
    }
    for row in lexicons.bodyNouns { bodyNouns[row.noun] = row }
    for row in lexicons.personNouns { nounGenders[row.noun] = row.gender }
    chambers = Dictionary(grouping: lexicons.chambers, by: \.word)
    provinces = Set(lexicons.placeAbbreviations.map(\.id))
    for row in lexicons.placeAbbreviations {
      for form in row.forms { placeAbbreviations[form.lowercased().filter(\.isLetter)] = row.id }
    }
  }

  /// Works everything out from the lists.
  init(building lexicons: Lexicons) {
    self.init(of: lexicons)
    known = knownWords()
    forms.reserveCapacity(4 * lexicons.actors.count)
    addGrammar()
    addPhrases()
    let actors = lexicons.actors
    for index in actors.indices { addOwners(actors[index], Int32(index)) }
    for index in actors.indices { add(actors[index], Int32(index)) }
    gatherScripts()
  }

  /// Reads what was worked out earlier; nil where there is nothing or it is damaged.
  init?(compiled reader: FlatReader?, of lexicons: Lexicons) {
    guard var reader else { return nil }
    self.init(of: lexicons)
    do { try read(from: &reader) } catch { return nil }
    known = knownWords()
    gatherScripts()
  }

  private mutating func gatherScripts() {
    for word in unspacedNames { words.withBytes(of: word) { scripts.add($0) } }
  }

  func entry(_ index: Int32) -> ActorEntry { lexicons.actors[Int(index)] }
}

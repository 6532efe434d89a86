import Articles

/// Who holds an office or leads a side, as one account tells it.
struct RoleStatements {
  /// An office somebody is said to hold.
  struct Holding: Equatable {
    var account: Int
    var sentence: Int
    var person: Actor.ID
    /// Scalar offsets of the person's name.
    var range: TextRange
    var office: String
    /// Scalar offsets of the words for the office.
    var officeRange: TextRange
    /// The state or organization it is an office of; nil where the account does not say.
    var side: Actor.ID?
    /// The word for whom it is an office of where that is no known actor: "army".
    var sideWord: String?
  }

  let account: AccountText
  let offices: OfficeWords
  let kinds: [Actor.ID: Actor.Kind]
  /// Actors that several accounts or several names vouch for.
  let known: Set<Actor.ID>

  func holdings() -> [Holding] {
    account.sentences.indices.flatMap { sentence -> [Holding] in
      let words = account.wordsOfSentence[sentence]
      guard words.contains(where: canBePerson) else { return [] }
      return RoleSentence(self, sentence, words).holdings()
    }
  }

  func isPerson(_ index: Int) -> Bool {
    account.words[index].isName
      && account.words[index].actor.map { kinds[account.actors[$0]] == .person } ?? false
  }

  /// A person, or a single word that was taken for something else for want of evidence.
  func canBePerson(_ index: Int) -> Bool {
    guard !isPerson(index) else { return true }
    let word = account.words[index]
    guard word.isName, let actor = word.actor else { return false }
    let kind = kinds[account.actors[actor]]
    return (kind == .organization || kind == .place)
      && !account.text(word.range).contains(" ") && !known.contains(account.actors[actor])
  }

  func isSide(_ index: Int) -> Bool {
    guard let actor = account.words[index].actor else { return false }
    switch kinds[account.actors[actor]] {
    case .state, .organization, .group: return true
    case .person, .place, nil: return false
    }
  }

  func isState(_ index: Int) -> Bool {
    account.words[index].actor.map { kinds[account.actors[$0]] == .state } ?? false
  }

  func actor(_ index: Int) -> Actor.ID? { account.words[index].actor.map { account.actors[$0] } }
}

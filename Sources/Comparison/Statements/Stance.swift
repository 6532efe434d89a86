import Articles

/// Who demands, proposes or refuses what stands at a place of a sentence.
enum Stance {
  struct Taken {
    var actor: Actor.ID
    /// In the present tense, third person.
    var verb: String
  }

  /// The nearest verb of that kind before a place, with the actor before the verb; of a verb that
  /// makes an adjective, as in "the Sudanese-proposed truce", the actor right before it.
  static func around(
    _ range: TextRange, in sentence: Int, of account: AccountText
  ) -> Taken? {
    let words = account.wordsOfSentence[sentence]
    let place = account.word(after: range.start, in: sentence)
    for index in stride(from: place - 1, through: max(words.lowerBound, place - 18), by: -1) {
      if index + 1 < words.upperBound, account.words[index + 1].opensClause { return nil }
      let word = account.words[index]
      guard word.actor == nil,
        let verb = verbs[account.text(word.range).lowercased()]
      else { continue }
      guard let actor = subject(before: index, from: words.lowerBound, of: account) else {
        continue
      }
      return Taken(actor: actor, verb: verb)
    }
    return nil
  }

  private static func subject(before verb: Int, from first: Int, of account: AccountText)
    -> Actor.ID?
  {
    let word = { (index: Int) in account.text(account.words[index].range).lowercased() }
    // "Chad rejected the truce but then demanded …": of both verbs it is the same.
    if verb > first, ["but", "and", "then", "also"].contains(word(verb - 1)) {
      let before = (first..<verb).last { account.words[$0].actor == nil && isVerb(word($0)) }
      if let before { return subject(before: before, from: first, of: account) }
    }
    for index in stride(from: verb - 1, through: max(first, verb - 9), by: -1) {
      if let actor = account.words[index].actor { return account.actors[actor] }
    }
    return nil
  }

  private static func isVerb(_ word: String) -> Bool {
    verbs[word] != nil && word != "proposal" && word != "rejection"
  }

  private static let verbs: [String: String] = {
    var verbs: [String: String] = [:]
    for line in forms.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for word in words { verbs[word] = words[0] }
    }
    return verbs
  }()

  private static let forms = """
    demands demand demanded demanding
    rejects reject rejected rejecting rejection refuses refuse refused refusing dismissed
    proposes propose proposed proposing proposal suggested offers offered offering
    wants want wanted seeks seek sought secure
    agrees agreed accepts accepted
    insists insist insisted insisting
    """
}

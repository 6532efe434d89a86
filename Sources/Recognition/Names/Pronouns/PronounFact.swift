/// What is known of a person as the one whom a pronoun means.
///
/// Everything is a number; what cannot be told is `missing`. *Here* is in the sentence of the
/// pronoun, *prior* in the one before it.
enum PronounFact: Int, CaseIterable, Sendable {
  // Of the pronoun; also known of nobody.
  /// 0 for a subject, 1 for an owner, 2 for an object, 3 for "himself".
  case role
  /// Words before it in its sentence.
  case opening
  case candidates
  case othersHere
  case othersPrior
  case othersProven
  case othersOfGender
  /// The greatest chance another has to be meant by the pronoun before.
  case othersLastChance
  case pronounsBefore
  case followsAnd

  // Of the nearest mention before the pronoun.
  case rank
  case sentences
  case words
  case verbsBetween
  case commasBetween
  case colonBetween
  case subjectsBetween
  case lastIsSubject
  case lastIsObject
  case lastIsOwner
  case lastIsJoined
  case lastIsAppended
  case lastAfterPreposition
  case parallel
  case ownsInClause
  case objectInClause

  // Of all mentions.
  case mentionsHere
  case subjectHere
  case subjectPrior
  case firstPrior
  case firstSubjectPrior
  case names
  case mentions
  case share
  case most

  // Of the person.
  case proven
  case givenName
  case personVotes
  case organizationVotes
  case placeVotes

  // Of others, and of what the pronouns before were taken for.
  case othersSubjectHere
  case othersWords
  case lastChance
  case lastSentences
  case meanChance
  case sumOfChances
  case chanceOfOtherGender

  // Of a mention behind the pronoun in its sentence.
  case isBehind
  case wordsBehind
  case subjectBehind
  case commaBehind
  case verbsBehind

  // Of how the person is called and was introduced.
  case lastIsLong
  case lastIsTitled
  case lastIntroduces
  case namedFirst
  case namedInFirstSentence
  case lastReports
  case lastQualified
  case sameSideOfQuotes

  // Of the text around; also known of nobody.
  case quoted
  /// How long the article is, in fifties of tokens: who is spoken of at length is known.
  case length

  /// Whether the rules leave nobody else.
  case only
  /// Whether a title, a given name or the lists tell the gender.
  case genderKnown
  /// Whether the lists have the person.
  case listed

  // Of persons whom the text does not name, between the nearest mention and the pronoun.
  case unnamedBetween
  // In the pronoun's sentence before it, in the one before, words to the nearest; also known of
  // nobody.
  case unnamedHere
  case unnamedPrior
  case unnamedWords

  static let missing: Float = -9
}

/// A value for each fact.
struct PronounFacts: Sendable {
  private(set) var values: [Float]

  init(_ values: [Float]) { self.values = values }

  init() {
    values = [Float](repeating: PronounFact.missing, count: PronounFact.allCases.count)
  }

  subscript(fact: PronounFact) -> Float {
    get { values[fact.rawValue] }
    set { values[fact.rawValue] = newValue }
  }

  mutating func set(_ fact: PronounFact, _ value: Int, atMost limit: Int = .max) {
    self[fact] = Float(min(limit, value))
  }

  mutating func set(_ fact: PronounFact, _ holds: Bool) { self[fact] = holds ? 1 : 0 }
}

/// What the lexicons and the grammar know of a single word.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt64

  // Grammar.
  static let determiner = WordTraits(rawValue: 1 << 0)
  static let preposition = WordTraits(rawValue: 1 << 1)
  static let conjunction = WordTraits(rawValue: 1 << 2)
  static let pronoun = WordTraits(rawValue: 1 << 3)
  static let auxiliary = WordTraits(rawValue: 1 << 4)
  static let adverb = WordTraits(rawValue: 1 << 5)
  /// "van", "de", "bin": small words inside a person's name.
  static let particle = WordTraits(rawValue: 1 << 6)
  /// "Jr", "III".
  static let suffix = WordTraits(rawValue: 1 << 7)
  /// Occurs in lower case in running English.
  static let ordinary = WordTraits(rawValue: 1 << 8)
  /// Merely capitalized at the beginning of a sentence.
  static let starter = WordTraits(rawValue: 1 << 9)

  // Persons.
  static let maleName = WordTraits(rawValue: 1 << 10)
  static let femaleName = WordTraits(rawValue: 1 << 11)
  static let familyName = WordTraits(rawValue: 1 << 12)
  /// The first word of a title: "Foreign" of "Foreign Minister".
  static let beginsTitle = WordTraits(rawValue: 1 << 13)
  /// A base, past or third-person form of a reporting verb.
  static let reports = WordTraits(rawValue: 1 << 14)

  /// A noun for what stands for itself once it was named: "committee", "country".
  static let bodyNoun = WordTraits(rawValue: 1 << 15)
  /// What a chamber of a parliament goes by: "House".
  static let chamber = WordTraits(rawValue: 1 << 26)

  // Names of other things.
  static let beginsName = WordTraits(rawValue: 1 << 16)
  static let beginsPhrase = WordTraits(rawValue: 1 << 17)
  static let organizationFirst = WordTraits(rawValue: 1 << 18)
  static let organizationLast = WordTraits(rawValue: 1 << 19)
  static let placeFirst = WordTraits(rawValue: 1 << 20)
  static let placeLast = WordTraits(rawValue: 1 << 21)
  /// A capitalized run that ends in it names an event, a document or a work.
  static let eventLast = WordTraits(rawValue: 1 << 22)
  static let eventFirst = WordTraits(rawValue: 1 << 23)
  /// Capitalized, but alone no actor: "Monday", "Christmas", "English".
  static let notAlone = WordTraits(rawValue: 1 << 24)
  static let calendar = WordTraits(rawValue: 1 << 25)

  // Verbs and nouns that tell government from place, and descriptions.
  static let motion = WordTraits(rawValue: 1 << 32)
  static let giving = WordTraits(rawValue: 1 << 33)
  static let locating = WordTraits(rawValue: 1 << 34)
  static let attacking = WordTraits(rawValue: 1 << 35)
  static let placeNoun = WordTraits(rawValue: 1 << 36)
  static let beginsRole = WordTraits(rawValue: 1 << 37)
  /// Often written in capitals, but as often not: "party", "army".
  static let mixed = WordTraits(rawValue: 1 << 38)
  /// A verb whose object is somebody: "urge", "accuse".
  static let addressing = WordTraits(rawValue: 1 << 40)
  /// "anti", "pro": joined by a hyphen to a name that it is no part of.
  static let prefix = WordTraits(rawValue: 1 << 41)
  /// A particle that may begin a name in lower case: "von", "al".
  static let leading = WordTraits(rawValue: 1 << 42)
  /// A possessive that names run on from: "People's", "Workers'".
  static let owner = WordTraits(rawValue: 1 << 43)
  /// After a place: "province"; after an organization: "newspaper".
  static let placeGeneric = WordTraits(rawValue: 1 << 44)
  static let organizationGeneric = WordTraits(rawValue: 1 << 45)
  /// What a title names: "movie", "missile".
  static let work = WordTraits(rawValue: 1 << 47)
  /// "talks", "summit": what a city lends its name to.
  static let gathering = WordTraits(rawValue: 1 << 48)
  static let direction = WordTraits(rawValue: 1 << 46)
  /// Verbs that states do as people do: "wants", "refused".
  static let acting = WordTraits(rawValue: 1 << 49)
  /// "Columnist", "wife": somebody a pronoun can mean as well.
  static let personNoun = WordTraits(rawValue: 1 << 50)
  /// "Became", "won": past forms that no ending tells.
  static let pastVerb = WordTraits(rawValue: 1 << 51)
  /// Ends in "ed", or in an "s" that can be a verb's.
  static let endsLikePast = WordTraits(rawValue: 1 << 52)
  static let endsLikePresent = WordTraits(rawValue: 1 << 53)
  static let honorific = WordTraits(rawValue: 1 << 39)
  /// Ends a name with a full stop of its own: "Inc.", "Jr.".
  static let abbreviation = WordTraits(rawValue: 1 << 56)
  /// What only persons have: "career", "widow".
  static let owned = WordTraits(rawValue: 1 << 57)
  /// What only persons do: "married".
  static let personal = WordTraits(rawValue: 1 << 55)
  /// "Inc", "GmbH": what ends the name of a company.
  static let legalForm = WordTraits(rawValue: 1 << 54)

  /// What is aimed at a place: "attack", "rockets".
  static let striking = WordTraits(rawValue: 1 << 59)
  /// Whom and what governments send: "delegation", "assurances".
  static let sending = WordTraits(rawValue: 1 << 58)

  /// Korean and Chinese family names, which come first.
  static let familyFirst = WordTraits(rawValue: 1 << 60)

  /// "Daughter", "wife": who is introduced so bears the family name of somebody else.
  static let kin = WordTraits(rawValue: 1 << 61)

  /// "Fixer", "heiress": what somebody is called beside the name.
  static let calling = WordTraits(rawValue: 1 << 62)

  static let givenName: WordTraits = [.maleName, .femaleName]
  /// Words that cannot be part of a name unless capitalized inside it.
  static let function: WordTraits = [
    .determiner, .preposition, .conjunction, .pronoun, .auxiliary,
  ]
}

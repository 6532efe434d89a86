import Lexicons

/// A form of a verb that reports words.
struct ReportingForm: Equatable, Sendable {
  enum Tense: Equatable, Sendable {
    /// "say", "says": may be a noun too ("claims").
    case present
    case past
    /// "saying".
    case participle
  }

  var isStrong: Bool
  var takesThat: Bool
  var tense: Tense
  /// Of "say": whatever follows is said, with "that" or without.
  var isSaying: Bool
  /// Of "agree": "agreed to build" reports no words.
  var isAgreement: Bool
  /// Of "accuse": what is said stands behind somebody and "of".
  var isReproach: Bool
  /// Of "call" and "describe": what follows is a thing and never a clause.
  var isCalling: Bool
  /// Of "speak": "speaks of" is a verb still.
  var takesOf: Bool
}

/// The words speech is reported with.
///
/// A class, so that whatever holds the many tables is copied at once.
final class SpeechWords: Sendable {
  let verbs: PhraseMap<ReportingForm>
  /// What may stand between a subject and its verb.
  let adverbs: WordMap<Void>
  let auxiliaries: WordMap<Void>
  let determiners: WordMap<Void>
  let prepositions: WordMap<Void>
  /// Words a subject's noun phrase cannot reach over.
  let clauseStarts: WordMap<Void>
  let pronouns: WordMap<Pronoun>
  /// Words behind which quotation marks hold a name or a word as a word.
  let labels: WordMap<Void>
  /// The same, where the name begins with a capital.
  let works: WordMap<Void>
  /// "a statement from" somebody speaks for them.
  let documents: WordMap<Void>
  /// "Somebody's answer was “…”".
  let answers: WordMap<Void>
  /// Verbs of somebody else than who spoke before.
  let replies: WordMap<Void>
  /// "the party" said what the one named before did.
  let bodies: WordMap<Void>

  /// Verbs whose hearer stands before what is said: "told", "warned".
  let addressed: WordMap<Void>
  /// "dubbed a “…”" names as well as "dubbed “…”".
  let namings: WordMap<Void>
  /// "a strategy of “…”" gives a thing its name.
  let concepts: WordMap<Void>

  /// What a person is called by who has been named before, "the senator"; of words for one office,
  /// "Sen." before a name among them, the value is the same.
  let offices: WordMap<Int>
  private let lists: Lexicons

  enum Pronoun: Equatable, Sendable {
    case person, thing, group, relative, author
  }

  init(lexicons: Lexicons) {
    verbs = PhraseMap(
      lexicons.reportingVerbs.flatMap { verb in
        verb.forms.enumerated().map { place, form in
          (text: form, keepsCase: false, value: Self.form(form, at: place, of: verb))
        }
      })
    lists = lexicons.withoutModels
    offices = Self.groups(Self.officeWords)
    adverbs = Self.set(Self.adverbWords)
    auxiliaries = Self.set(Self.auxiliaryWords)
    determiners = Self.set(
      """
      the a an this that these those its his her their my our your no any some each every such \
      another other own
      """)
    prepositions = Self.set(
      """
      of for in at from with on to by near against about over under into onto among between behind \
      within without across around toward towards inside outside during
      """)
    clauseStarts = Self.set(
      """
      that but while when as because after before if although though where whether since than \
      whereas unless until so yet
      """)
    pronouns = WordMap(
      [
        ("he", .person), ("she", .person), ("it", .thing), ("they", .group), ("we", .author),
        ("i", .author), ("you", .author), ("who", .relative), ("which", .relative),
      ])
    addressed = Self.set(
      """
      tell tells told warn warns warned inform informs informed remind reminds reminded assure \
      assures assured reassure reassured advise advises advised urge urges urged ask asks asked
      """)
    namings = Self.set("dubbed named titled entitled nicknamed codenamed")
    concepts = Self.set(Self.conceptWords)
    labels = Self.set(
      """
      called dubbed named titled entitled nicknamed codenamed word words term terms phrase phrases \
      slogan hashtag headlined motto
      """)
    works = Self.set(
      """
      film movie book novel song album article essay play series show magazine newspaper platform \
      app website program programme operation
      """)
    documents = Self.set(
      "statement letter memo email e-mail message release tweet post note filing report column")
    answers = Self.set(
      """
      answer reply response message verdict comment reaction explanation advice warning argument \
      refrain retort conclusion motto
      """)
    replies = Self.set("answered replied responded retorted answers replies responds retorts")
    bodies = Self.set(
      """
      party campaign group committee council company union department agency federation \
      association commission board court organization organisation ministry coalition
      """)
  }

  private static let conceptWords = """
    solution strategy approach policy idea model concept principle formula doctrine status role \
    goal calculation spirit kind sort form version definition perception notion theory logic label \
    image
    """

  private static func form(
    _ form: String, at place: Int, of verb: ReportingVerb
  ) -> ReportingForm {
    let first = form.split(separator: " ").first ?? ""
    // "put it" has no past of its own.
    let isPast = place > 1 || place == 0 && verb.forms.count == 3
    let tense: ReportingForm.Tense =
      first.hasSuffix("ing") && place > 0 ? .participle : isPast ? .past : .present
    return ReportingForm(
      isStrong: verb.strength == .strong, takesThat: verb.takesThat, tense: tense,
      isSaying: verb.verb == "say", isAgreement: verb.verb == "agree",
      isReproach: verb.verb == "accuse",
      isCalling: ["call", "term", "label", "brand", "dub", "describe"].contains(verb.verb),
      takesOf: verb.verb == "speak" || verb.verb == "talk")
  }

  private static func set(_ words: String) -> WordMap<Void> {
    WordMap(words.split(separator: " ").map { (String($0), ()) })
  }

  /// Words of one line, each with the number of the line.
  private static func groups(_ lines: String) -> WordMap<Int> {
    WordMap(
      lines.split(separator: "\n").enumerated().flatMap { number, line in
        line.split(separator: " ").map { (String($0), number) }
      })
  }

  /// What the given name at the head of a full name tells.
  func gender(of name: String) -> Gender? {
    let names = name.split(separator: " ")
    guard names.count > 1, let first = names.first else { return nil }
    return switch lists.givenName(first.lowercased()) {
    case .male: .male
    case .female: .female
    case .either, nil: nil
    }
  }

  private static let officeWords = """
    senator sen
    congressman congresswoman representative rep lawmaker
    governor gov
    president
    minister premier
    secretary
    chancellor
    mayor
    sheriff
    judge justice
    general gen
    ambassador
    commissioner
    chairman chairwoman chair chairperson
    speaker
    candidate nominee
    republican
    democrat
    conservative
    billionaire businessman businesswoman mogul
    councilman councilwoman councillor councilor
    assemblyman assemblywoman
    prosecutor
    strategist
    cardinal
    archbishop bishop
    pastor reverend rev
    professor prof
    colonel col
    captain capt
    """

  private static let adverbWords = """
    also then later recently earlier now again once repeatedly only even simply just still already \
    further previously himself herself itself themselves never not ever both all publicly openly \
    privately angrily flatly bluntly often always first finally today yesterday too instead \
    reportedly explicitly clearly soon twice quickly immediately subsequently additionally \
    meanwhile initially explicitly urgently jointly separately more less
    """

  private static let auxiliaryWords = """
    has have had was were is are be been being will would can could may might must should shall \
    did does do cannot can't couldn't won't wouldn't shouldn't mustn't didn't doesn't don't isn't \
    aren't wasn't weren't hasn't haven't hadn't can’t couldn’t won’t wouldn’t shouldn’t mustn’t \
    didn’t doesn’t don’t isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t
    """
}

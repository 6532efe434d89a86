/// The bundled word lists: who is who, and the words that show it.
///
/// One immutable value, loaded once; nothing in it is specific to an event.
package struct Lexicons: Sendable {
  /// States, organizations, groups, people and places, in this order, each by id.
  package let actors: [ActorEntry]
  package let titles: [Title]
  package let reportingVerbs: [ReportingVerb]
  package let roleNouns: [RoleNoun]
  package let personNouns: [PersonNoun]
  package let bodyNouns: [BodyNoun]
  package let chambers: [Chamber]
  package let placeAbbreviations: [PlaceAbbreviation]
  package let organizationWords: [NameWord]
  package let placeWords: [NameWord]
  package let notNames: [NotName]
  package let numberWords: [NumberWord]
  package let currencies: [Currency]
  package let calendarWords: [CalendarWord]
  package let nicknames: [Nickname]
  package let sameThings: [SameThing]
  /// Family names in lower case.
  package let surnames: NameTable
  private let givenNames: NameTable
  private let words: NameTable
  /// What was learnt of names from annotated texts; empty where the folder of the lists has no
  /// `models/names.bin` beside it.
  package private(set) var nameModel: [UInt8]
  /// The same of he and she, in `models/pronouns.bin`.
  package private(set) var pronounModel: [UInt8]
  /// What the recognizer made of these lists earlier, in `models/vocabulary.bin`; nil where that
  /// is of other lists or damaged.
  package private(set) var compiled: FlatReader?
  /// Of the contents of all lists.
  package let fingerprint: UInt64
}

extension Lexicons {
  /// Reads every list from a folder; the first fault found is thrown.
  ///
  /// - Parameter compiled: whether what was worked out of them earlier is used.
  package static func load(
    from directory: String, compiled: Bool = true
  ) throws(LexiconError) -> Lexicons {
    let files = try ListFiles(directory)
    func table(_ name: String) throws(LexiconError) -> Table { try files.table(name) }
    func model(_ name: String) -> [UInt8] {
      Table.contentsIfPresent(of: "\(directory)/../models/\(name).bin")
    }
    var actors: [ActorEntry] = []
    actors.reserveCapacity(8_000)
    for name in ["states", "organizations", "parties", "groups", "people", "places"] {
      try table(name).append(to: &actors)
    }
    var reader =
      compiled ? CompiledLists.reader(of: model("vocabulary"), lists: files.fingerprint) : nil
    return Lexicons(
      actors: actors,
      titles: try table("titles").entries(Title.self),
      reportingVerbs: try table("reporting-verbs").entries(ReportingVerb.self),
      roleNouns: try table("role-nouns").entries(RoleNoun.self),
      personNouns: try table("person-nouns").entries(PersonNoun.self),
      bodyNouns: try table("body-nouns").entries(BodyNoun.self),
      chambers: try table("chambers").entries(Chamber.self),
      placeAbbreviations: try table("place-abbreviations").entries(PlaceAbbreviation.self),
      organizationWords: try table("organization-words").entries(NameWord.self),
      placeWords: try table("place-words").entries(NameWord.self),
      notNames: try table("not-names").entries(NotName.self),
      numberWords: try table("number-words").entries(NumberWord.self),
      currencies: try table("currencies").entries(Currency.self),
      calendarWords: try table("calendar-words").entries(CalendarWord.self),
      nicknames: try table("nicknames").entries(Nickname.self),
      sameThings: try table("same-things").entries(SameThing.self),
      surnames: try NameTable(table("surnames"), columns: ["name"], &reader),
      givenNames: try NameTable(table("given-names"), columns: ["name", "gender"], &reader),
      words: try NameTable(table("words"), columns: ["word", "mark"], &reader),
      nameModel: model("names"), pronounModel: model("pronouns"), compiled: reader,
      fingerprint: files.fingerprint)
  }

  /// Writes what is read before `compiled`.
  package func write(to writer: inout FlatWriter) {
    for table in [surnames, givenNames, words] { table.write(to: &writer) }
  }

  /// The lists alone, for whoever keeps the rest in a shape of its own.
  package var withoutModels: Lexicons {
    var lists = self
    (lists.nameModel, lists.pronounModel, lists.compiled) = ([], [], nil)
    return lists
  }

  /// How running English writes a word that is no name by itself.
  package enum OrdinaryWord: Equatable, Sendable {
    case lowerCase
    /// As often with a capital, inside names: `army`, `house`.
    case eitherCase
  }

  /// Nil when it is no word we know; `word` in lower case, as UTF-8.
  package func ordinaryWord(_ word: Span<UInt8>) -> OrdinaryWord? {
    if words.mark(of: word) == UInt8(ascii: "m") { return .eitherCase }
    return words.contains(word) ? .lowerCase : nil
  }

  /// What a given name tells of the gender of who bears it.
  package enum GivenName: Equatable, Sendable {
    case male, female
    /// Borne by both.
    case either
  }

  /// Nil when it is no given name we know; `name` in lower case, as UTF-8.
  package func givenName(_ name: Span<UInt8>) -> GivenName? {
    switch givenNames.mark(of: name) {
    case UInt8(ascii: "m"): .male
    case UInt8(ascii: "f"): .female
    case UInt8(ascii: "u"): .either
    default: nil
    }
  }

  /// As above, for callers that hold a string.
  package func givenName(_ name: String) -> GivenName? {
    givenName(name.utf8.span)
  }
}

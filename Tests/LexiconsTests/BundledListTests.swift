import Lexicons
import Testing

/// Holds what people edit to what the recognizer relies on.
@Suite("The bundled word lists")
struct BundledListTests {
  private static let bundled = Lexicons.bundledDirectory().map { folder in
    Result { () throws(LexiconError) in try Lexicons.load(from: folder) }
  }

  private let lexicons: Lexicons

  init() throws {
    lexicons = try #require(Self.bundled, "no lists beside the test binary").get()
  }

  @Test("Every id is there once, in kebab case")
  func ids() throws {
    let ids = lexicons.actors.map(\.id)
    #expect(Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys.sorted() == [])
    let odd = try ids.filter { try /[a-z0-9]+(-[a-z0-9]+)*/.wholeMatch(in: $0) == nil }
    #expect(odd == [])
  }

  @Test("Each kind stands in its own list, sorted by id")
  func order() {
    var lists: [ActorEntry.Kind] = []
    var last: ActorEntry?
    for actor in lexicons.actors {
      let goesOn = last.map { $0.kind == actor.kind && $0.id <= actor.id } ?? false
      if !goesOn { lists.append(actor.kind) }
      last = actor
    }
    // Parties are organizations in a list of their own.
    #expect(lists == [.state, .organization, .organization, .group, .person, .place])
  }

  @Test("Every office and every place it lies in is the id of an actor")
  func references() {
    let ids = Set(lexicons.actors.map(\.id))
    let missing = lexicons.actors.flatMap { actor in
      (actor.offices.map(\.actor) + [actor.within].compactMap(\.self))
        .filter { !ids.contains($0) }.map { "\(actor.id): \($0)" }
    }
    #expect(missing == [])
  }

  @Test("No name is empty, padded, or holds a control character")
  func cleanNames() {
    let unclean = lexicons.actors.flatMap { $0.everyName }.filter { name in
      name.isEmpty || name.first == " " || name.last == " "
        || name.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    #expect(unclean == [])
  }

  @Test("A name two actors claim is marked ambiguous in both")
  func sharedNames() {
    var claims: [String: [ActorEntry]] = [:]
    for actor in lexicons.actors {
      for name in Set(actor.claimedNames) { claims[name, default: []].append(actor) }
    }
    let unmarked = claims.filter { $0.value.count > 1 }.flatMap { name, actors in
      actors.filter { !$0.ambiguousNames.contains(name) }.map { "\(name): \($0.id)" }
    }
    #expect(unmarked.sorted() == [])
  }

  @Test("What is marked ambiguous is a name of the same row")
  func ambiguousNames() {
    let foreign = lexicons.actors.flatMap { actor in
      actor.ambiguousNames.filter { !actor.everyName.contains($0) }.map { "\(actor.id): \($0)" }
    }
    #expect(foreign == [])
  }

  @Test("Persons have a gender, and no one else has")
  func genders() {
    let wrong = lexicons.actors.filter { ($0.kind == .person) != ($0.gender != nil) }.map(\.id)
    #expect(wrong == [])
  }

  @Test("The capitals of states are places as well")
  func capitals() {
    let states = lexicons.actors.filter { $0.kind == .state && !$0.capitals.isEmpty }
    var known = Set(states.flatMap { [$0.name] + $0.aliases })
    for place in lexicons.actors where place.kind == .place {
      known.formUnion([place.name] + place.aliases)
    }
    let homeless = states.filter { known.isDisjoint(with: $0.capitals) }.map(\.id)
    #expect(homeless == [])
  }

  @Test("An office begins before it ends")
  func officeDates() {
    let backwards = lexicons.actors.flatMap(\.offices).filter { office in
      guard let from = office.from, let to = office.to else { return false }
      return (from.year, from.month ?? 1) > (to.year, to.month ?? 12)
    }
    #expect(backwards == [])
  }

  @Test("The lists reach around the world")
  func sizes() {
    let counts = Dictionary(grouping: lexicons.actors, by: \.kind).mapValues(\.count)
    #expect(counts[.state, default: 0] >= 240)
    #expect(counts[.organization, default: 0] >= 1200)
    #expect(counts[.person, default: 0] >= 1500)
    #expect(counts[.place, default: 0] >= 2400)
    #expect(lexicons.surnames.count >= 50_000)
  }

  @Test("Words are listed once a table")
  func wordsOnce() {
    let tables: [[String]] = [
      lexicons.titles.map(\.title), lexicons.reportingVerbs.map(\.verb),
      lexicons.roleNouns.map(\.noun), lexicons.bodyNouns.map(\.noun),
      lexicons.personNouns.map(\.noun),
      lexicons.chambers.map(\.id), lexicons.organizationWords.map(\.word),
      lexicons.placeWords.map(\.word), lexicons.notNames.map(\.word),
      lexicons.currencies.map(\.text), lexicons.calendarWords.map(\.word),
      lexicons.nicknames.map(\.name),
    ]
    let repeated = tables.map { words in
      Dictionary(grouping: words, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
    }
    #expect(Array(repeated.joined()) == [])
  }

  @Test("The forms of a verb or noun begin with it")
  func forms() {
    #expect(lexicons.reportingVerbs.filter { $0.forms.first != $0.verb }.map(\.verb) == [])
    #expect(lexicons.roleNouns.filter { $0.forms.first != $0.noun }.map(\.noun) == [])
  }

  @Test("Nouns for an office name a role, the others none")
  func roles() {
    let wrong = lexicons.roleNouns.filter { ($0.denotation == .office) == $0.roles.isEmpty }
    #expect(wrong.map(\.noun) == [])
  }

  @Test("Chambers and their parliaments are organizations of the lists")
  func chambers() {
    let known = Set(lexicons.actors.filter { $0.kind == .organization }.map(\.id))
    let named = lexicons.chambers.flatMap { [$0.id, $0.parliament] }
    #expect(named.filter { !known.contains($0) } == [])
  }

  @Test("Abbreviations are of places of the lists, each of one")
  func abbreviations() {
    let places = Set(lexicons.actors.filter { $0.kind == .place }.map(\.id))
    #expect(lexicons.placeAbbreviations.map(\.id).filter { !places.contains($0) } == [])
    let forms = lexicons.placeAbbreviations.flatMap(\.forms)
    #expect(Set(forms).count == forms.count)
  }

  @Test("Given names tell the gender where it is sure")
  func givenNames() {
    let names = ["olga", "kwame", "kim", "zoë", "monday"]
    #expect(names.map { lexicons.givenName($0) } == [.female, .male, .either, .female, nil])
  }
}

extension ActorEntry {
  /// Names that alone denote the actor; a capital also denotes a city and is not among them.
  fileprivate var claimedNames: [String] {
    [name] + aliases + scripts + demonyms + seats
      + surnames.filter(\.isSureAlone).map(\.text)
  }

  fileprivate var everyName: [String] {
    [name] + aliases + scripts + demonyms + seats + capitals + surnames.map(\.text)
  }
}

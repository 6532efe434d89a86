import Articles
import Lexicons

/// Who of an article bears which office, asked for at one phrase after another.
struct OfficeBearers {
  /// Why somebody is meant.
  enum Why {
    case only, onlyOfState, onlyOwn, ofHome, onlyNear, foremost

    func sentence(of office: String) -> String {
      switch self {
      case .only: "the only \(office) named before"
      case .onlyOfState: "the state's only \(office) named before"
      case .onlyOwn: "of several the only \(office) called so without a state's name"
      case .ofHome: "of several the \(office) of the land whose bodies are named most"
      case .onlyNear: "of several the only \(office) named right before"
      case .foremost: "of several the \(office) named most often before"
      }
    }
  }

  private typealias FirstName = (actor: Int, end: Int)

  /// The first two of each sort, in order of their first names: of more, the third changes nothing.
  private struct Bearers {
    var all: [FirstName]
    /// Of those with whom the office is a state's: looked for only where several bear it.
    var ofState: [FirstName]
  }

  /// The names of persons, in order of the text, and each person's first.
  private let names: [LocalMention]
  private let firstNames: [FirstName]
  private var known: [String: Bearers] = [:]
  private var isBearer: [String: [Int: Bool]] = [:]
  private var tallies: [String: Tally] = [:]

  /// How often bearers of an office are named in the beginning of the text.
  private struct Tally {
    /// Of `names`, the first that is not counted.
    var next = 0
    var counts: [Int: Int] = [:]
    var all = 0
    /// Whom it names most, and how often.
    var first: Int?
    var most = 0
  }

  private var owns: [String: Own] = [:]

  /// Who bears an office by the beginning of the text, and never with a state's name.
  private struct Own {
    /// Of `firstNames`, the first that is not looked at.
    var next = 0
    var persons: [Int] = []
    /// Whom the text gives no office, but who are known to bear it.
    var known: [Int] = []
    /// Who bears it, by the lists, of the land whose bodies the article names most.
    var atHome: [Int] = []

    /// The one who can be meant, where there is no other.
    var person: Int? { persons.count + known.count == 1 ? persons.first ?? known.first : nil }
  }

  /// The land whose bodies and provinces the article names most.
  private let home: String?

  init(_ descriptions: Descriptions) {
    home = descriptions.home()
    names = descriptions.personNames()
    var met: Set<Int> = []
    firstNames = names.filter { met.insert($0.actor).inserted }
      .map { FirstName(actor: $0.actor, end: $0.tokens.upperBound) }
  }

  /// Whether nobody of the article bears an office, wherever named.
  mutating func areNone(
    of office: Descriptions.NamedOffice, _ descriptions: Descriptions
  ) -> Bool {
    office.title == nil && bearers(of: office, descriptions).all.isEmpty
  }

  /// The only one named before a phrase, or else the only one whose office is a state's, for next
  /// to it a club's president is always called the club's; or the only one named right before.
  mutating func meant(
    by office: Descriptions.NamedOffice, _ descriptions: Descriptions
  ) -> (actor: Int, why: Why)? {
    let bearers = bearers(of: office, descriptions)
    let start = office.tokens.lowerBound
    let named = bearers.all.prefix { $0.end <= start }
    if named.count == 1 { return (named[0].actor, .only) }
    let ofState = bearers.ofState.prefix { $0.end <= start }
    if ofState.count == 1 { return (ofState[0].actor, .onlyOfState) }
    if named.isEmpty { return nil }
    let foremost = foremost(office, descriptions, ofState: !ofState.isEmpty)
    let own = own(office, descriptions)
    if let person = own?.person, foremost ?? person == person { return (person, .onlyOwn) }
    if let own, own.atHome.count == 1 { return (own.atHome[0], .ofHome) }
    return near(office, descriptions, ofState: !ofState.isEmpty).map { ($0, .onlyNear) }
      ?? foremost.map { ($0, .foremost) }
  }

  /// The bearers named before a phrase whom the article gives the office and never with a state's
  /// name, as papers do with their own: "President Vale", where others are "the Ghanaian president".
  ///
  /// Asked for in order of the text, so that each person is looked at once.
  private mutating func own(
    _ office: Descriptions.NamedOffice, _ descriptions: Descriptions
  ) -> Own? {
    guard office.title == nil, office.owner == nil, office.noun.rolesAlone.count == 1 else {
      return nil
    }
    let key = Self.key(office)
    // Taken out, so that what it holds is not copied.
    var own = owns.removeValue(forKey: key) ?? Own()
    while own.next < firstNames.count, firstNames[own.next].end <= office.tokens.lowerBound {
      let name = firstNames[own.next]
      own.next += 1
      guard isOne(name.actor, key, office, descriptions, ofState: false) else { continue }
      if let home, descriptions.holds(office.noun.rolesAlone, of: home, name.actor) {
        own.atHome.append(name.actor)
      }
      if isOfState(name, descriptions) { continue }
      switch descriptions.titling(of: name.actor, office.noun) {
      case .foreign: continue
      case .own: own.persons.append(name.actor)
      case .none: own.known.append(name.actor)
      }
    }
    owns[key] = own
    return own
  }

  /// "President Vale of Ghana", where the article names him first.
  private func isOfState(_ name: FirstName, _ descriptions: Descriptions) -> Bool {
    guard descriptions.isOf(name.end), name.end + 1 < descriptions.tokens.count else {
      return false
    }
    return descriptions.mentionAt[name.end + 1].map(descriptions.isStateName) ?? false
  }

  /// The bearer whom a text names far more often than all others together.
  ///
  /// Asked for in order of the text, so that each name is counted once.
  private mutating func foremost(
    _ office: Descriptions.NamedOffice, _ descriptions: Descriptions, ofState: Bool
  ) -> Int? {
    let key = Self.key(office) + (ofState ? "@" : "")
    var tally = tallies.removeValue(forKey: key) ?? Tally()
    while tally.next < names.count, names[tally.next].tokens.upperBound <= office.tokens.lowerBound
    {
      let actor = names[tally.next].actor
      tally.next += 1
      guard isOne(actor, key, office, descriptions, ofState: ofState) else { continue }
      tally.all += 1
      let count = (tally.counts[actor] ?? 0) + 1
      tally.counts[actor] = count
      if count > tally.most { (tally.first, tally.most) = (actor, count) }
    }
    tallies[key] = tally
    let isForemost = tally.most >= Self.fewestNames && tally.most >= 2 * (tally.all - tally.most)
    return isForemost ? tally.first : nil
  }

  private static let fewestNames = 3

  private mutating func isOne(
    _ actor: Int, _ key: String, _ office: Descriptions.NamedOffice, _ descriptions: Descriptions,
    ofState: Bool
  ) -> Bool {
    if let known = isBearer[key]?[actor] { return known }
    let isOne = isMeant(actor, office, descriptions, ofState: ofState)
    isBearer[key, default: [:]][actor] = isOne
    return isOne
  }

  /// Papers call nobody of their own land a dictator.
  private func isMeant(
    _ actor: Int, _ office: Descriptions.NamedOffice, _ descriptions: Descriptions,
    ofState: Bool = false
  ) -> Bool {
    if let home, Self.tyrants.contains(office.noun.noun),
      descriptions.holds(office.noun.rolesAlone, of: home, actor)
    {
      return false
    }
    return descriptions.isBearer(actor, office, ofState: ofState)
  }

  private static let tyrants: Set<String> = ["autocrat", "dictator", "ruler", "strongman"]

  private mutating func bearers(
    of office: Descriptions.NamedOffice, _ descriptions: Descriptions
  ) -> Bearers {
    let key = Self.key(office)
    if let known = known[key] { return known }
    let all = firstTwo { isMeant($0, office, descriptions) }
    let ofState =
      all.count < 2 ? [] : firstTwo { isMeant($0, office, descriptions, ofState: true) }
    let found = Bearers(all: all, ofState: ofState)
    known[key] = found
    return found
  }

  private static func key(_ office: Descriptions.NamedOffice) -> String {
    if let title = office.title { return "\(title)" }
    return office.owner.map { "\(office.noun.noun)@\($0)" } ?? office.noun.noun
  }

  private func firstTwo(_ isMeant: (Int) -> Bool) -> [FirstName] {
    var found: [FirstName] = []
    for name in firstNames where isMeant(name.actor) {
      found.append(name)
      if found.count == 2 { break }
    }
    return found
  }

  /// The one bearer whom the sentences right before name.
  private mutating func near(
    _ office: Descriptions.NamedOffice, _ descriptions: Descriptions, ofState: Bool
  ) -> Int? {
    let start = office.tokens.lowerBound
    let before = names[..<names.firstSorted { $0.tokens.upperBound > start }]
    let key = Self.key(office) + (ofState ? "@" : "")
    let near = NearMentions.of(before, start, descriptions.tokens) { $0.tokens.lowerBound }
    return NearMentions.only(
      near.filter { isOne($0.actor, key, office, descriptions, ofState: ofState) },
      descriptions.tokens)
  }
}

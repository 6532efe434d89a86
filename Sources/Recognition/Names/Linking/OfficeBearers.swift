import Articles
import Lexicons

/// Who of an article bears which office, asked for at one phrase after another.
struct OfficeBearers {
  /// Why somebody is meant.
  enum Why {
    case only, onlyOfState, onlyOwn, onlyNear, foremost

    func sentence(of office: String) -> String {
      switch self {
      case .only: "the only \(office) named before"
      case .onlyOfState: "the state's only \(office) named before"
      case .onlyOwn: "of several the only \(office) called so without a state's name"
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
    /// Whether the text names somebody who is known to bear it and is given no office.
    var isOpen = false
  }

  init(_ descriptions: Descriptions) {
    names = descriptions.linker.mentions
      .filter { $0.kind == .name && descriptions.isPerson($0.actor) }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
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
    if let own = own(office, descriptions), foremost ?? own == own { return (own, .onlyOwn) }
    return near(office, descriptions, ofState: !ofState.isEmpty).map { ($0, .onlyNear) }
      ?? foremost.map { ($0, .foremost) }
  }

  /// The one bearer named before a phrase whom the article gives the office and never with a
  /// state's name, as papers do with their own: "President Vale", where others are "the Ghanaian
  /// president".
  ///
  /// Asked for in order of the text, so that each person is looked at once.
  private mutating func own(
    _ office: Descriptions.NamedOffice, _ descriptions: Descriptions
  ) -> Int? {
    guard office.title == nil, office.owner == nil, office.noun.rolesAlone.count == 1 else {
      return nil
    }
    let key = Self.key(office)
    var own = owns[key] ?? Own()
    while own.next < firstNames.count, firstNames[own.next].end <= office.tokens.lowerBound {
      let name = firstNames[own.next]
      own.next += 1
      guard isOne(name.actor, key, office, descriptions, ofState: false),
        !isOfState(name, descriptions)
      else { continue }
      switch descriptions.titling(of: name.actor, office.noun) {
      case .foreign: continue
      case .own: own.persons.append(name.actor)
      case .none: own.isOpen = true
      }
    }
    owns[key] = own
    return own.isOpen || own.persons.count != 1 ? nil : own.persons[0]
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
    var tally = tallies[key] ?? Tally()
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
    let isOne = descriptions.isBearer(actor, office, ofState: ofState)
    isBearer[key, default: [:]][actor] = isOne
    return isOne
  }

  private mutating func bearers(
    of office: Descriptions.NamedOffice, _ descriptions: Descriptions
  ) -> Bearers {
    let key = Self.key(office)
    if let known = known[key] { return known }
    let all = firstTwo { descriptions.isBearer($0, office) }
    let ofState = all.count < 2 ? [] : firstTwo { descriptions.isBearer($0, office, ofState: true) }
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
    var found: Int?
    for name in NearMentions.of(before, start, descriptions.tokens, token: \.tokens.lowerBound) {
      guard isOne(name.actor, key, office, descriptions, ofState: ofState), name.actor != found
      else { continue }
      if found != nil { return nil }
      found = name.actor
    }
    return found
  }
}

extension Descriptions {
  /// Whether somebody bears an office, or a state's.
  func isBearer(_ person: Int, _ office: NamedOffice, ofState: Bool = false) -> Bool {
    let actor = linker.actors[person]
    if let title = office.title {
      return !ofState && actor.titles.contains { linker.words($0) == title }
    }
    let roles = office.noun.rolesAlone
    let isTitled = actor.titles.contains { title in
      linker.likelyRoles(of: title).contains(where: roles.contains)
        && (!ofState || linker.state(of: title) != nil)
        && (office.owner.map { names(title, $0) } ?? true)
    }
    if isTitled { return true }
    guard let entry = actor.entry.map({ vocabulary.entry($0) }) else { return false }
    return entry.offices.contains { held in
      guard roles.contains(held.role), isHeld(held) else { return false }
      let body = vocabulary.actorIndices[held.actor]
      if let owner = office.owner { return body != nil && linker.actors[owner].entry == body }
      return !ofState || body.map { vocabulary.entry($0).kind == .state } ?? false
    }
  }

  /// How an article gives somebody an office.
  enum Titling {
    /// With the name of a state.
    case foreign
    case own
    /// Not at all: who is known to bear it.
    case none
  }

  func titling(of person: Int, _ noun: RoleNoun) -> Titling {
    let titles = linker.actors[person].titles.filter {
      linker.likelyRoles(of: $0).contains(where: noun.rolesAlone.contains)
    }
    if titles.isEmpty { return .none }
    return titles.contains { linker.state(of: $0) != nil } ? .foreign : .own
  }

  /// Whether the words around a title name a body: "FBI Director", "the director of the FBI".
  private func names(_ title: Range<Int>, _ body: Int) -> Bool {
    let first = max(0, title.lowerBound - Self.longestBody)
    return (first..<max(title.upperBound, phraseEnd(from: title.upperBound)))
      .contains { mentionAt[$0]?.actor == body }
  }

  /// In words of a body's name before an office.
  private static let longestBody = 5
}

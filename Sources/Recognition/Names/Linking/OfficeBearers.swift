import Articles
import Lexicons

/// Who of an article bears which office, asked for at one phrase after another.
struct OfficeBearers {
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
  ) -> (actor: Int, why: String)? {
    let bearers = bearers(of: office, descriptions)
    let start = office.tokens.lowerBound
    let named = bearers.all.prefix { $0.end <= start }
    if named.count == 1 { return (named[0].actor, "the only") }
    let ofState = bearers.ofState.prefix { $0.end <= start }
    if ofState.count == 1 { return (ofState[0].actor, "the state's only") }
    return named.isEmpty ? nil : near(office, descriptions, ofState: !ofState.isEmpty)
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
  ) -> (actor: Int, why: String)? {
    let start = office.tokens.lowerBound
    let before = names[..<names.firstSorted { $0.tokens.upperBound > start }]
    let key = Self.key(office) + (ofState ? "@" : "")
    var found: Int?
    for name in NearMentions.of(before, start, descriptions.tokens, token: \.tokens.lowerBound) {
      let isOne =
        isBearer[key]?[name.actor]
        ?? descriptions.isBearer(name.actor, office, ofState: ofState)
      isBearer[key, default: [:]][name.actor] = isOne
      guard isOne, name.actor != found else { continue }
      if found != nil { return nil }
      found = name.actor
    }
    return found.map { ($0, "of several the only") }
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

  /// Whether the words around a title name a body: "FBI Director", "the director of the FBI".
  private func names(_ title: Range<Int>, _ body: Int) -> Bool {
    let first = max(0, title.lowerBound - Self.longestBody)
    return (first..<max(title.upperBound, phraseEnd(from: title.upperBound)))
      .contains { mentionAt[$0]?.actor == body }
  }

  /// In words of a body's name before an office.
  private static let longestBody = 5
}

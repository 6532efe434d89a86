import Articles
import Lexicons

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

  /// The id of the land whose bodies and provinces the article names more often than those of all
  /// other lands together.
  func home() -> String? {
    var counts: [String: Int] = [:]
    for mention in linker.mentions where mention.kind.isExplicit {
      guard let entry = linker.actors[mention.actor].entry.map({ vocabulary.entry($0) }),
        entry.kind == .organization || vocabulary.provinces.contains(entry.id),
        let land = entry.within
      else { continue }
      counts[land, default: 0] += 1
    }
    let all = counts.values.reduce(0, +)
    return counts.first { 2 * $0.value > all }?.key
  }

  /// Whether somebody bears an office of a state by the lists.
  func holds(_ roles: [String], of state: String, _ person: Int) -> Bool {
    linker.actors[person].entry.map { holds(roles, state, $0) } ?? false
  }

  /// How an article gives somebody an office.
  enum Titling {
    /// With the name of a state, or in what it quotes.
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
    let isForeign =
      titles.contains { linker.state(of: $0) != nil }
      || titles.allSatisfy { linker.article.isQuoted[$0.lowerBound] }
    return isForeign ? .foreign : .own
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

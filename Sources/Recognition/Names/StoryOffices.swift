import Articles

/// Who holds which office in the accounts of one story, and which account speaks of "the special
/// counsel" without saying who that is.
struct StoryOffices: Sendable {
  private struct Open: Sendable {
    var article: Int
    var range: TextRange
    var noun: String
    var roles: [String]
  }

  private var open: [Open] = []
  private var roles: [Actor.ID: Set<String>] = [:]
  /// For those who go by a family name alone, who of the same article bears it.
  private var namesakes: [Actor.ID: Actor.ID] = [:]
  private var articles = 0

  /// Takes in what the next article says.
  ///
  /// - Parameter ids: of the article's own actors.
  mutating func enter(
    _ reading: ArticleReading, _ ids: [Actor.ID?], _ article: Article, _ vocabulary: Vocabulary
  ) {
    let named = Set(reading.mentions.lazy.filter { $0.kind == .name }.map(\.actor))
    for (actor, offices) in reading.offices where named.contains(actor) {
      if let id = ids[actor] { roles[id, default: []].formUnion(offices) }
    }
    for (actor, id) in zip(reading.actors, ids) {
      if let id, let namesake = actor.namesake, let other = ids[namesake] { namesakes[id] = other }
    }
    for office in reading.openOffices {
      open.append(
        Open(
          article: articles, range: reading.range(of: office.tokens, in: article, vocabulary),
          noun: office.noun, roles: office.roles))
    }
    articles += 1
  }

  /// Actors that turned out to be others.
  mutating func move(_ targets: [Actor.ID: Actor.ID]) {
    for (id, target) in targets {
      if let moved = roles.removeValue(forKey: id) { roles[target, default: []].formUnion(moved) }
    }
  }

  /// Of those who bear a family name the only one, or the only one with an office of who is called
  /// by it alone, else who bears it in the same article.
  func bearer(like lone: Actor.ID, among bearers: Set<Actor.ID>) -> Actor.ID? {
    if bearers.count < 2 { return bearers.first }
    let offices = roles[lone] ?? []
    let alike = bearers.filter { !offices.isDisjoint(with: roles[$0] ?? []) }
    return alike.count == 1 ? alike.first : alike.isEmpty ? namesakes[lone] : nil
  }

  /// Adds the mentions of who alone holds an office in the story: of those the account names before
  /// or, where it names none of them or the office is a state's, of all.
  ///
  /// - Returns: actors who are meant no longer where they were thought to be.
  func fill(_ mentions: inout [[Mention]]) -> Set<Actor.ID> {
    guard !open.isEmpty else { return [] }
    let named = mentions.map { Set($0.lazy.filter { $0.kind.isExplicit }.map(\.actor)) }
    var wrong: Set<Actor.ID> = []
    for office in open {
      let article = mentions[office.article]
      guard let actor = holder(of: office, article), isNear(actor, office.article, named)
      else { continue }
      let place =
        article.firstIndex { $0.range.start >= office.range.start } ?? article.endIndex
      let mention = Mention(
        range: office.range, actor: actor, kind: .description,
        why: "the only \(office.noun) of these articles", confidence: .likely)
      if let known = article.firstIndex(where: { $0.range == office.range }) {
        wrong.insert(article[known].actor)
        mentions[office.article][known] = mention
      } else {
        mentions[office.article].insert(mention, at: place)
      }
    }
    return wrong
  }

  /// Whether an article, or one that names two others of its actors too, names somebody: what only
  /// happens to be read with it is no account of its story.
  private func isNear(_ actor: Actor.ID, _ article: Int, _ named: [Set<Actor.ID>]) -> Bool {
    named[article].contains(actor)
      || named.contains {
        $0.contains(actor) && $0.intersection(named[article]).count >= Self.sharedActors
      }
  }

  private static let sharedActors = 2

  private func holder(of office: Open, _ article: [Mention]) -> Actor.ID? {
    let holders = Set(roles.filter { !$0.value.isDisjoint(with: office.roles) }.keys)
    let named = article.filter { $0.kind == .name && holders.contains($0.actor) }
    let isState = office.roles.first?.contains("@") ?? false
    let meant =
      named.isEmpty || isState && holders.count == 1
      ? holders : Set(named.filter { $0.range.end <= office.range.start }.map(\.actor))
    return meant.count == 1 ? meant.first : nil
  }
}

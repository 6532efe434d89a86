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
    var search = HolderSearch(roles, mentions)
    var wrong: Set<Actor.ID> = []
    for (article, offices) in Dictionary(grouping: open, by: \.article) {
      var added: [TextRange: Mention] = [:]
      for office in offices {
        guard
          let actor = search.holder(
            of: office.roles, in: article, before: office.range.start)
        else { continue }
        added[office.range] = Mention(
          range: office.range, actor: actor, kind: .description,
          why: "the only \(office.noun) of these articles", confidence: .likely)
      }
      let replaced = mentions[article].filter { added[$0.range] != nil }
      wrong.formUnion(replaced.map(\.actor))
      let all = Array(added.values) + mentions[article].filter { added[$0.range] == nil }
      mentions[article] = all.sorted {
        ($0.range.start, -$0.range.end) < ($1.range.start, -$1.range.end)
      }
    }
    return wrong
  }
}

/// Who holds an office in a story, asked as often as its accounts speak of one.
private struct HolderSearch {
  /// Who holds an office, as an account sees it.
  private struct Holders {
    /// The only one of the story.
    var only: Actor.ID?
    /// The first two the account names, each with the end of the first name.
    var named: [(actor: Actor.ID, end: Int)]
  }

  private struct Question: Hashable {
    var roles: [String]
    var article: Int
  }

  private struct Pair: Hashable {
    var actor: Actor.ID
    var article: Int
  }

  private let roles: [Actor.ID: Set<String>]
  /// Whom each article mentions other than by descriptions and pronouns.
  private let explicit: [Set<Actor.ID>]
  /// Where the first name of each actor ends.
  private let firstNames: [[Actor.ID: Int]]
  private var holders: [Question: Holders] = [:]
  private var nearness: [Pair: Bool] = [:]

  /// How many others an account of the same story names too.
  private static let sharedActors = 2

  init(_ roles: [Actor.ID: Set<String>], _ mentions: [[Mention]]) {
    self.roles = roles
    explicit = mentions.map { Set($0.lazy.filter { $0.kind.isExplicit }.map(\.actor)) }
    firstNames = mentions.map { mentions in
      Dictionary(
        mentions.lazy.filter { $0.kind == .name }.map { ($0.actor, $0.range.end) },
        uniquingKeysWith: min)
    }
  }

  mutating func holder(of roles: [String], in article: Int, before place: Int) -> Actor.ID? {
    let question = Question(roles: roles, article: article)
    let found = holders[question] ?? self.found(question)
    holders[question] = found
    let isState = roles.first?.contains("@") ?? false
    let named = found.named.prefix { $0.end <= place }
    let meant =
      found.named.isEmpty || isState && found.only != nil
      ? found.only : named.count == 1 ? named[0].actor : nil
    return meant.flatMap { isNear($0, article) ? $0 : nil }
  }

  private func found(_ question: Question) -> Holders {
    let holders = roles.filter { !$0.value.isDisjoint(with: question.roles) }.keys
    let named = holders.compactMap { holder in
      firstNames[question.article][holder].map { (actor: holder, end: $0) }
    }
    return Holders(
      only: holders.count == 1 ? holders.first : nil,
      named: Array(named.sorted { $0.end < $1.end }.prefix(2)))
  }

  /// Whether an article, or one that names two others of its actors too, names somebody: what only
  /// happens to be read with it is no account of its story.
  private mutating func isNear(_ actor: Actor.ID, _ article: Int) -> Bool {
    if explicit[article].contains(actor) { return true }
    let pair = Pair(actor: actor, article: article)
    let isNear =
      nearness[pair]
      ?? explicit.contains {
        $0.contains(actor) && $0.intersection(explicit[article]).count >= Self.sharedActors
      }
    nearness[pair] = isNear
    return isNear
  }
}

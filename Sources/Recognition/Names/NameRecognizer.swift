import Articles
import Lexicons

/// Finds the mentions of actors in a set of articles and links them to one another.
struct NameRecognizer: Sendable {
  struct Result: Sendable {
    /// For each article its mentions, in order of the text.
    var mentions: [[Mention]]
    /// Every actor mentioned, by first appearance.
    var actors: [Actor]
  }

  private let vocabulary: Vocabulary

  init(lexicons: Lexicons) {
    vocabulary = Vocabulary(lexicons)
  }

  /// What new names are linked to.
  func registry(of known: [Actor]) -> ActorRegistry {
    ActorRegistry(vocabulary: vocabulary, known: known)
  }

  /// Articles read before any of them is linked to the others; what was read takes much room.
  private static let readTogether = 32

  /// - Parameter known: a registry into which nobody was entered yet.
  func recognize(_ articles: [Article], known: ActorRegistry) -> Result {
    var linking = Linking(registry: known)
    for start in stride(from: 0, to: articles.count, by: Self.readTogether) {
      link(read(Array(articles[start...].prefix(Self.readTogether))), &linking)
    }
    return result(of: linking)
  }

  /// Articles with what was read in each alone, and the words they have.
  struct Read: Sendable {
    let articles: [Article]
    fileprivate let readings: [ArticleReading]
    fileprivate let vocabulary: Vocabulary
  }

  func read(_ articles: [Article]) -> Read {
    var vocabulary = vocabulary
    let readings = articles.map { ArticleReading($0, &vocabulary) }
    return Read(articles: articles, readings: readings, vocabulary: vocabulary)
  }

  /// Links articles that were read to one another.
  ///
  /// - Parameter known: a registry into which nobody was entered yet.
  func link(_ read: Read, known: ActorRegistry) -> Result {
    var linking = Linking(registry: known)
    link(read, &linking)
    return result(of: linking)
  }

  /// How far the linking of a set has come.
  private struct Linking {
    var registry: ActorRegistry
    var loneNames: Set<Actor.ID> = []
    /// Lone names of which hardly anything says what they name.
    var unsureNames: Set<Actor.ID> = []
    var mentions: [[Mention]] = []
    var offices = StoryOffices()
  }

  private func link(_ read: Read, _ linking: inout Linking) {
    for (article, reading) in zip(read.articles, read.readings) {
      let (mentions, ids) = mentions(of: reading, in: article, read.vocabulary, &linking)
      linking.mentions.append(mentions)
      linking.offices.enter(reading, ids, article, read.vocabulary)
    }
  }

  private func result(of linking: Linking) -> Result {
    var (mentions, registry) = (linking.mentions, linking.registry)
    let isStory = mentions.count <= Self.storySize
    let unsure = isStory ? linking.unsureNames.subtracting(linking.loneNames) : []
    var offices = linking.offices
    join(linking.loneNames, unsure, isStory: isStory, &offices, &mentions, &registry)
    joinInstitutions(&mentions, &registry)
    if isStory {
      let wrong = offices.fill(&mentions)
      if !wrong.isEmpty { registry.remove(wrong.subtracting(mentions.joined().map(\.actor))) }
    }
    return Result(mentions: mentions, actors: registry.actors)
  }

  private func mentions(
    of reading: ArticleReading, in article: Article, _ vocabulary: Vocabulary,
    _ linking: inout Linking
  ) -> ([Mention], [Actor.ID?]) {
    var ids = [Actor.ID?](repeating: nil, count: reading.actors.count)
    let mentions = reading.mentions.map { mention in
      let actor = reading.actors[mention.actor]
      let range = reading.range(of: mention, in: article, vocabulary)
      let id =
        ids[mention.actor]
        ?? linking.registry.id(
          of: actor, name: reading.name(of: actor, in: article, vocabulary), besides: ids)
      ids[mention.actor] = id
      if actor.entry == nil, actor.words.count == 1 {
        if actor.votes.kind == .person {
          linking.loneNames.insert(id)
        } else if actor.votes.isWeak {
          linking.unsureNames.insert(id)
        }
      }
      var why = mention.why
      if mention.kind == .name {
        let text = String(article.text[range])
        if mention.isFullName(of: actor),
          let name = linking.registry.name(of: id, spelledOtherwiseThan: text)
        {
          why = "another spelling of \(name)"
        }
        linking.registry.addAlias(text, to: id)
      }
      return Mention(
        range: range, actor: id, kind: mention.kind, why: why, confidence: mention.confidence)
    }
    return (mentions, ids)
  }

  /// Up to so many articles read together are taken for accounts of one story, in which a common
  /// surname means one person.
  private static let storySize = 24

  /// Joins persons some articles call by the family name only to the set's one bearer of it.
  private func join(
    _ loneNames: Set<Actor.ID>, _ unsureNames: Set<Actor.ID>, isStory: Bool,
    _ offices: inout StoryOffices, _ mentions: inout [[Mention]], _ registry: inout ActorRegistry
  ) {
    let respelled = registry.respelled()
    var targets = respelled
    for actor in registry.actors {
      guard let target = respelled[actor.id] else { continue }
      for alias in [actor.name] + actor.aliases { registry.addAlias(alias, to: target) }
    }
    let names = loneNames.union(unsureNames)
    for actor in registry.actors where names.contains(actor.id) {
      guard isStory || !vocabulary.isCommonSurname(actor.name) else { continue }
      let isUnsure = unsureNames.contains(actor.id)
      let bearers = registry.bearers(ofFamilyName: actor.name, isUnsure: isUnsure)
      if let target = offices.bearer(like: actor.id, among: bearers), target != actor.id {
        targets[actor.id] = target
        for alias in [actor.name] + actor.aliases { registry.addAlias(alias, to: target) }
      }
    }
    guard !targets.isEmpty else { return }
    registry.remove(Set(targets.keys))
    offices.move(targets)
    for article in mentions.indices {
      for index in mentions[article].indices {
        let actor = mentions[article][index].actor
        guard let target = targets[actor] else { continue }
        mentions[article][index].actor = target
        mentions[article][index].confidence = .likely
        if mentions[article][index].kind == .name {
          mentions[article][index].why =
            respelled[actor] != nil
            ? "another spelling of a known name" : "surname borne by one person in these articles"
        }
      }
    }
  }

  /// Gives "the Air Force" to the one state the article speaks of whose air force the set has by
  /// its full name.
  private func joinInstitutions(
    _ mentions: inout [[Mention]], _ registry: inout ActorRegistry
  ) {
    let institutions = InstitutionIndex(registry.actors, vocabulary)
    guard !institutions.isEmpty else { return }
    var joined: Set<Actor.ID> = []
    for article in mentions.indices {
      let mentioned = Set(mentions[article].map(\.actor))
      for index in mentions[article].indices {
        let actor = mentions[article][index].actor
        guard let target = institutions.institution(of: actor, in: mentioned) else { continue }
        mentions[article][index].actor = target
        mentions[article][index].confidence = .likely
        mentions[article][index].why = "that of the one state these articles name with it"
        joined.insert(actor)
      }
    }
    guard !joined.isEmpty else { return }
    registry.remove(joined.subtracting(mentions.joined().map(\.actor)))
  }
}

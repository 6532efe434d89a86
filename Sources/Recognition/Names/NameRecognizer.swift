import Articles
import Lexicons

/// Finds the mentions of actors in a set of articles and links them to one another.
struct NameRecognizer: Sendable {
  struct Result {
    /// For each article its mentions, in order of the text.
    var mentions: [[Mention]]
    /// Every actor mentioned, by first appearance.
    var actors: [Actor]
  }

  private let vocabulary: Vocabulary

  init(lexicons: Lexicons) {
    vocabulary = Vocabulary(lexicons)
  }

  func recognize(_ articles: [Article], known: [Actor]) -> Result {
    var vocabulary = vocabulary
    var registry = ActorRegistry(vocabulary: vocabulary, known: known)
    let mentions = articles.map { article -> [Mention] in
      let reading = ArticleReading(article, &vocabulary)
      return self.mentions(of: reading, in: article, &registry)
    }
    return Result(mentions: mentions, actors: registry.actors)
  }

  private func mentions(
    of reading: ArticleReading, in article: Article, _ registry: inout ActorRegistry
  ) -> [Mention] {
    var ids = [Actor.ID?](repeating: nil, count: reading.actors.count)
    return reading.mentions.map { mention in
      let actor = reading.actors[mention.actor]
      let range = reading.range(of: mention)
      let id = ids[mention.actor] ?? registry.id(of: actor, name: reading.name(of: actor, article))
      ids[mention.actor] = id
      if mention.kind == .name { registry.addAlias(String(article.text[range]), to: id) }
      return Mention(
        range: range, actor: id, kind: mention.kind, why: mention.why,
        confidence: mention.confidence)
    }
  }
}

import ArgumentParser
import Articles
import Library

/// `dragoman mentions`: every mention of an actor in its sentence.
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Print every mention of an actor with the words around it, outlet and date.")

  @OptionGroup var options: LibraryOptions

  @Option(help: "Only in articles of this story.")
  var story: String?

  @Flag(help: "Only names, demonyms and capitals; no descriptions and pronouns.")
  var explicit = false

  @Flag(help: "Print as JSON.")
  var json = false

  @Argument(help: "The actor's id or one of its names.")
  var actor: String

  func run() throws {
    let library = try options.openDesk().library
    let actor = try library.actor(called: actor)
    let passages = try allPassages(of: actor, in: library)
    if json { return try Output.json(passages.map(ListedPassage.init)) }
    for passage in passages { Output.line(Self.line(passage)) }
  }

  private func allPassages(of actor: Actor, in library: ArticleLibrary) throws -> [ActorPassage] {
    var passages: [ActorPassage] = []
    while true {
      let page = try library.passages(
        of: actor.id, in: ArticleQuery(story: story), explicitOnly: explicit,
        offset: passages.count, limit: 500)
      passages += page.passages
      if page.passages.isEmpty || passages.count >= page.total { return passages }
    }
  }

  /// The mention in brackets within its words.
  private static func line(_ passage: ActorPassage) -> String {
    let excerpt = ArticleText(passage.excerpt)
    let before = excerpt[TextRange(0, passage.match.start)]
    let after = excerpt[TextRange(passage.match.end, excerpt.count)]
    let origin = [passage.article.publisher, passage.article.publishedWords].compactMap { $0 }
      .joined(separator: ", ")
    return "\(passage.article.id)  \(before)[\(excerpt[passage.match])]\(after)"
      + (origin.isEmpty ? "" : "  — \(origin)")
  }
}

private struct ListedPassage: Encodable {
  var article: ListedArticle
  var mention: Mention
  var excerpt: String
  var match: TextRange

  init(_ passage: ActorPassage) {
    article = ListedArticle(passage.article)
    mention = passage.mention
    excerpt = passage.excerpt
    match = passage.match
  }
}

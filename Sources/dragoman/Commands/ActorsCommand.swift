import ArgumentParser
import Articles
import Library

/// `dragoman actors`: who is in the library.
struct ActorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors", abstract: "List the actors of the library, most mentioned first.")

  @OptionGroup var options: LibraryOptions

  @Option(help: "How many actors to print at most.")
  var limit = 50

  @Flag(help: "Count a text that several articles print once.")
  var once = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "With one actor: who is in the same articles. With several: the articles with all of them.",
      valueName: "actor"))
  var together: [String] = []

  @Flag(help: "Print as JSON.")
  var json = false

  @Flag(help: "Print as CSV.")
  var csv = false

  @Argument(help: "Only actors one of whose names has a word that begins like this.")
  var name = ""

  func validate() throws {
    guard !json || !csv else { throw ValidationError("only one of --json and --csv") }
    guard limit > 0 else { throw ValidationError("--limit is at least 1") }
  }

  func run() throws {
    let library = try options.openDesk().library
    if together.count > 1 { return try listArticles(in: library) }
    let companion = try together.first.map { try library.actor(called: $0) }
    let actors =
      try companion.map { try library.companions(of: $0.id, limit: limit) }
      ?? (once
        ? library.actorsOnce(matching: name, limit: limit)
        : library.actors(matching: name, limit: limit))
    if csv { return CommaSeparated(rows: Self.rows(actors)).print() }
    if json { return try Output.json(actors.map(ListedActor.init)) }
    for count in actors {
      let mentions = String(count.mentions).leading(to: 6)
      let articles = String(count.articles).leading(to: 5)
      let kind = count.actor.kind.rawValue.padding(to: 12)
      Output.line("\(mentions)\(articles)  \(kind) \(count.actor.name)  (\(count.actor.id))")
    }
  }
}

extension ActorsCommand {
  private static func rows(_ actors: [ActorCount]) -> [[String]] {
    [["id", "name", "type", "mentions", "articles", "aliases"]]
      + actors.map { count in
        [
          count.actor.id.rawValue, count.actor.name, count.actor.kind.rawValue,
          String(count.mentions), String(count.articles),
          count.actor.aliases.joined(separator: "; "),
        ]
      }
  }

  /// The articles in which all the actors are mentioned, newest first.
  private func listArticles(in library: ArticleLibrary) throws {
    let ids = try together.map { try library.actor(called: $0).id }
    let articles = try library.allArticles(matching: ArticleQuery(actors: ids, order: .byDate))
    if json { return try Output.json(articles.map(ListedArticle.init)) }
    if csv {
      let rows = articles.map {
        [$0.id.rawValue, $0.published?.description ?? "", $0.publisher ?? "", $0.heading]
      }
      return CommaSeparated(rows: [["article", "date", "outlet", "heading"]] + rows).print()
    }
    for article in articles {
      let date = (article.publishedWords ?? "").padding(to: 12)
      let outlet = (article.publisher ?? "").padding(to: 18)
      Output.line("\(article.id)  \(date)\(outlet) \(article.heading)")
    }
  }
}

private struct ListedActor: Encodable {
  var id: Actor.ID
  var name: String
  var type: Actor.Kind
  var aliases: [String]
  var mentions: Int
  var articles: Int

  init(_ count: ActorCount) {
    id = count.actor.id
    name = count.actor.name
    type = count.actor.kind
    aliases = count.actor.aliases
    mentions = count.mentions
    articles = count.articles
  }
}

extension String {
  /// Filled with blanks on the left to a number of columns.
  fileprivate func leading(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - count)) + self
  }
}

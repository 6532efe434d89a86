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

  @Flag(help: "Print as JSON.")
  var json = false

  @Argument(help: "Only actors one of whose names has a word that begins like this.")
  var name = ""

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is at least 1") }
  }

  func run() throws {
    let library = try options.openDesk().library
    let actors =
      once
      ? try library.actorsOnce(matching: name, limit: limit)
      : try library.actors(matching: name, limit: limit)
    if json { return try Output.json(actors.map(ListedActor.init)) }
    for count in actors {
      let mentions = String(count.mentions).leading(to: 6)
      let articles = String(count.articles).leading(to: 5)
      let kind = count.actor.kind.rawValue.padding(to: 12)
      Output.line("\(mentions)\(articles)  \(kind) \(count.actor.name)  (\(count.actor.id))")
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

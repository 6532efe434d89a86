import ArgumentParser
import Articles
import Library

/// `dragoman move`: an article into another story.
struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move an article into a story, made where there is none.")

  @OptionGroup var options: LibraryOptions

  @Argument(help: "The article's id, or the beginning of it.")
  var id: String

  @Argument(help: "The name of the story.")
  var story: String

  func validate() throws {
    guard !story.allSatisfy(\.isWhitespace) else {
      throw ValidationError("a story has a name")
    }
  }

  func run() throws {
    let desk = try options.openDesk()
    let article = try desk.library.article(called: id).id
    let name = try desk.story(called: story) ?? story
    let from = try desk.library.summary(of: article)?.story ?? ""
    guard from != name else { return Output.line("It is in “\(name)” already") }
    let change = StoryChange.moved([article], from: from, to: name)
    try desk.perform(change, at: .now)
    Output.line(change.words)
  }
}

import ArgumentParser
import Articles
import Library
import Notes

/// `dragoman annotations`: notes out of the library.
struct AnnotationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotations", abstract: "Export notes as Markdown or JSON.")

  @OptionGroup var options: LibraryOptions

  @Option(help: "Only notes with this tag, or a tag below it.")
  var tag: String?

  @Option(help: "Only notes by this author.")
  var author: String?

  @Option(help: "Only notes on articles of this story.")
  var story: String?

  @Flag(help: "Print everything there is to a note, for import elsewhere.")
  var json = false

  func run() throws {
    let desk = try options.openDesk()
    let all = try desk.allNotes()
    let articles = all.compactMap(\.article)
    let byID = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var notes = NoteFilter(tag: tag, author: author).apply(to: all.map(\.note), articles: byID)
    if let story { notes = notes.filter { byID[$0.note.article]?.story == story } }
    let ordered = try desk.library.allArticles(matching: ArticleQuery())
    let export =
      json
      ? try NotesFile.write(notes.map(\.note), articles: ordered)
      : MarkdownReport.write(notes, articles: ordered)
    Output.line(export.text)
    Output.complain("\(export.notes) notes on \(export.articles) articles")
  }
}

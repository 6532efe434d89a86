import ArgumentParser
import Articles
import Foundation
import Ingest
import Library
import Reader

/// `dragoman annotate`: a note on a passage, without the reader.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Put a note on a passage of an article.")

  @OptionGroup var options: LibraryOptions

  @Option(help: "The note's words, in Markdown.")
  var note = ""

  @Option(help: "A tag; may be given several times.")
  var tag: [String] = []

  @Argument(help: "The article's id, or its beginning.")
  var article: String

  @Argument(help: "The words of the article that the note is on; they must occur once.")
  var passage: String

  func run() throws {
    let desk = try options.openDesk()
    let article = try desk.library.article(called: article)
    let range = try only(article.text.ranges(of: passage), in: article)
    let draft = NoteDraft(article: article.id, range: range, text: note, tags: tag)
    let saved = try desk.create(draft, in: article, at: .now)
    Output.line(saved.id.rawValue)
  }

  private func only(_ places: [TextRange], in article: Article) throws -> TextRange {
    guard let range = places.first else {
      throw Failure("the words “\(passage)” are not in “\(article.heading)”")
    }
    guard places.count == 1 else {
      throw Failure(
        "the words “\(passage)” occur \(places.count) times; give more of the passage")
    }
    return range
  }
}

import ArgumentParser
import Articles
import Foundation
import Ingest
import Library
import Notes

/// `bench notes`: notes on the articles of a library.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: "Write notes on random passages of a library's articles.")

  @Option(help: "How many.")
  var notes = 100_000

  @Option(help: "Another seed makes other notes.")
  var seed: UInt64 = 1

  @Argument(help: ArgumentHelp("The library.", valueName: "folder"))
  var library: String

  func run() throws {
    let articles = try ArticleLibrary(directory: library)
    let store = NoteStore(directory: library + "/notes", author: "bench")
    let total = try articles.articles(matching: .init(), offset: 0, limit: 0).total
    guard total > 0 else { throw ValidationError("\(library) has no articles") }
    var random = SeededGenerator(seed: seed)
    var made = 0
    for index in 0..<total {
      let page = try articles.articles(matching: .init(), offset: index, limit: 1)
      guard let id = page.rows.first?.id, let article = try articles.article(id) else {
        continue
      }
      let share = notes * (index + 1) / total - made
      try store.put((0..<share).map { note(made + $0, on: article, using: &random) })
      try articles.setNoteCount(share, for: id)
      made += share
    }
  }

  private func note(
    _ number: Int, on article: Article, using random: inout SeededGenerator
  ) -> Note {
    let tags = ["claims/quota", "claims/price", "doubt", "tone", "follow up", "source/unnamed"]
    let end = max(1, article.text.count)
    let start = Int.random(in: 0..<end, using: &random)
    let range = TextRange(start, min(end, start + Int.random(in: 20...160, using: &random)))
    let moment = Instant(milliseconds: 1_700_000_000_000 + number * 1000)
    let digits = String(number, radix: 16)
    let zeros = String(repeating: "0", count: 12 - digits.count)
    return Note(
      id: Note.ID("00000000-0000-4000-8000-\(zeros)\(digits)"), article: article.id,
      anchor: Anchor(
        marking: range, in: article.text, textHash: ContentHash.hex(of: article.text.string)),
      text: number.isMultiple(of: 3) ? "Whose figure is number \(number)?" : "",
      tags: [tags[Int.random(in: tags.indices, using: &random)]], author: "bench", created: moment,
      modified: moment)
  }
}

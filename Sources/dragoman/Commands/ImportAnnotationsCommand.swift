import ArgumentParser
import Foundation
import Notes

/// `dragoman import-annotations`: notes into the library.
struct ImportAnnotationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-annotations",
    abstract: "Take in notes from files of other programs, or of this one.",
    discussion: """
      Reads what “annotations” writes as json, jsonld, hypothesis, qdpx and qdc, and the same \
      formats from other programs. Notes go to the articles they are on, which must be in the \
      library; doing it twice changes nothing more.
      """)

  @OptionGroup var options: LibraryOptions

  @Argument(help: "The files.")
  var files: [String]

  func run() throws {
    let desk = try options.openDesk()
    var hasFailed = false
    for file in files {
      do {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let foreign = try NoteFiles.read(bytes)
        Self.report(try desk.importNotes(foreign, at: .now), foreign, file)
      } catch {
        hasFailed = true
        Output.complain("\(file): \(Words.sentence(for: error))")
      }
    }
    if hasFailed { throw Failure() }
  }

  private static func report(_ result: Desk.NoteImport, _ foreign: ForeignNotes, _ file: String) {
    let counts = result.counts
    let parts = [
      (counts.added, "added"), (counts.updated, "updated"), (counts.unchanged, "unchanged"),
      (counts.older, "older than here and left"), (counts.deletedHere, "deleted here and left"),
      (result.homeless, "on articles not in the library and left"),
      (foreign.unreadable, "unreadable and left"), (result.tags, "tags described"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let total = foreign.notes.count + foreign.unreadable
    Output.line(
      "\(file): \(total) notes: " + (parts.isEmpty ? "none" : parts.joined(separator: ", ")))
    if result.orphans > 0 {
      Output.complain(
        "\(file): the words of \(result.orphans) were not found; see “annotations --review”")
    }
    for home in result.homes.prefix(20) { Output.complain("\(file): not in the library: \(home)") }
    for omission in foreign.omissions { Output.complain("\(file): \(omission)") }
  }
}

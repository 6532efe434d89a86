import ArgumentParser
import Articles
import Foundation
import Notes

/// `dragoman corrections`: who is who, as it was taught in this library.
struct CorrectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections",
    abstract: "List, share and take back what was taught about who is who.")

  @OptionGroup var options: LibraryOptions

  @Option(help: "Write the corrections to a file; - for standard output.")
  var export: String?

  @Option(name: .customLong("import"), help: "Take in the corrections of another's actors.toml.")
  var imported: String?

  @Option(help: "Take back the correction with this id.")
  var undo: String?

  @Flag(help: "Print as JSON.")
  var json = false

  func validate() throws {
    guard [export, imported, undo].compactMap(\.self).count <= 1 else {
      throw ValidationError("only one of --export, --import and --undo at a time")
    }
  }

  func run() throws {
    let desk = try options.openDesk()
    if let imported { return try take(imported, desk) }
    if let undo { return try takeBack(undo, desk) }
    let text = try desk.teachings.read()
    if let export { return try write(text.text, to: export) }
    let corrections = text.corrections.all
    if json { return try Output.json(corrections.map(ListedCorrection.init)) }
    for correction in corrections {
      Output.line(
        "\(correction.id)  \(correction.created.day)  \(correction.author.padding(to: 10))  "
          + correction.change.sentence)
    }
  }

  private func take(_ path: String, _ desk: Desk) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure("\(path): there is no such file")
    }
    let text = CorrectionText(String(decoding: data, as: UTF8.self))
    for problem in text.problems {
      Output.complain("\(path):\(problem.line): this correction cannot be read; it is left out")
    }
    let count = try desk.importCorrections(text)
    Output.line(count == 1 ? "1 correction is new" : "\(count) corrections are new")
    try desk.correctAll()
    guard text.problems.isEmpty else { throw Failure() }
  }

  private func takeBack(_ id: String, _ desk: Desk) throws {
    guard try desk.setCorrection(Correction.ID(id), undone: true, at: .now) else {
      throw Failure("there is no correction \(id); see “dragoman corrections”")
    }
    try desk.correctAll()
  }

  private func write(_ text: String, to path: String) throws {
    if path == "-" { return Output.line(text) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure("\(path): cannot be written")
    }
  }
}

private struct ListedCorrection: Encodable {
  var id: String
  var author: String
  var time: String
  var says: String

  init(_ correction: Correction) {
    id = correction.id.rawValue
    author = correction.author
    time = correction.created.description
    says = correction.change.sentence
  }
}

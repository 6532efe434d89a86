import ArgumentParser
import Articles
import Library
import Notes
import Settings

/// `dragoman doctor`: is everything in order, and what to do when it is not.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the library, the notes and the configuration.")

  @OptionGroup var options: LibraryOptions

  @Flag(help: "Set a damaged library aside and make a new one; recognise everything anew.")
  var rebuild = false

  func run() throws {
    let places = options.places
    let configuration = options.configuration
    Output.line("library        \(places.library)")
    Output.line("configuration  \(places.configuration)")
    configuration.problems.forEach(Output.complain)
    if rebuild { try rebuildLibrary(at: places) }
    let desk = try Desk(places, author: configuration.author)
    let report = try desk.library.check()
    let counts = [
      ("stories", report.stories), ("articles", report.articles), ("actors", report.actors),
      ("waiting", report.awaitingFindings), ("notes", desk.notes.notes.count),
    ]
    for (what, count) in counts { Output.line("\(what.padding(to: 14)) \(count)") }
    let problems = report.problems + desk.noteProblems
    problems.forEach(Output.complain)
    guard problems.isEmpty, configuration.problems.isEmpty else { throw Failure() }
    Output.line("all is well")
  }

  private func rebuildLibrary(at places: Places) throws {
    do {
      let library = try ArticleLibrary(directory: places.library)
      guard try library.check().problems.isEmpty else {
        throw LibraryError.damaged(path: library.path)
      }
      try library.renewFindings()
    } catch LibraryError.damaged {
      let suffix = "damaged-" + Instant.now.description.filter { $0 != ":" }
      let made = try ArticleLibrary.replacingDamaged(directory: places.library, suffix: suffix)
      let count = try made.library.salvage(from: made.setAside)
      Output.line("the damaged library is kept as \(made.setAside)")
      Output.line(
        "\(count) articles could be read from it and are in the new one; add files of others again")
    }
  }
}

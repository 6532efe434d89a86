import ArgumentParser

/// The program: without a subcommand it opens the reader.
@main
struct Dragoman: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dragoman",
    abstract: "Read many accounts of one event and follow who is who through all of them.",
    subcommands: [InspectCommand.self])
}

import ArgumentParser
import Foundation
import Settings

/// What every command that opens the library can be told.
struct LibraryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of the library and its notes.",
      discussion: "Default: DRAGOMAN_LIBRARY, else "
        + "$XDG_DATA_HOME/dragoman, else ~/.local/share/dragoman.", valueName: "folder"))
  var library: String?

  var places: Places {
    Places(library: library, environment: ProcessInfo.processInfo.environment)
  }

  var configuration: Configuration {
    Configuration(
      path: places.configuration, environment: ProcessInfo.processInfo.environment)
  }

  /// Opens library and notes; problems of the journals are said on standard error.
  func openDesk() throws -> Desk {
    let desk = try Desk(places, author: configuration.author)
    desk.noteProblems.forEach(Output.complain)
    return desk
  }
}

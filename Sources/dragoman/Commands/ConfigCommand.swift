import ArgumentParser
import Foundation
import Settings

/// `dragoman config`: the configuration as it can be, and what is wrong in the one there is.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print a configuration to start from, or check your own.",
    discussion: """
      “dragoman config > ~/.config/dragoman/config.toml” makes one in which every line is a \
      comment.
      """)

  @OptionGroup var options: LibraryOptions

  @Flag(help: "Check the configuration: names line and column of what cannot be meant.")
  var check = false

  @Flag(help: "Print a theme to start from, for a file NAME.toml in the folder themes.")
  var theme = false

  @Flag(help: "Print where the configuration is looked for.")
  var path = false

  @Argument(help: ArgumentHelp("With --check: another file than your own.", valueName: "file"))
  var file: String?

  func validate() throws {
    guard [check, theme, path].filter({ $0 }).count <= 1 else {
      throw ValidationError("--check, --theme and --path exclude each other.")
    }
    guard file == nil || check else { throw ValidationError("A file is given with --check.") }
  }

  func run() throws {
    let place = file ?? options.places.configuration
    if path { return Output.line(place) }
    if theme { return Output.text(ThemeFile.document) }
    guard check else { return Output.text(ConfigurationDocument.text) }
    guard FileManager.default.fileExists(atPath: place) else {
      if file != nil { throw Failure("\(place) does not exist") }
      return Output.line("\(place) does not exist; defaults are used")
    }
    let configuration = Configuration(
      path: place, environment: ProcessInfo.processInfo.environment)
    for problem in configuration.problems { Output.explain(problem) }
    guard configuration.problems.isEmpty else { throw Failure() }
    Output.line("\(place) is in order")
  }
}

import ArgumentParser
import Library

/// `dragoman backup`: a copy of everything a person would miss, also while the reader runs.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy library, notes and corrections, also while they are in use.",
    discussion: """
      The copy is a library of its own: --library FOLDER reads it, and moving the folder to the \
      place of the library brings everything back. A folder that exists is left as it is.
      """)

  @OptionGroup var options: LibraryOptions

  @Argument(help: ArgumentHelp("Where the copy is made: a new folder.", valueName: "folder"))
  var folder: String

  func run() throws {
    let places = options.places
    let backup = Backup(of: places, to: folder)
    try backup.make(of: try ArticleLibrary(directory: places.library))
    Output.line("\(folder) holds a copy of \(places.library)")
  }
}

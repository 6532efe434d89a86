import ArgumentParser

/// `dragoman manual`: the pages of the manual, for those who install the program.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print a page of the manual, as man reads it.",
    shouldDisplay: false)

  @Argument(
    help: ArgumentHelp(
      "\(Manual.allCases.map(\.rawValue).joined(separator: " or ")).", valueName: "page"))
  var page: String

  func run() throws {
    guard let page = Manual(rawValue: page) else {
      throw Misuse("there is no page “\(page)”")
    }
    Output.text(try page.text())
  }
}

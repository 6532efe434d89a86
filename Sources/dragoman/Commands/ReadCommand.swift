import ArgumentParser
import Articles
import Foundation
import Reader
import Screen
import Settings
import Terminal

/// `dragoman`: the reader.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open the reader; it is what dragoman does without a command.")

  @OptionGroup var options: LibraryOptions

  func run() throws {
    let configuration = options.configuration
    let desk = try Desk(options.places, author: configuration.author, readsNotes: false)
    let environment = ProcessInfo.processInfo.environment
    let terminal = try Terminal(
      TerminalConfiguration(
        scheme: configuration.theme, themeChanges: configuration.themeChanges,
        isColorAllowed: environment.isColorAllowed,
        isMouseOn: configuration.settings.usesMouse))
    defer { terminal.close() }
    let signal = try session(on: terminal, desk, configuration, environment).run()
    terminal.close()
    if let signal { Terminal.end(by: signal) }
  }

  private func session(
    on terminal: Terminal, _ desk: Desk, _ configuration: Configuration,
    _ environment: [String: String]
  ) -> ReadingSession {
    var state = ReaderState(
      size: terminal.size, settings: configuration.settings, keymap: configuration.keymap)
    let notices = terminal.localeNotice + configuration.notices
    if let first = notices.first { _ = state.handle(.failed(ReaderFailure(first))) }
    let wakeup = terminal.wakeup
    return ReadingSession(
      terminal: terminal, desk: desk, runner: EffectRunner(desk: desk, source: .live),
      background: Background(desk: desk, mailbox: Mailbox { wakeup.wake() }),
      tools: OutsideTools(configuration: configuration, environment: environment), state: state)
  }
}

extension [String: String] {
  /// NO_COLOR, set to anything but nothing, forbids colour (no-color.org).
  fileprivate var isColorAllowed: Bool { self["NO_COLOR", default: ""].isEmpty }
}

extension Configuration {
  /// The first problem, and how many more there are: the line is short.
  fileprivate var notices: [String] {
    guard let first = problems.first else { return [] }
    let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
    return [first + more + "; dragoman config --check tells all"]
  }
}

extension Terminal {
  /// What to say when the locale had to be replaced.
  fileprivate var localeNotice: [String] {
    replacedLocale.map { ["The locale is not UTF-8; \($0) is used for the screen"] } ?? []
  }
}

import ArgumentParser
import Foundation
import Screen
import Settings

/// `dragoman play`: keys in, screens out.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Play a script of keys through the reader and print its screens.",
    discussion: """
      A script has one directive a line: size 80x24, add PATH [STORY], keys jj<Enter>, type WORDS, \
      screen, styles, restart. The script is printed with its screens below the directives that ask for \
      them. Without --library it plays on an empty library of its own.
      """)

  @Option(help: ArgumentHelp("Folder of the library to play on.", valueName: "folder"))
  var library: String?

  @Option(
    name: .customLong("config"),
    help: ArgumentHelp("A configuration to play with.", valueName: "file"))
  var settings: String?

  @Option(
    help: ArgumentHelp("Write the last screen as a picture (SVG) to a file.", valueName: "file"))
  var svg: String?

  @Option(help: "The picture's theme: dark, light, contrast or mono.")
  var theme = Theme.Scheme.dark.rawValue

  @Option(help: "The picture's terminal: how many colors it has.")
  var colors = 256

  @Flag(help: "Fail when a screen in the script differs from the one played.")
  var check = false

  @Flag(help: "Print what the keys of each line took and not the screens: median, worst, count.")
  var times = false

  @Option(
    help: ArgumentHelp(
      "Add a byte to this file before each key, for those who kill the player.",
      valueName: "file", visibility: .hidden))
  var trace: String?

  @Argument(help: ArgumentHelp("The script.", valueName: "script"))
  var script: String

  func run() throws {
    let text = try String(contentsOfFile: script, encoding: .utf8)
    let folder = URL(fileURLWithPath: script).deletingLastPathComponent().path
    let played = try withLibrary { places in
      let desk = try Desk(places, author: "player")
      var player = ScriptPlayer(
        desk: desk, folder: folder, configuration: try readConfiguration(),
        trace: trace.flatMap { FileHandle.appending(to: $0) })
      let script = try PlayScript(text)
      if times { return Self.table(try player.times(of: script)) }
      let played = try player.play(script)
      if let svg {
        try picture(of: player.screen()).write(toFile: svg, atomically: true, encoding: .utf8)
      }
      return played
    }
    if svg == nil { Output.line(String(played.dropLast())) }
    if check, played != text { throw Failure("\(script): the screens differ") }
  }

  private func picture(of canvas: Canvas) throws -> String {
    guard let scheme = Theme.Scheme(rawValue: theme) else {
      let all = Theme.Scheme.allCases.map(\.rawValue)
      throw Misuse(
        "“\(theme)” is not one of \(all.joined(separator: ", "))"
          + NearestWord.suggestion(for: theme, among: all))
    }
    return ScreenPicture(
      canvas: canvas, theme: Theme(scheme, depth: Theme.Depth(colors: colors))
    ).svg
  }

  /// The defaults where none is named; a wrong one plays nothing.
  private func readConfiguration() throws -> Configuration {
    guard let path = settings else { return Configuration(author: "player") }
    let configuration = Configuration(path: path, environment: ["USER": "player"])
    guard configuration.problems.isEmpty else {
      throw Failure(configuration.problems.joined(separator: "\n"))
    }
    return configuration
  }

  private static func table(_ times: [KeyTimes]) -> String {
    times.map { "\($0.median)\t\($0.worst)\t\($0.count)\n" }.joined()
  }

  private func withLibrary<Result>(_ body: (Places) throws -> Result) throws -> Result {
    if let library { return try body(Places(library: library, environment: [:])) }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dragoman-play-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(Places(library: folder.path, environment: [:]))
  }
}

extension FileHandle {
  /// A file to add to, made where it does not exist; nil when that cannot be.
  fileprivate static func appending(to path: String) -> FileHandle? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    return descriptor < 0 ? nil : FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}

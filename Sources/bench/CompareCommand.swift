import ArgumentParser
import Foundation

/// `bench compare`: a story of many accounts, compared in the reader and as reports.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare the accounts of a story and print what the views and the reports take.")

  @Option(help: "Accounts of the story.")
  var articles = 50

  @Option(help: "The program that is measured; a release build.")
  var dragoman = ".build/release/dragoman"

  @Argument(
    help: ArgumentHelp("Where accounts and their library are made and kept.", valueName: "folder"))
  var folder: String

  private static let story = "Talks"
  private static let views = [
    (name: "topics by sources", key: "c"), (name: "timeline", key: "T"),
    (name: "voices and wording", key: "V"), (name: "two articles side by side", key: "C"),
  ]

  func run() throws {
    let place = "\(folder)/compare-\(articles)"
    let library = place + "/library"
    if !FileManager.default.fileExists(atPath: library) {
      try CorpusCommand.parse(["--articles", "\(articles)", place + "/articles"]).run()
      _ = try Measured.run(
        [dragoman, "add", "--library", library, "--story", Self.story, place + "/articles"])
    }
    print("\(Machine.description)\n")
    print("| accounts | step | median ms | worst ms |")
    print("| ---: | :--- | ---: | ---: |")
    try measureViews(library, place)
    for format in ["markdown", "html", "json", "csv"] {
      let times = try (0..<5).map { _ in
        try Measured.run([dragoman, "compare", "--library", library, "--\(format)", Self.story])
          .milliseconds
      }.sorted()
      row("report as \(format), from start to end", times[2], times[4])
    }
  }

  /// Each view is opened anew, so that nothing is kept from the time before.
  private func measureViews(_ library: String, _ place: String) throws {
    let script = place + "/compare.session"
    let lines = Self.views.flatMap { view in
      (0..<5).flatMap { _ in ["keys <Esc>", "keys \(view.key)", "keys q"] }
    }
    let text = (["size 120x36", "keys j<Enter>"] + lines).joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: script))
    let output = place + "/times.tsv"
    _ = try Measured.run(
      [dragoman, "play", "--library", library, "--times", script], output: output)
    let times = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
      .compactMap { $0.split(separator: "\t").first.flatMap { Double($0) } }
    guard times.count == lines.count + 1 else { throw ValidationError("no times in \(output)") }
    for (number, view) in Self.views.enumerated() {
      let keys = (0..<5).map { times[1 + number * 15 + $0 * 3 + 1] }.sorted()
      row("open \(view.name)", keys[2], keys[4])
    }
  }

  private func row(_ step: String, _ median: Double, _ worst: Double) {
    let figures = [median, worst].map { String(format: "%.1f", $0) }
    print("| \(articles) | \(step) | \(figures[0]) | \(figures[1]) |")
  }
}

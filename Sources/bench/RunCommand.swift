import ArgumentParser
import Foundation

/// `bench run`: corpora of several sizes, imported, annotated and read, as a table.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Import, annotate and read corpora of several sizes and print what each step takes.")

  @Option(help: "Articles in each corpus, with commas between.")
  var sizes = "100,1000,10000"

  @Option(help: "Notes on each corpus.")
  var notes = 100_000

  @Option(help: "The program that is measured; a release build.")
  var dragoman = ".build/release/dragoman"

  @Argument(
    help: ArgumentHelp("Where corpora and libraries are made and kept.", valueName: "folder"))
  var folder: String

  func run() throws {
    print("\(Machine.description)\n")
    print("| articles | step | median ms | worst ms | keys |")
    print("| ---: | :--- | ---: | ---: | ---: |")
    for size in sizes.split(separator: ",").compactMap({ Int($0) }) { try measure(size) }
  }

  private func measure(_ size: Int) throws {
    let place = "\(folder)/\(size)"
    let library = place + "/library"
    if !FileManager.default.fileExists(atPath: library) {
      try CorpusCommand.parse(["--articles", "\(size)", place + "/articles"]).run()
      let time = try Measured.run(
        [dragoman, "add", "--library", library, "--story", "Talks", place + "/articles"])
      row(size, "import with recognition (whole)", time.milliseconds, time.milliseconds, 1)
      try NotesCommand.parse(["--notes", "\(notes)", library]).run()
    }
    let script = place + "/keys.session"
    try Data(ReaderKeys.script.utf8).write(to: URL(fileURLWithPath: script))
    let output = place + "/times.tsv"
    let played = try Measured.run(
      [dragoman, "play", "--library", library, "--times", script], output: output)
    let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
    for (step, line) in zip(ReaderKeys.steps, lines) {
      let fields = line.split(separator: "\t").compactMap { Double($0) }
      guard fields.count == 3 else { throw ValidationError("no times: \(line)") }
      row(size, step.name, fields[0], fields[1], Int(fields[2]))
    }
    print("| \(size) | memory at most, MiB | \(played.mebibytes) | | |")
  }

  private func row(_ size: Int, _ step: String, _ median: Double, _ worst: Double, _ keys: Int) {
    let figures = [median, worst].map { String(format: "%.2f", $0) }
    print("| \(size) | \(step) | \(figures[0]) | \(figures[1]) | \(keys) |")
  }
}

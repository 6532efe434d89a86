import ArgumentParser
import Articles
import Foundation
import Ingest
import Lexicons
import Recognition

/// `bench growth`: whether a word costs more the longer the text it stands in.
///
/// Every text repeats one shape for which some search, if it were made anew at each place, would take
/// a time that grows with the square of the length.
struct GrowthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Recognise texts made to be endless, short and long, and print what a word costs.")

  @Option(help: "Words of the short text.")
  var words = 20_000

  @Option(help: "How many times as long the long text is.")
  var factor = 4

  @Option(help: "Print only texts of which a word of the long one costs this many times as much.")
  var above = 0.0

  @Option(help: "Read only texts that repeat this.")
  var containing = ""

  @Option(help: "How often each text is read; the best counts.")
  var runs = 2

  func run() throws {
    guard let directory = Lexicons.bundledDirectory() else {
      throw ValidationError("The word lists are missing; DRAGOMAN_RESOURCES can say where.")
    }
    let recognizer = Recognizer(lexicons: try Lexicons.load(from: directory))
    print("\(Machine.description); \(words) and \(words * factor) words\n")
    print("| repeated | ns a word | long | growth |")
    print("| :--- | ---: | ---: | ---: |")
    for text in EndlessText.all where containing.isEmpty || text.unit.contains(containing) {
      let short = nanoseconds(text, words, recognizer)
      let long = nanoseconds(text, words * factor, recognizer)
      guard long / short >= above else { continue }
      let growth = String(format: "%.1f", long / short)
      print("| `\(text.name)` | \(Int(short)) | \(Int(long)) | \(growth) |")
    }
  }

  /// What a word of a text of so many words costs to read and to recognise.
  private func nanoseconds(_ text: EndlessText, _ words: Int, _ recognizer: Recognizer) -> Double {
    let bytes = Array(text.made(of: words).utf8)
    let seconds = ProcessorTime.best(of: runs) {
      let read = try? Importer().read(bytes, named: "endless." + text.format)
      for article in read?.articles ?? [] { _ = recognizer.recognize([article]) }
    }
    return seconds / Double(words) * 1e9
  }
}

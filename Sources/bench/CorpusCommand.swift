import ArgumentParser
import Foundation

/// `bench corpus`: articles as text files.
struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus", abstract: "Write invented articles of about 6 KB as text files.")

  @Option(help: "How many.")
  var articles = 1000

  @Option(help: "Another seed makes other articles.")
  var seed: UInt64 = 1

  @Argument(help: ArgumentHelp("Where to write them.", valueName: "folder"))
  var folder: String

  func run() throws {
    let corpus = Corpus(seed: seed)
    for number in 0..<articles {
      // A thousand a folder: larger ones are slow to list.
      let place = "\(folder)/\(number / 1000)"
      if number.isMultiple(of: 1000) {
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      }
      try Data(corpus.article(number).utf8).write(
        to: URL(fileURLWithPath: "\(place)/\(number).txt"))
    }
  }
}

import ArgumentParser
import Articles
import Foundation
import Ingest
import Lexicons
import Recognition

/// `dragoman inspect`: what the reader finds in files, without touching a library.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what the reader finds in files, without touching a library.")

  @Flag(help: "Print everything as JSON.")
  var json = false

  @Argument(help: "Files to read, or - for standard input.")
  var files: [String]

  func run() throws {
    var articles: [Article] = []
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
      articles += try Importer().read(bytes, named: (file as NSString).lastPathComponent).articles
    }
    guard let folder = Lexicons.bundledDirectory() else {
      throw ValidationError("The word lists that belong to the program are missing.")
    }
    let recognition = Recognizer(lexicons: try Lexicons.load(from: folder)).recognize(articles)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(InspectReport(articles, recognition)), as: UTF8.self))
  }
}

import Articles
import Foundation
import Ingest
import Lexicons
import Notes
import Recognition
import Settings

/// What is fed with invented bytes; none may end the program.
enum FuzzTarget: String, CaseIterable {
  /// Files of every format, told by their content, with segmentation and metadata.
  case source
  /// As `source`, with what opens a page, a feed, a mail or a book put before the bytes.
  case page, feed, jsonFeed, outline, mail
  /// Text, imported and recognised.
  case recognition
  /// Lines of a journal of notes.
  case journal
  /// A file of corrections.
  case corrections
  /// Notes of other programs.
  case annotations
  /// A configuration.
  case configuration

  /// Of the environment variable `FUZZ_TARGET`; `source` where it names none.
  static let chosen =
    ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(FuzzTarget.init) ?? .source

  func run(_ bytes: [UInt8]) {
    switch self {
    case .source, .page, .feed, .jsonFeed, .outline, .mail: importSource(opening + bytes)
    case .recognition: recognize(bytes)
    case .journal: readJournal(bytes)
    case .corrections:
      let text = CorrectionText(String(decoding: bytes, as: UTF8.self))
      precondition(CorrectionText(text.text).text == text.text, "what is read is written back")
    case .annotations: readAnnotations(bytes)
    case .configuration:
      _ = Configuration(
        text: String(decoding: bytes, as: UTF8.self), path: "config.toml", environment: [:])
    }
  }

  private var opening: [UInt8] {
    let text =
      switch self {
      case .page: "<!DOCTYPE html><html><body>"
      case .feed: "<rss version=\"2.0\"><channel><item>"
      case .jsonFeed: "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":["
      case .outline: "<opml version=\"2.0\"><body>"
      case .mail: "From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
      case .source, .recognition, .journal, .corrections, .annotations, .configuration: ""
      }
    return Array(text.utf8)
  }

  private func importSource(_ bytes: [UInt8]) {
    Importer().readAll(bytes, named: "input") { outcome in
      if case .success(let file) = outcome { file.articles.forEach(check) }
      return true
    }
  }

  /// Blocks cover the text, one line feed between two.
  private func check(_ article: Article) {
    var end = -1
    for block in article.blocks {
      precondition(block.range.start == end + 1, "blocks follow one another")
      end = block.range.end
    }
    precondition(max(end, 0) == article.text.count, "blocks cover the text")
  }

  private func recognize(_ bytes: [UInt8]) {
    guard let file = try? Importer().read(bytes, named: "input") else { return }
    for findings in Self.recognizer?.recognize(file.articles).findings ?? [] {
      precondition(findings.mentions.allSatisfy { $0.range.start < $0.range.end })
    }
  }

  private static let recognizer: Recognizer? = Lexicons.bundledDirectory()
    .flatMap { try? Lexicons.load(from: $0) }.map { Recognizer(lexicons: $0) }

  private static let folder = NSTemporaryDirectory() + "fuzz-\(getpid())"

  private func readJournal(_ bytes: [UInt8]) {
    let files = FileManager.default
    try? files.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
    let path = Self.folder + "/" + "fuzzer.jsonl"
    let journal = Data(bytes)
    guard (try? journal.write(to: URL(fileURLWithPath: path), options: [])) != nil else { return }
    _ = try? NoteStore(directory: Self.folder, author: "reader").load()
    precondition(files.contents(atPath: path) == journal, "reading changes no journal")
  }

  private func readAnnotations(_ bytes: [UInt8]) {
    _ = try? NotesFile.read(bytes)
    _ = try? WebAnnotations.read(bytes)
    _ = try? HypothesisFile.read(bytes)
  }
}

import ArgumentParser
import Articles
import Foundation
import Ingest
import Lexicons
import Recognition

/// `bench recognition`: how fast articles are recognised, stage by stage, on one core.
struct RecognitionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognition",
    abstract: "Recognise articles made for it and print what each stage takes of one core.")

  @Option(help: "Articles of about 6 KB.")
  var articles = 200

  @Option(help: "How often each stage is run; the best counts.")
  var runs = 5

  func run() throws {
    guard let directory = Lexicons.bundledDirectory() else {
      throw ValidationError("The word lists are missing; DRAGOMAN_RESOURCES can say where.")
    }
    let lexicons = try Lexicons.load(from: directory)
    let articles = try made()
    let words = articles.reduce(0) {
      $0 + $1.text.string.split(whereSeparator: \.isWhitespace).count
    }
    let bytes = articles.reduce(0) { $0 + $1.text.string.utf8.count }
    print("\(Machine.description); \(articles.count) articles, \(words) words, \(bytes) bytes\n")
    print("| stage | figure |")
    print("| :--- | ---: |")
    row("word lists read", milliseconds { _ = try? Lexicons.load(from: directory) })
    row("word lists made ready", milliseconds { _ = Recognizer(lexicons: lexicons) })
    try measure(articles, words, lexicons)
    let counter = NameCounter(lexicons: lexicons)
    let seconds = best { _ = counter.count(in: articles) }
    row(
      "\(counter.names) known names found at whole words",
      String(format: "%.1f MB/s", Double(bytes) / seconds / 1e6))
  }

  private func measure(_ articles: [Article], _ words: Int, _ lexicons: Lexicons) throws {
    let recognizer = Recognizer(lexicons: lexicons)
    func rate(_ body: () -> Void) -> String {
      "\(Int(Double(words) / best(body))) words/s"
    }
    let recognition = recognizer.recognize(articles)
    let (dates, figures) = (DateFinder(lexicons: lexicons), FigureFinder(lexicons: lexicons))
    let quotations = QuotationFinder(lexicons: lexicons)
    row("whole recognition", rate { _ = recognizer.recognize(articles) })
    row(
      "quotations alone",
      rate {
        for (article, findings) in zip(articles, recognition.findings) {
          _ = quotations.quotations(
            in: article, mentions: findings.mentions, actors: recognition.actors)
        }
      })
    row("dates alone", rate { for article in articles { _ = dates.dates(in: article) } })
    row(
      "figures alone",
      rate { for article in articles { _ = figures.figures(in: article, excluding: []) } })
    row(
      "an open article linked again after a correction",
      milliseconds {
        _ = recognizer.recorrect(
          [articles[0]], recognized: [recognition.recognized[0]], known: recognition.actors)
      })
  }

  private func made() throws -> [Article] {
    let corpus = Corpus(seed: 1)
    return try (0..<articles).flatMap { number in
      try Importer().read(Array(corpus.article(number).utf8), named: "\(number).txt").articles
    }
  }

  private func row(_ stage: String, _ figure: String) { print("| \(stage) | \(figure) |") }

  private func milliseconds(_ body: () -> Void) -> String {
    String(format: "%.1f ms", best(body) * 1000)
  }

  private func best(_ body: () -> Void) -> Double { ProcessorTime.best(of: runs, body) }
}

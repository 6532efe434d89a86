import ArgumentParser
import Articles
import Corpora
import Foundation
import Lexicons
import Recognition

/// `accuracy`: how right the recognition is on annotated sets, as tables.
@main
struct AccuracyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accuracy",
    abstract: "Measure the recognition on annotated sets; see Sources/accuracy/README.md.")

  @Option(
    help: """
      Measure only this set, or 'linking', 'pronouns', 'variants', 'states', 'reference', 'speed'.
      """)
  var only: [String] = []

  @Option(help: "Show up to this many errors of each kind.")
  var errors = 0

  @Option(help: "Take every n-th article only.")
  var every = 1

  @Option(help: "Of 'linking' measure only this topic, as 'corpus_gm'.")
  var topic: String?

  @Option(help: "Folder of articles annotated in our own form.")
  var reference: String?

  @Option(help: "Folder of the files that those annotate.")
  var files: String?

  @Argument(help: "Folder with a folder for each set.")
  var data: String

  func run() throws {
    guard let directory = Lexicons.bundledDirectory() else {
      throw ValidationError("The word lists are missing; DRAGOMAN_RESOURCES can say where.")
    }
    let lexicons = try Lexicons.load(from: directory, compiled: false)
    let recognizer = Recognizer(lexicons: lexicons)
    let folder = CorpusFolder(path: data, lexicons: lexicons)
    try measureNames(folder, recognizer)
    try measureLinks(folder, recognizer)
    if wants("states") {
      var score = StateScore(shown: errors)
      for state in try folder.stateNames() { score.add(state, recognizer) }
      score.print()
    }
    if wants("speed"), folder.has(.groningen) {
      SpeedReport.print(try folder.articles(of: .groningen, .heldOut), recognizer)
    }
  }

  private func wants(_ name: String) -> Bool { only.isEmpty || only.contains(name) }

  private func measureNames(_ folder: CorpusFolder, _ recognizer: Recognizer) throws {
    var table = NameTable()
    for corpus in Corpus.allCases where wants(corpus.rawValue) && folder.has(corpus) {
      let articles = try folder.articles(of: corpus, .heldOut).enumerated()
        .filter { $0.offset % every == 0 }.map(\.element)
      table.add(
        corpus.rawValue, score(articles, recognizer, hasNationalities: corpus.hasNationalities))
    }
    if wants("reference"), let reference, let files {
      let articles = try ReferenceFolder(references: reference, files: files).articles()
      table.add("reference", score(articles, recognizer, hasNationalities: true))
    }
    table.print()
  }

  private func score(
    _ articles: [AnnotatedArticle], _ recognizer: Recognizer, hasNationalities: Bool
  ) -> NameScore {
    var score = NameScore(hasNationalities: hasNationalities, shown: errors)
    for article in articles { score.add(article, recognizer.recognize([article.article])) }
    return score
  }

  private func measureLinks(_ folder: CorpusFolder, _ recognizer: Recognizer) throws {
    if wants("linking"), folder.has(.meantime) {
      let articles = try folder.articles(of: .meantime, .heldOut)
      let report = LinkReport(recognizer: recognizer, byHead: true, shown: errors)
      let topics = topics(of: articles).filter { topic == nil || $0.name == topic }
      report.print(topic == nil ? [("meantime-en", articles)] + topics : topics)
    }
    if wants("reference"), let reference, let files {
      let articles = try ReferenceFolder(references: reference, files: files).articles()
      LinkReport(recognizer: recognizer, byHead: false, shown: errors)
        .print([("reference", articles)])
    }
    if wants("pronouns") {
      var score = PronounScore(set: "gap", shown: errors)
      let cases = try folder.pronounCases(.heldOut).enumerated().filter { $0.offset % every == 0 }
      for (_, row) in cases { score.add(row, recognizer) }
      score.print()
      if folder.has(.meantime) {
        var news = PronounScore(set: "meantime-en", shown: errors)
        for article in try folder.articles(of: .meantime, .heldOut) {
          news.add(article, recognizer)
        }
        news.print()
      }
      if let kept = Lexicons.bundledDirectory().map({ $0 + "/../lessons/kept" }),
        FileManager.default.fileExists(atPath: kept)
      {
        var own = PronounScore(set: "own texts", shown: errors)
        for lesson in try PronounLesson.all(in: kept) { own.add(lesson, recognizer) }
        own.print()
      }
    }
    if wants("variants") {
      var score = VariantScore(shown: errors)
      for (index, pair) in try folder.namePairs().enumerated() {
        score.add(pair, recognizer, isLookedAt: index.isMultiple(of: 2))
      }
      score.print("name-match-cases")
      var holders = VariantScore(shown: errors)
      for pair in try folder.officeHolderPairs() {
        holders.add(pair, recognizer, isLookedAt: true)
      }
      holders.print("phoenix-actors")
    }
  }

  /// The parts of a set whose articles stand in folders of their own.
  private func topics(
    of articles: [AnnotatedArticle]
  ) -> [(name: String, articles: [AnnotatedArticle])] {
    Dictionary(grouping: articles) {
      $0.article.id.rawValue.split(separator: "/").first.map(String.init) ?? ""
    }
    .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

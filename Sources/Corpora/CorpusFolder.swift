import Foundation
package import Lexicons

/// A folder of annotated sets, each in a folder of its own as its makers published it.
package struct CorpusFolder {
  private let path: String
  private let titles: TitleStripper
  private let states: Set<String>

  package init(path: String, lexicons: Lexicons) {
    self.path = path
    titles = TitleStripper(lexicons)
    states = Set(
      lexicons.actors.filter { $0.kind == .state }
        .flatMap { ([$0.name] + $0.aliases).filter { !$0.contains(" ") } })
  }

  package func has(_ corpus: Corpus) -> Bool { exists(corpus.rawValue) }

  /// Articles of a set; what the set's license keeps out of a model is held out.
  package func articles(of corpus: Corpus, _ part: Corpus.Part) throws -> [AnnotatedArticle] {
    let isTraining = part == .training
    switch corpus {
    case .groningen:
      let documents = try groningen()
      return documents.enumerated().filter { isTraining == ($0.offset / 10 % 20 != 19) }
        .map { article("gmb", $0.offset, $0.element) }
    case .wikigold:
      let text = try text("wikigold/wikigold.conll.txt")
      return ColumnReader.documents(in: text, .wikigold).enumerated()
        .filter { isTraining == ($0.offset % 5 != 4) }
        .map { article("wikigold", $0.offset, $0.element) }
    case .analyst: return try analyst(isTraining ? Self.freeAnalyst : Self.otherAnalyst)
    case .emerging:
      let name = isTraining ? "wnut17train.conll" : "emerging.test.annotated"
      return columns(try text("wnut17/" + name), .emerging, corpus)
    case .english:
      return isTraining
        ? [] : columns(try text("uner-ewt/en_ewt-ud-test.iob2"), .universal, corpus)
    case .parallel:
      return isTraining
        ? [] : columns(try text("uner-pud/en_pud-ud-test.iob2"), .universal, corpus)
    case .meantime:
      return isTraining
        ? [] : try MeantimeCorpus(folder: path + "/meantime-en").articles(titles: titles)
    }
  }

  /// Rows of a part of the pronoun set; empty where the set is missing.
  package func pronounCases(_ part: Corpus.Part) throws -> [PronounCase] {
    let names = part == .training ? ["development", "validation"] : ["test"]
    return try names.map { "gap/gap-\($0).tsv" }.filter(exists).flatMap {
      PronounCase.cases(in: try text($0))
    }
  }

  /// Rows of the set of name variants; empty where the set is missing.
  package func namePairs() throws -> [NamePair] {
    guard exists("name-match-cases/cases.csv") else { return [] }
    return NamePair.pairs(in: try text("name-match-cases/cases.csv"))
  }

  /// Spellings of the names of office holders; empty where the set is missing.
  package func officeHolderPairs() throws -> [NamePair] {
    let name = "phoenix-actors/Phoenix.Countries.actors.txt"
    return exists(name) ? PhoenixActors(try text(name)).pairs : []
  }

  /// What the independent states are called; empty where a set is missing.
  package func stateNames() throws -> [StateNames] {
    let names = [
      "factbook-states.jsonl", "country-codes/country-codes.csv", "cldr-territories/en.json",
    ]
    guard names.allSatisfy(exists) else { return [] }
    return try StateNames.all(
      factbook: try text(names[0]), codes: try text(names[1]), territories: try text(names[2]))
  }
}

extension CorpusFolder {
  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + name)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + name)), as: UTF8.self)
  }

  private func article(
    _ name: String, _ index: Int, _ sentences: [AnnotatedSentence]
  ) -> AnnotatedArticle {
    ArticleComposer.article("\(name)-\(index)", sentences, titles: titles)
  }

  private func columns(
    _ text: String, _ form: ColumnReader.Form, _ corpus: Corpus
  ) -> [AnnotatedArticle] {
    ColumnReader.documents(in: text, form).enumerated().map {
      article(corpus.rawValue, $0.offset, $0.element)
    }
  }

  private func groningen() throws -> [[AnnotatedSentence]] {
    let table = path + "/gmb-ner/ner_dataset.csv"
    let bytes =
      exists("gmb-ner/ner_dataset.csv")
      ? try Data(contentsOf: URL(filePath: table)) : try Archive.contents(of: table + ".zip")
    return GroningenTable(bytes) { states.contains($0) }.documents
  }

  private func analyst(_ folders: [String]) throws -> [AnnotatedArticle] {
    try folders.filter { exists("re3d/" + $0) }.flatMap {
      try AnalystCorpus(folder: path + "/re3d/" + $0).articles(titles: titles)
    }
  }

  /// In the public domain, or under licenses that ask for no more than naming the source.
  private static let freeAnalyst = [
    "CENTCOM", "US State Department", "UK Government", "Australian Department of Foreign Affairs",
  ]
  private static let otherAnalyst = [
    "BBC Online", "Wikipedia", "Delegation of the European Union to Syria",
  ]
}

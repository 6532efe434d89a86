import Articles
import Foundation

/// Reads re3d, folder by folder: `documents.json` and `entities.json`, an object a line.
struct AnalystCorpus {
  private struct Document: Decodable {
    var _id: String
    var title: String?
    var text: String
  }

  private struct Entity: Decodable {
    var documentId: String
    var begin: Int
    var end: Int
    var type: String

    var kind: AnnotatedName.Kind? {
      switch type {
      case "Person": .person
      case "Organisation": .organization
      case "Location": .location
      case "Nationality": .nationality
      default: nil
      }
    }
  }

  private let documents: [Document]
  private let entities: [String: [Entity]]

  init(folder: String) throws {
    documents = try Self.objects(folder + "/documents.json")
    entities = Dictionary(
      grouping: try Self.objects(folder + "/entities.json"), by: \Entity.documentId)
  }

  private static func objects<Value: Decodable>(_ path: String) throws -> [Value] {
    try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).map {
      try JSONDecoder().decode(Value.self, from: Data($0.utf8))
    }
  }

  func articles(titles: TitleStripper) -> [AnnotatedArticle] {
    documents.map { article($0, entities[$0._id] ?? [], titles) }
  }

  private func article(
    _ document: Document, _ entities: [Entity], _ titles: TitleStripper
  ) -> AnnotatedArticle {
    let lines = PlainArticle(id: document._id, text: document.text)
    var names: [AnnotatedName] = []
    var others: [TextRange] = []
    for entity in entities.sorted(by: { $0.end - $0.begin > $1.end - $1.begin }) {
      guard let kind = entity.kind, entity.begin < entity.end,
        entity.end <= lines.article.text.count
      else { continue }
      let range = TextRange(entity.begin, entity.end)
      let words = WordRanges(range, in: lines.article.text)
      guard Phrase.isName(words.texts.withoutArticle) else { continue }
      let bare = titles.strip(words.texts[...], kind: kind)
      if bare.isEmpty {
        others.append(range)
      } else {
        let name = TextRange(
          words.ranges[bare.lowerBound].start, words.ranges[bare.upperBound - 1].end)
        if names.contains(where: { $0.range.overlaps(name) }) { continue }
        names.append(AnnotatedName(range: name, kind: kind))
      }
    }
    return AnnotatedArticle(
      article: lines.article, names: names.sorted { $0.range < $1.range }, others: others)
  }
}

extension [String] {
  fileprivate var withoutArticle: [String] {
    first?.lowercased() == "the" ? Array(dropFirst()) : self
  }
}

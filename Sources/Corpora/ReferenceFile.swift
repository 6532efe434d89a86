import Articles
import Foundation

/// Reads articles annotated by hand in the form of our own: actors, mentions and their kinds.
struct ReferenceFile: Decodable {
  private struct Document: Decodable {
    var date: String?
  }

  private struct Stretch: Decodable {
    var start: Int
    var end: Int
    var role: String
    var article: Int
  }

  private struct Entity: Decodable {
    var id: String
    var type: String
  }

  private struct Mention: Decodable {
    var start: Int
    var end: Int
    var entity: String
    var kind: String
  }

  let file: String
  private let document: Document
  private let blocks: [Stretch]
  private let entities: [Entity]
  private let mentions: [Mention]

  /// - Parameter text: the annotated file, in which offsets count scalars.
  func articles(text: String) -> [AnnotatedArticle] {
    let scalars = Array(text.unicodeScalars)
    let numbers = Set(blocks.map(\.article)).filter { $0 >= 0 }.sorted()
    return numbers.map { number in
      article(scalars, blocks.filter { $0.article == number }, number)
    }
  }

  private func article(
    _ scalars: [Unicode.Scalar], _ stretches: [Stretch], _ number: Int
  ) -> AnnotatedArticle {
    var text = ""
    var count = 0
    var blocks: [Block] = []
    var starts: [Int] = []
    for stretch in stretches.sorted(by: { $0.start < $1.start }) {
      if !blocks.isEmpty {
        text += "\n"
        count += 1
      }
      for scalar in scalars[stretch.start..<stretch.end] {
        text.unicodeScalars.append(scalar.properties.isWhitespace ? " " : scalar)
      }
      let range = TextRange(count, count + stretch.end - stretch.start)
      blocks.append(Block(role: BlockRole(rawValue: stretch.role) ?? .paragraph, range: range))
      starts.append(stretch.start)
      count = range.end
    }
    let metadata = Metadata(
      published: document.date.flatMap { CalendarDate($0) }, language: "en", file: file,
      indexInFile: number)
    let article = Article(
      id: Article.ID("\(file)-\(number)"), text: ArticleText(text), blocks: blocks,
      metadata: metadata)
    return annotated(article, starts)
  }

  private func annotated(_ article: Article, _ starts: [Int]) -> AnnotatedArticle {
    var result = AnnotatedArticle(article: article)
    let types = Dictionary(entities.map { ($0.id, $0.type) }, uniquingKeysWith: { $1 })
    for mention in mentions {
      let block = starts.indices.last { starts[$0] <= mention.start }
      guard let block else { continue }
      let blockRange = article.blocks[block].range
      let start = blockRange.start + mention.start - starts[block]
      let end = start + mention.end - mention.start
      guard end <= blockRange.end, start < end else { continue }
      let isExplicit = Articles.Mention.Kind(rawValue: mention.kind)?.isExplicit ?? false
      let range = TextRange(start, end)
      result.references.append(
        .init(range: range, actor: mention.entity, isExplicit: isExplicit))
      if isExplicit, let kind = kind(mention.kind, types[mention.entity]) {
        result.names.append(AnnotatedName(range: range, kind: kind))
      }
    }
    result.names.sort { $0.range < $1.range }
    return result
  }

  private func kind(_ kind: String, _ type: String?) -> AnnotatedName.Kind? {
    if kind == "demonym" { return .nationality }
    if kind == "metonym" { return .location }
    return switch type {
    case "person": .person
    case "organisation": .organization
    case "group": .nationality
    default: .location
    }
  }
}

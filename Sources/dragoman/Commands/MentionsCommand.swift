import ArgumentParser
import Articles
import Library

/// `dragoman mentions`: every mention of an actor in its sentence.
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Print every mention of an actor with the words around it, outlet and date.")

  @OptionGroup var options: LibraryOptions

  @Option(help: "Only in articles of this story.")
  var story: String?

  @Flag(help: "Only names, demonyms and capitals; no descriptions and pronouns.")
  var explicit = false

  @Option(
    help: "Only mentions of this kind: name, demonym, metonym, description or pronoun; repeatable.")
  var kind: [String] = []

  @Option(help: "Sort by date, outlet or words; else in reading order.")
  var sort: Order?

  enum Order: String, CaseIterable, ExpressibleByArgument { case date, outlet, words }

  @Option(help: "Align the mentions in lines of so many columns, as on a terminal.")
  var columns: Int?

  @Flag(help: "Print as JSON.")
  var json = false

  @Flag(help: "Print as CSV.")
  var csv = false

  @Argument(help: "The actor's id or one of its names.")
  var actor: String

  func validate() throws {
    for word in kind where Mention.Kind(rawValue: word) == nil {
      let kinds = Mention.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no kind “\(word)”; the kinds are \(kinds)")
    }
    guard !json || !csv else { throw ValidationError("only one of --json and --csv") }
    guard columns.map({ (40...1000).contains($0) }) ?? true else {
      throw ValidationError("--columns is from 40 to 1000")
    }
  }

  func run() throws {
    let library = try options.openDesk().library
    let actor = try library.actor(called: actor)
    let kinds = Set(kind.compactMap(Mention.Kind.init(rawValue:)))
    let passages = sorted(
      try allPassages(of: actor, in: library).filter {
        kinds.isEmpty || kinds.contains($0.mention.kind)
      })
    var sentences = SentenceSource(library: library)
    if csv { return CommaSeparated(rows: try rows(passages, &sentences)).print() }
    if json {
      return try Output.json(
        try passages.map { ListedPassage($0, sentence: try sentences.sentence(of: $0)) })
    }
    let width = columns ?? Concordance.terminalWidth
    for passage in passages {
      Output.line(width.map { Concordance(width: $0).line(passage) } ?? Self.line(passage))
    }
  }

  private func sorted(_ passages: [ActorPassage]) -> [ActorPassage] {
    guard let sort else { return passages }
    func key(_ passage: ActorPassage) -> String {
      switch sort {
      case .date: passage.article.published?.description ?? "~"
      case .outlet: passage.article.publisher ?? "~"
      case .words: String(ArticleText(passage.excerpt)[passage.match]).lowercased()
      }
    }
    return passages.enumerated().map { (key: key($0.element), index: $0.offset) }
      .sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map { passages[$0.index] }
  }

  private func rows(
    _ passages: [ActorPassage], _ sentences: inout SentenceSource
  ) throws -> [[String]] {
    let header = [
      "article", "outlet", "date", "heading", "start", "end", "kind", "words", "sentence", "why",
      "confidence",
    ]
    return [header]
      + (try passages.map { passage in
        let (article, mention) = (passage.article, passage.mention)
        return [
          article.id.rawValue, article.publisher ?? "", article.published?.description ?? "",
          article.heading, String(mention.range.start), String(mention.range.end),
          mention.kind.rawValue, String(ArticleText(passage.excerpt)[passage.match]),
          try sentences.sentence(of: passage), mention.why, mention.confidence.rawValue,
        ]
      })
  }

  private func allPassages(of actor: Actor, in library: ArticleLibrary) throws -> [ActorPassage] {
    var passages: [ActorPassage] = []
    while true {
      let page = try library.passages(
        of: actor.id, in: ArticleQuery(story: story), explicitOnly: explicit,
        offset: passages.count, limit: 500)
      passages += page.passages
      if page.passages.isEmpty || passages.count >= page.total { return passages }
    }
  }

  /// The mention in brackets within its words.
  private static func line(_ passage: ActorPassage) -> String {
    let excerpt = ArticleText(passage.excerpt)
    let before = excerpt[TextRange(0, passage.match.start)]
    let after = excerpt[TextRange(passage.match.end, excerpt.count)]
    let origin = [passage.article.publisher, passage.article.publishedWords].compactMap { $0 }
      .joined(separator: ", ")
    return "\(passage.article.id)  \(before)[\(excerpt[passage.match])]\(after)"
      + (origin.isEmpty ? "" : "  — \(origin)")
  }
}

/// Sentences of the library's articles; the article read last is kept.
private struct SentenceSource {
  let library: ArticleLibrary
  private var article: Article?

  init(library: ArticleLibrary) { self.library = library }

  /// The sentence a mention stands in, on one line.
  mutating func sentence(of passage: ActorPassage) throws -> String {
    if article?.id != passage.article.id { article = try library.article(passage.article.id) }
    let start = passage.mention.range.start
    guard let article, let index = article.blockIndex(at: start) else { return passage.excerpt }
    let block = article.blocks[index]
    let range =
      Sentences.ranges(in: article, block: block).first { $0.end > start } ?? block.range
    return article.text[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

private struct ListedPassage: Encodable {
  var article: ListedArticle
  var mention: Mention
  var excerpt: String
  var match: TextRange
  var sentence: String

  init(_ passage: ActorPassage, sentence: String) {
    self.sentence = sentence
    article = ListedArticle(passage.article)
    mention = passage.mention
    excerpt = passage.excerpt
    match = passage.match
  }
}

import Articles
import Recognition

/// What `inspect --json` prints; the keys are the contract.
struct InspectReport: Encodable {
  struct Article: Encodable {
    var file: String
    var index: Int
    @Nullable var title: String?
    @Nullable var byline: String?
    @Nullable var publisher: String?
    @Nullable var published: CalendarDate?
    @Nullable var url: String?
    @Nullable var language: String?
    var blocks: [Block]
    var mentions: [Mention]
    var quotes: [Quote]
    var dates: [Day]
    var figures: [Quantity]
  }

  struct Block: Encodable {
    var role: BlockRole
    var text: String
  }

  /// A stretch of one block: scalar offsets from the block's start.
  struct Stretch: Encodable {
    var block: Int
    var start: Int
    var end: Int
    var text: String
  }

  struct Mention: Encodable {
    var at: Stretch
    var actor: Actor.ID
    var kind: Articles.Mention.Kind
    var why: String

    enum CodingKeys: CodingKey { case actor, kind, why }

    func encode(to encoder: any Encoder) throws {
      try at.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(actor, forKey: .actor)
      try container.encode(kind, forKey: .kind)
      try container.encode(why, forKey: .why)
    }
  }

  struct Quote: Encodable {
    var at: Stretch
    var speaker: Actor.ID?
    var cue: String?

    enum CodingKeys: CodingKey { case speaker, cue }

    func encode(to encoder: any Encoder) throws {
      try at.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(speaker, forKey: .speaker)
      try container.encode(cue, forKey: .cue)
    }
  }

  struct Day: Encodable {
    var at: Stretch
    var value: CalendarDate

    enum CodingKeys: CodingKey { case value }

    func encode(to encoder: any Encoder) throws {
      try at.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(value, forKey: .value)
    }
  }

  struct Quantity: Encodable {
    var at: Stretch
    var value: Double
    var unit: String
    var of: String

    enum CodingKeys: CodingKey { case value, unit, of }

    func encode(to encoder: any Encoder) throws {
      try at.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(value, forKey: .value)
      try container.encode(unit, forKey: .unit)
      try container.encode(of, forKey: .of)
    }
  }

  struct Person: Encodable {
    var id: Actor.ID
    var name: String
    var type: Actor.Kind
    var aliases: [String]
  }

  var schema = 1
  var articles: [Article]
  var actors: [Person]
}

/// An optional that is written as `null` where it is nil, rather than left out.
@propertyWrapper
struct Nullable<Wrapped: Encodable>: Encodable {
  var wrappedValue: Wrapped?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}

extension InspectReport {
  init(_ articles: [Articles.Article], _ recognition: Recognition) {
    self.init(
      articles: zip(articles, recognition.findings).map(Article.init),
      actors: recognition.actors.map {
        Person(id: $0.id, name: $0.name, type: $0.kind, aliases: $0.aliases)
      })
  }
}

extension InspectReport.Article {
  init(_ article: Articles.Article, _ findings: Findings) {
    let metadata = article.metadata
    file = metadata.file ?? "-"
    index = metadata.indexInFile
    _title = Nullable(wrappedValue: metadata.title)
    _byline = Nullable(wrappedValue: metadata.byline)
    _publisher = Nullable(wrappedValue: metadata.publisher)
    _published = Nullable(wrappedValue: metadata.published)
    _url = Nullable(wrappedValue: metadata.url)
    _language = Nullable(wrappedValue: metadata.language)
    blocks = article.blocks.map { .init(role: $0.role, text: String(article.text(of: $0))) }
    mentions = findings.mentions.compactMap { mention in
      Self.stretch(mention.range, in: article).map {
        .init(at: $0, actor: mention.actor, kind: mention.kind, why: mention.why)
      }
    }
    quotes = findings.quotations.filter { $0.form == .quoted }.compactMap { quotation in
      Self.stretch(quotation.range, in: article).map {
        .init(at: $0, speaker: quotation.speaker, cue: quotation.cue)
      }
    }
    dates = findings.dates.compactMap { date in
      Self.stretch(date.range, in: article).map { .init(at: $0, value: date.value) }
    }
    figures = findings.figures.compactMap { figure in
      Self.stretch(figure.range, in: article).map {
        .init(at: $0, value: figure.value, unit: figure.unit, of: figure.of)
      }
    }
  }

  /// The part of a range that lies in the block it starts in.
  private static func stretch(
    _ range: TextRange, in article: Articles.Article
  ) -> InspectReport.Stretch? {
    guard let index = article.blockIndex(at: range.start),
      let inside = article.blocks[index].range.intersection(range)
    else { return nil }
    let start = article.blocks[index].range.start
    return .init(
      block: index, start: inside.start - start, end: inside.end - start,
      text: String(article.text[inside]))
  }
}

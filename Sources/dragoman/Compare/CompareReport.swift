import Articles

/// What `compare --json` prints; the keys are the contract.
struct CompareReport: Encodable {
  struct Account: Encodable {
    var file: String
    var index: Int
    @Nullable var title: String?
    @Nullable var publisher: String?
    @Nullable var published: CalendarDate?
  }

  struct Row: Encodable {
    var topic: String
    var kind: ComparisonRow.Kind
    var verdict: ComparisonRow.Verdict
    var actors: [Actor.ID]
    var cells: [Cell]
  }

  struct Cell: Encodable {
    var article: Int
    var block: Int
    /// Scalar offsets from the block's start.
    var start: Int
    var end: Int
    var text: String
    @Nullable var value: Value?
    @Nullable var unit: String?
    var approximate: Bool
    @Nullable var speaker: Actor.ID?
    @Nullable var stance: String?
    var comment: Bool
    var sentence: String
  }

  enum Value: Encodable {
    case number(Double)
    case text(String)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let number): try container.encode(number)
      case .text(let text): try container.encode(text)
      }
    }
  }

  var schema = 1
  var articles: [Account]
  var rows: [Row]
}

extension CompareReport {
  init(_ table: ComparisonTable, of articles: [Article]) {
    self.init(
      articles: articles.map(Account.init),
      rows: table.rows.map { row in
        Row(
          topic: row.topic, kind: row.kind, verdict: row.verdict, actors: row.actors,
          cells: row.cells.compactMap { Cell($0, in: articles[$0.account]) })
      })
  }
}

extension CompareReport.Account {
  init(_ article: Article) {
    let metadata = article.metadata
    file = metadata.file ?? "-"
    index = metadata.indexInFile
    _title = Nullable(wrappedValue: metadata.title)
    _publisher = Nullable(wrappedValue: metadata.publisher)
    _published = Nullable(wrappedValue: metadata.published)
  }
}

extension CompareReport.Cell {
  /// Nil for words in no block, which does not happen.
  init?(_ cell: ComparisonCell, in article: Article) {
    guard let block = article.blockIndex(at: cell.range.start) else { return nil }
    self.article = cell.account
    self.block = block
    start = cell.range.start - article.blocks[block].range.start
    end = cell.range.end - article.blocks[block].range.start
    text = cell.text
    approximate = cell.bound != .exact
    _speaker = Nullable(wrappedValue: cell.speaker)
    _stance = Nullable(wrappedValue: cell.stance)
    comment = cell.isComment
    sentence = cell.sentence
    switch cell.value {
    case .figure(let number, let unit):
      _value = Nullable(wrappedValue: .number(number))
      _unit = Nullable(wrappedValue: unit)
    case .date(let date): (_value, _unit) = Self.text(date.description)
    case .actor(let actor): (_value, _unit) = Self.text(actor?.rawValue)
    case .spelling(let spelling): (_value, _unit) = Self.text(spelling)
    }
  }

  private static func text(
    _ text: String?
  ) -> (Nullable<CompareReport.Value>, Nullable<String>) {
    (Nullable(wrappedValue: text.map { .text($0) }), Nullable(wrappedValue: nil))
  }
}

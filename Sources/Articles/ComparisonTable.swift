/// The accounts of a story side by side: what each says about the same things.
package struct ComparisonTable: Equatable, Sendable {
  /// The sources, in the order of the columns.
  package var accounts: [ComparedAccount]
  /// What is told by more than one account first, then the rest.
  package var rows: [ComparisonRow]
  /// Names of the actors the rows speak of.
  package var actors: [Actor.ID: String]

  package init(
    accounts: [ComparedAccount] = [], rows: [ComparisonRow] = [], actors: [Actor.ID: String] = [:]
  ) {
    self.accounts = accounts
    self.rows = rows
    self.actors = actors
  }

  package func name(of actor: Actor.ID) -> String { actors[actor] ?? actor.rawValue }
}

/// One source of a comparison.
package struct ComparedAccount: Hashable, Sendable {
  package var article: Article.ID
  package var heading: String
  package var publisher: String?
  package var published: CalendarDate?
  package var dateEvidence: Metadata.DateEvidence?

  package init(
    article: Article.ID, heading: String, publisher: String? = nil, published: CalendarDate? = nil,
    dateEvidence: Metadata.DateEvidence? = nil
  ) {
    self.article = article
    self.heading = heading
    self.publisher = publisher
    self.published = published
    self.dateEvidence = dateEvidence
  }

  package init(_ article: Article) {
    self.init(
      article: article.id, heading: article.heading, publisher: article.metadata.publisher,
      published: article.metadata.published, dateEvidence: article.metadata.dateEvidence)
  }

  /// What a column is headed with: the outlet, else the first words.
  package var label: String { publisher ?? heading }
}

/// What accounts say about one thing; it has a cell at least.
package struct ComparisonRow: Identifiable, Hashable, Sendable {
  /// Raw values are those of the `compare` JSON.
  package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case figure, date, quote, role, name
  }

  /// Raw values are those of the `compare` JSON.
  package enum Verdict: String, CaseIterable, Hashable, Sendable, Codable {
    /// The same in two accounts or more.
    case agree
    /// Not the same in all accounts.
    case differ
    /// Told by one account.
    case only
  }

  /// Names a row for as long as its first cell stays where it is.
  package struct ID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }
  }

  package var id: ID
  /// The words a person would use for it.
  package var topic: String
  package var kind: Kind
  package var verdict: Verdict
  package var actors: [Actor.ID]
  /// By account, then by place.
  package var cells: [ComparisonCell]

  package init(
    id: ID, topic: String, kind: Kind, verdict: Verdict, actors: [Actor.ID] = [],
    cells: [ComparisonCell]
  ) {
    self.id = id
    self.topic = topic
    self.kind = kind
    self.verdict = verdict
    self.actors = actors
    self.cells = cells
  }

  package func cells(of account: Int) -> [ComparisonCell] { cells.filter { $0.account == account } }

  /// Number of accounts that have a cell.
  package var accountCount: Int { Set(cells.map(\.account)).count }
}

/// What one account says, with the words that say it.
package struct ComparisonCell: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    /// In whole units of `Figure.unit`.
    case figure(Double, unit: String)
    case date(CalendarDate)
    /// Who speaks or holds the office; nil for an unknown speaker.
    case actor(Actor.ID?)
    case spelling(String)
  }

  /// How a figure that is not exact stands to its number.
  package enum Bound: String, Hashable, Sendable, Codable {
    case exact, about
    /// "over", "at least".
    case least
    /// "less than", "up to".
    case most
  }

  /// Index into the accounts of the table.
  package var account: Int
  /// Scalar offsets of the words in the article's text.
  package var range: TextRange
  package var text: String
  package var value: Value
  package var bound: Bound
  /// Who is said to say it, to demand it or to refuse it.
  package var speaker: Actor.ID?
  /// What the speaker does with it: "demands", "rejects", "said"; nil where that is not told.
  package var stance: String?
  /// Scalar offsets of the whole sentence.
  package var sentenceRange: TextRange
  package var sentence: String
  /// Whether the words are a reader's comment under the article rather than its own.
  package var isComment: Bool

  package init(
    account: Int, range: TextRange, text: String, value: Value, bound: Bound = .exact,
    speaker: Actor.ID? = nil, stance: String? = nil, sentenceRange: TextRange, sentence: String,
    isComment: Bool = false
  ) {
    self.account = account
    self.range = range
    self.text = text
    self.value = value
    self.bound = bound
    self.speaker = speaker
    self.stance = stance
    self.sentenceRange = sentenceRange
    self.sentence = sentence
    self.isComment = isComment
  }
}

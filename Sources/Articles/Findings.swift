/// A stretch of an article that speaks of an actor.
package struct Mention: Hashable, Sendable, Codable {
  /// How the words refer; raw values are those of the `inspect` JSON.
  package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case name, demonym, metonym, description, pronoun

    /// Names the actor outright, in whatever form: what `n` visits unless told otherwise.
    package var isExplicit: Bool {
      switch self {
      case .name, .demonym, .metonym: true
      case .description, .pronoun: false
      }
    }
  }

  package enum Confidence: String, Hashable, Sendable, Codable {
    case sure, likely
  }

  /// Scalar offsets in the article's text.
  package var range: TextRange
  package var actor: Actor.ID
  package var kind: Kind
  /// The rule or evidence that made the link, in a few words, as in "surname of Rustem Umerov".
  package var why: String
  package var confidence: Confidence

  package init(
    range: TextRange, actor: Actor.ID, kind: Kind, why: String, confidence: Confidence = .sure
  ) {
    self.range = range
    self.actor = actor
    self.kind = kind
    self.why = why
    self.confidence = confidence
  }
}

/// Somebody's reported words.
package struct Quotation: Hashable, Sendable, Codable {
  /// Whether the words stand in quotation marks or are told in the writer's own.
  package enum Form: String, Hashable, Sendable, Codable {
    case quoted, reported
  }

  /// Scalar offsets of the words, inside the marks.
  package var range: TextRange
  package var speaker: Actor.ID?
  /// The reporting words ("said", "told reporters"), where there are any.
  package var cue: String?
  package var form: Form

  package init(range: TextRange, speaker: Actor.ID?, cue: String?, form: Form = .quoted) {
    self.range = range
    self.speaker = speaker
    self.cue = cue
    self.form = form
  }
}

/// An expression that fixes a day, a month or a year.
package struct DateExpression: Hashable, Sendable, Codable {
  package var range: TextRange
  package var value: CalendarDate

  package init(range: TextRange, value: CalendarDate) {
    self.range = range
    self.value = value
  }
}

/// A quantity that says something checkable.
package struct Figure: Hashable, Sendable, Codable {
  package var range: TextRange
  /// In whole units: 770000000 for "$770mn".
  package var value: Double
  /// `count`, `percent`, `day`, `hour`, `minute`, `month`, `year`, `other` or an ISO 4217 code.
  package var unit: String
  /// One to four words that say what is counted; empty where the text does not.
  package var of: String
  /// Whether the text says "over", "about", "nearly" and the like.
  package var isApproximate: Bool

  package init(
    range: TextRange, value: Double, unit: String, of: String, isApproximate: Bool = false
  ) {
    self.range = range
    self.value = value
    self.unit = unit
    self.of = of
    self.isApproximate = isApproximate
  }
}

/// Everything recognised in one article, each list in order of the text.
package struct Findings: Equatable, Sendable, Codable {
  package var mentions: [Mention]
  package var quotations: [Quotation]
  package var dates: [DateExpression]
  package var figures: [Figure]

  package init(
    mentions: [Mention] = [], quotations: [Quotation] = [], dates: [DateExpression] = [],
    figures: [Figure] = []
  ) {
    self.mentions = mentions
    self.quotations = quotations
    self.dates = dates
    self.figures = figures
  }
}

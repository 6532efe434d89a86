import Articles

/// What one account says at one place, before it is known who else says it.
struct Statement {
  typealias Concept = ConceptTable.Concept

  var account: Int
  /// Scalar offsets of the words that hold the value.
  var range: TextRange
  /// Index into the account's sentences.
  var sentence: Int
  var value: ComparisonCell.Value
  var bound = ComparisonCell.Bound.exact
  /// What the words around speak of; the words of `core` count most.
  var vector: FeatureVector
  /// The same with equal rights for all words.
  var plainVector: FeatureVector
  /// What the counted thing, the event's verb or the quotation itself speaks of.
  var core = ConceptSet()
  /// Actors inside the counted phrase: "Ukrainian" of "909 Ukrainian ones".
  var owners: Set<Actor.ID> = []
  /// Whether it is a bare weekday, which may be that of another week.
  var isLoose = false
  /// Places its sentence names.
  var places: Set<Actor.ID> = []
  /// A date its sentence names that lies far from the account's own.
  var otherTime: CalendarDate?
  /// First and last day of the span that a date is an end of: "from March to May".
  var span: ClosedRange<Int>?
  /// Whether it only says when: "in the first two days".
  var isSpan = false
  /// Whether it is the time since something: "three years ago".
  var isElapsed = false
  /// Whether it is a person's age, told right behind the name.
  var isAge = false
  /// Whether "this" or "these" points back to the same amount told before.
  var pointsBack = false
  /// The unit in short of a figure whose unit the findings call "other": "km".
  var measure = ""
  /// The account's own words for the topic, where it has any.
  var phrase = ""
  var speaker: Actor.ID?
  var stance: String?

  /// Whether words are part of those that hold the value.
  func isValue(_ words: TextRange) -> Bool {
    if case .actor = value { return false }
    return range.overlaps(words)
  }
}

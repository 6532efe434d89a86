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
  /// What the words around speak of.
  var vector: FeatureVector
  /// What the counted thing, the event's verb or the quotation itself speaks of.
  var core: Set<Concept> = []
  /// Actors inside the counted phrase: "Ukrainian" of "909 Ukrainian ones".
  var owners: Set<Actor.ID> = []
  /// The account's own words for the topic, where it has any.
  var phrase = ""
  var speaker: Actor.ID?
  var stance: String?
}

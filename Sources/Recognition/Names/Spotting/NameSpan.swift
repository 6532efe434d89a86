/// A stretch of tokens that may be one name.
struct NameSpan: Sendable {
  /// Indices into the article's tokens.
  var tokens: Range<Int>
  /// Node of the names' trie where the span is one of the lexicons' names.
  var node: PhraseTrie.Node?
  /// Words of a title that the lexicons' name begins with and the span leaves out.
  var lead = 0
  /// Words of a legal form behind the lexicons' name that the span takes in: "Inc".
  var tail = 0
  /// Words before the lexicons' name that the span takes in: the state an institution is of.
  var front = 0
  /// The title before it, as in "Foreign Minister": tokens of the article.
  var title: Range<Int>?
  /// Why it is taken for a name although no lexicon has it.
  var shape: Shape = .plain
  /// What the tagger takes it for.
  var learnt: NameKind?

  /// The tokens the lexicons' name was found in.
  var matched: Range<Int> { tokens.lowerBound + front - lead..<tokens.upperBound - tail }

  enum Shape: Sendable {
    case plain
    /// Ends or begins as organizations do.
    case organization
    /// Ends or begins as places do.
    case place
    /// Made like a person's name: a known given name, initials, a title before it.
    case person
    /// A word in capitals.
    case acronym
    /// In a heading, or after a full stop: a name only when it is one elsewhere.
    case uncertain
  }
}

import Articles

extension StoryComparison {
  var title: String { story.isEmpty ? "Accounts compared" : "\(story): accounts compared" }
}

extension ComparedAccount {
  /// With "≈" where the date is only concluded; empty where there is none.
  var dateWords: String {
    guard let published else { return "" }
    return (dateEvidence == .inferred ? "≈ " : "") + published.description
  }
}

extension ComparisonRow.Verdict {
  var heading: String {
    switch self {
    case .differ: "Where accounts differ"
    case .agree: "Where accounts agree"
    case .only: "Told by one account"
    }
  }
}

extension ComparisonCell {
  /// Who says or holds it, and whether a reader's comment tells it.
  func who(in table: ComparisonTable, _ kind: ComparisonRow.Kind) -> String {
    var words = speakerWords(in: table)
    if case .actor(let actor) = value, kind == .role { words = actor.map(table.name) ?? "" }
    return isComment ? (words.isEmpty ? "" : words + ", ") + "in a reader's comment" : words
  }

  /// The sentence around the value.
  var sentenceParts: (before: String, value: String, after: String) {
    guard let range = rangeInSentence else { return ("", text, "") }
    let sentence = ArticleText(sentence)
    guard range.end <= sentence.count else { return ("", text, "") }
    return (
      String(sentence[TextRange(0, range.start)]), String(sentence[range]),
      String(sentence[TextRange(range.end, sentence.count)])
    )
  }
}

import Lexicons

extension DocumentLinker {
  /// "Swedish Democrats", where a party's members go by a word that others use as well; or
  /// "Democratic reforms", "Conservatives" at the beginning of a sentence, where the article never
  /// has the word with a capital elsewhere.
  func isAnotherParty(_ form: NameForm, _ span: NameSpan) -> Bool {
    guard form.kind == .demonym || isMembers(span, of: form.actor), form.isAmbiguous,
      vocabulary.entry(form.actor).kind == .organization
    else { return false }
    let first = span.tokens.lowerBound
    let token = article.tokens[first]
    if token.shape.contains(.opening), traits(first).contains(.ordinary),
      statistics[token.word].named == 0
    {
      return true
    }
    guard first > 0, token.gap.isBlank, article.tokens[first - 1].sentence == token.sentence,
      let match = matcher.name(at: first - 1, limit: first), match.end == first
    else { return false }
    return forms(match.node, first - 1..<first).contains {
      $0.kind == .demonym && vocabulary.entry($0.actor).kind == .state
        && vocabulary.entry($0.actor).id != vocabulary.entry(form.actor).within
    }
  }

  /// Whether a name of one word is a party's many members.
  private func isMembers(_ span: NameSpan, of party: Int32) -> Bool {
    guard span.tokens.count == 1, !vocabulary.entry(party).demonyms.isEmpty else { return false }
    return vocabulary.words.withBytes(of: article.tokens[span.tokens.lowerBound].word) {
      $0.last == UInt8(ascii: "s")
    }
  }
}

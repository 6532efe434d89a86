package import Articles

/// A pronoun in a text with two people it may mean: a row of GAP.
package struct PronounCase: Sendable {
  package struct Candidate: Sendable {
    package var range: TextRange
    package var isMeant: Bool
  }

  package var article: Article
  package var pronoun: TextRange
  package var candidates: [Candidate]

  /// The rows of a file with a header.
  package static func cases(in text: String) -> [PronounCase] {
    text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      PronounCase(line.split(separator: "\t", omittingEmptySubsequences: false))
    }
  }

  private init?(_ fields: [Substring]) {
    guard fields.count > 9, let at = Int(fields[3]), let first = Int(fields[5]),
      let second = Int(fields[8])
    else { return nil }
    func range(_ start: Int, _ word: Substring) -> TextRange {
      TextRange(start, start + word.unicodeScalars.count)
    }
    article = PlainArticle(id: String(fields[0]), text: String(fields[1])).article
    pronoun = range(at, fields[2])
    candidates = [
      Candidate(range: range(first, fields[4]), isMeant: fields[6] == "TRUE"),
      Candidate(range: range(second, fields[7]), isMeant: fields[9] == "TRUE"),
    ]
    if (candidates.map(\.range) + [pronoun]).contains(where: { $0.end > article.text.count }) {
      return nil
    }
  }
}

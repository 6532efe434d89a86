/// What the rules take a token for, as the tagger sees it.
enum RuleCode {
  /// A word of a title before a name.
  static let title: UInt8 = 1

  /// Whether a token is in a name that no lexicon has.
  static func isGuess(_ code: UInt8) -> Bool { code >> 3 >= 9 }

  /// Marks each token of the spans the rules have found, and of their titles.
  static func codes(
    of spans: [JudgedSpan], vocabulary: Vocabulary, count: Int
  ) -> [UInt8] {
    var codes = [UInt8](repeating: 0, count: count)
    for judged in spans {
      let sort = sort(of: judged, vocabulary)
      let tokens = judged.span.tokens
      for index in tokens {
        let isFirst = index == tokens.lowerBound
        let isLast = index == tokens.upperBound - 1
        let position: UInt8 = isFirst ? (isLast ? 0 : 1) : isLast ? 3 : 2
        codes[index] = sort << 3 | position << 1 | (judged.span.title == nil ? 0 : 1)
      }
      for index in judged.span.title ?? 0..<0 where codes[index] == 0 { codes[index] = title }
    }
    return codes
  }

  private static func sort(of judged: JudgedSpan, _ vocabulary: Vocabulary) -> UInt8 {
    if let node = judged.span.node { return sort(of: FormSummary(node: node, vocabulary)) }
    if judged.needsProof { return 14 }
    return switch judged.span.shape {
    case .person: 9
    case .organization: 10
    case .place: 11
    case .acronym: 12
    case .plain: 13
    case .uncertain: 14
    }
  }

  private static func sort(of forms: FormSummary) -> UInt8 {
    if forms.isOnlySurname { return forms.isSure ? 1 : 2 }
    if forms.isDemonym { return 3 }
    if forms.isAmbiguous { return 4 }
    if forms.isPerson { return 5 }
    if forms.isCapital { return 6 }
    return forms.isPlaceOnly ? 7 : 8
  }
}

import Articles

/// What one account lets people say, in their words or its own.
struct QuoteStatements {
  let account: AccountText
  let rarity: Rarity

  func statements() -> [Statement] {
    var seen: Set<TextRange> = []
    return account.findings.quotations.compactMap { quotation in
      guard seen.insert(quotation.range).inserted,
        let sentence = account.sentence(at: quotation.range.start)
      else { return nil }
      let around = Surroundings(account: account, rarity: rarity)
      let inside = around.vector(of: quotation.range)
      guard quotation.form == .quoted || inside.concepts.count >= 3 && !holdsOther(quotation)
      else { return nil }
      return Statement(
        account: account.index, range: quotation.range, sentence: sentence,
        value: .actor(quotation.speaker), vector: inside.vector, plainVector: inside.vector,
        core: inside.concepts,
        phrase: account.text(quotation.range), speaker: quotation.speaker,
        stance: quotation.form == .quoted ? quotation.cue : quotation.cue ?? "reported")
    }
  }

  /// Whether part of what is reported is quoted, or reported of somebody else, and so a statement
  /// of its own.
  private func holdsOther(_ reported: Quotation) -> Bool {
    account.findings.quotations.contains {
      $0.range.overlaps(reported.range)
        && ($0.form == .quoted || reported.range != $0.range && reported.range.contains($0.range))
    }
  }
}

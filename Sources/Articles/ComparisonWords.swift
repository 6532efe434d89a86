// How rows and cells are put into words, wherever they are shown.
extension ComparisonCell {
  /// The value as the account writes it, with a sign before what is not exact.
  package var shortWords: String {
    switch value {
    case .date(let date): return date.description
    case .figure, .spelling: return sign + text
    case .actor: return text
    }
  }

  /// Who does what with it: "Sudan demands"; empty where that is not told.
  package func speakerWords(in table: ComparisonTable) -> String {
    guard let speaker else { return "" }
    return [table.name(of: speaker), stance].compactMap { $0 }.joined(separator: " ")
  }

  /// The words of the value within the sentence; scalar offsets from its start.
  package var rangeInSentence: TextRange? {
    sentenceRange.intersection(range)?.shifted(by: -sentenceRange.start)
  }

  private var sign: String {
    guard case .figure = value else { return "" }
    switch bound {
    case .exact: return ""
    case .about: return "≈ "
    case .least: return "≥ "
    case .most: return "≤ "
    }
  }
}

extension ComparisonRow.Kind {
  /// In the plural, for headings and filters.
  package var words: String {
    switch self {
    case .figure: "figures"
    case .date: "dates"
    case .quote: "quotes"
    case .role: "offices"
    case .name: "names"
    }
  }
}

extension ComparisonRow.Verdict {
  package var words: String {
    switch self {
    case .agree: "agree"
    case .differ: "differ"
    case .only: "only here"
    }
  }
}

extension ComparisonTable {
  /// The values of one account in a row, each once, as they are written.
  package func words(of row: ComparisonRow, account: Int) -> String {
    var seen: Set<String> = []
    return row.cells(of: account).map { row.kind == .quote ? "“\($0.text)”" : $0.shortWords }
      .filter { seen.insert($0).inserted }.joined(separator: ", ")
  }
}

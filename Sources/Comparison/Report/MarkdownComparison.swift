package import Articles

/// A comparison as Markdown: tables with citations.
package struct MarkdownComparison {
  private let comparison: StoryComparison
  private var table: ComparisonTable { comparison.table }

  package init(_ comparison: StoryComparison) { self.comparison = comparison }

  package var text: String {
    var lines = ["# \(escaped(comparison.title))", ""] + accountLines
    for verdict in [ComparisonRow.Verdict.differ, .agree, .only] {
      let rows = table.rows.filter { $0.verdict == verdict }
      guard !rows.isEmpty else { continue }
      lines += ["", "## \(verdict.heading)", ""]
      lines += verdict == .only ? rows.map(line) : rows.flatMap(section)
    }
    return (lines + voiceLines + wordingLines).joined(separator: "\n") + "\n"
  }
}

extension MarkdownComparison {
  private var accountLines: [String] {
    ["| | outlet | date | article |", "|---|---|---|---|"]
      + table.accounts.enumerated().map { index, account in
        "| \(index + 1) | \(escaped(account.publisher ?? "–")) | \(account.dateWords) | "
          + "\(escaped(account.heading)) |"
      }
  }

  private func section(_ row: ComparisonRow) -> [String] {
    [
      "### \(escaped(row.topic))", "", "| outlet | date | says | who | sentence |",
      "|---|---|---|---|---|",
    ]
      + row.cells.map { cell in
        let account = table.accounts[cell.account]
        return
          "| \(escaped(account.label)) | \(account.dateWords) | **\(escaped(value(cell, row)))** | "
          + "\(escaped(cell.who(in: table, row.kind))) | \(marked(cell)) |"
      } + [""]
  }

  private func line(_ row: ComparisonRow) -> String {
    guard let cell = row.cells.first else { return "" }
    let account = table.accounts[cell.account]
    let source = [account.label, account.dateWords].filter { !$0.isEmpty }.joined(separator: ", ")
    let others = row.cells.count > 1 ? " (and \(row.cells.count - 1) more)" : ""
    return "- *\(escaped(row.topic))*: **\(escaped(value(cell, row)))** — \(marked(cell)) "
      + "(\(escaped(source)))\(others)"
  }

  private func value(_ cell: ComparisonCell, _ row: ComparisonRow) -> String {
    row.kind == .quote ? "“\(cell.text)”" : cell.shortWords
  }

  private var voiceLines: [String] {
    let quoted = comparison.voices.filter { $0.quotations > 0 }
    guard !quoted.isEmpty else { return [] }
    let numbers = table.accounts.indices.map { String($0 + 1) }
    var lines = ["", "## Who is quoted", ""]
    lines.append("| | " + numbers.joined(separator: " | ") + " | words |")
    lines.append("|---|" + numbers.map { _ in "---|" }.joined() + "---|")
    for voice in quoted {
      let counts = voice.shares.map {
        $0.quoted + $0.reported == 0 ? "" : "\($0.quoted + $0.reported)"
      }
      lines.append(
        "| \(escaped(table.name(of: voice.actor))) | " + counts.joined(separator: " | ")
          + " | \(voice.words) |")
    }
    let silent = comparison.voices.filter { $0.quotations == 0 && $0.mentions > 2 }.prefix(12)
    if !silent.isEmpty {
      let names = silent.map { "\(escaped(table.name(of: $0.actor))) (\($0.mentions))" }
      lines += ["", "Spoken of, never quoted: " + names.joined(separator: ", ") + "."]
    }
    return lines
  }

  private var wordingLines: [String] {
    let told = comparison.wording.filter { !$0.words.isEmpty }
    guard !told.isEmpty else { return [] }
    var lines = ["", "## Wording", ""]
    for actor in told {
      lines += ["### Next to \(escaped(table.name(of: actor.actor)))", ""]
      lines +=
        actor.words.map { word in
          "- \(escaped(table.accounts[word.account].label)): **\(escaped(word.word))** "
            + "\(word.count) times, elsewhere \(word.countElsewhere)"
            + (word.isSmall ? " (small sample)" : "") + " — \(escaped(word.sentence))"
        } + [""]
    }
    return lines
  }

  /// The sentence with the value in bold.
  private func marked(_ cell: ComparisonCell) -> String {
    let parts = cell.sentenceParts
    return escaped(parts.before) + "**" + escaped(parts.value) + "**" + escaped(parts.after)
  }

  /// On one line, with nothing that Markdown would take for its own.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline || character == "\t" {
        result += " "
      } else if "\\`*_[]<>|#".contains(character) {
        result += "\\" + String(character)
      } else {
        result.append(character)
      }
    }
    return result
  }
}

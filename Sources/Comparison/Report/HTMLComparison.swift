package import Articles

/// A comparison as one HTML file that needs nothing from elsewhere and prints well.
package struct HTMLComparison {
  private let comparison: StoryComparison
  private var table: ComparisonTable { comparison.table }

  package init(_ comparison: StoryComparison) { self.comparison = comparison }

  package var text: String {
    let sections = [
      accounts, overview, pictures, rows(.differ), rows(.agree), only, voices, wording,
    ]
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLText.escaped(comparison.title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <h1>\(HTMLText.escaped(comparison.title))</h1>
      \(sections.filter { !$0.isEmpty }.joined(separator: "\n"))
      </body>
      </html>

      """
  }
}

extension HTMLComparison {
  private var accounts: String {
    let lines = table.accounts.enumerated().map { index, account in
      "<tr><td>\(index + 1)</td><td>\(HTMLText.escaped(account.publisher ?? "–"))</td>"
        + "<td>\(account.dateWords)</td><td>\(HTMLText.escaped(account.heading))</td></tr>"
    }
    return "<table class=\"accounts\"><thead><tr><th></th><th>Outlet</th><th>Date</th>"
      + "<th>Article</th></tr></thead><tbody>\(lines.joined())</tbody></table>"
  }

  /// Topics by sources, with the values.
  private var overview: String {
    let shared = table.rows.filter { $0.verdict != .only && $0.kind != .quote }
    guard !shared.isEmpty else { return "" }
    let columns = Set(shared.flatMap { $0.cells.map(\.account) }).sorted()
    let head = columns.map {
      "<th title=\"\(HTMLText.escaped(table.accounts[$0].label))\">\($0 + 1)</th>"
    }
    let lines = shared.map { row in
      let values = columns.map { account in
        "<td>\(HTMLText.escaped(HTMLText.short(table.words(of: row, account: account), 60)))</td>"
      }
      return "<tr class=\"\(row.verdict.rawValue)\"><th scope=\"row\">"
        + "<a href=\"#\(anchor(row))\">\(HTMLText.escaped(row.topic))</a></th>"
        + "<td>\(row.verdict.words)</td>\(values.joined())</tr>"
    }
    return "<h2>Overview</h2><table class=\"overview\"><thead><tr><th>Topic</th><th></th>"
      + "\(head.joined())</tr></thead><tbody>\(lines.joined(separator: "\n"))</tbody></table>"
  }

  private var pictures: String {
    var parts: [String] = []
    if let timeline = TimelinePicture(table: table).svg {
      parts.append(
        "<h2>Timeline</h2><figure>\(timeline)<figcaption>Each dot is a dated event of one account; "
          + "a line joins the tellings of one event, red where the dates differ. Small dots are "
          + "months.</figcaption></figure>")
    }
    if let actors = ActorPicture(comparison: comparison).svg {
      parts.append(
        "<h2>Actors by source</h2><figure>\(actors)<figcaption>Mentions, and in quotation marks "
          + "how often the actor is quoted.</figcaption></figure>")
    }
    return parts.joined(separator: "\n")
  }

  private func rows(_ verdict: ComparisonRow.Verdict) -> String {
    let rows = table.rows.filter { $0.verdict == verdict }
    guard !rows.isEmpty else { return "" }
    return "<h2>\(verdict.heading)</h2>\n" + rows.map(section).joined(separator: "\n")
  }

  private func section(_ row: ComparisonRow) -> String {
    let lines = row.cells.map { cell in
      let account = table.accounts[cell.account]
      return "<tr><td>\(HTMLText.escaped(account.label))</td><td>\(account.dateWords)</td>"
        + "<td class=\"value\">\(HTMLText.escaped(row.kind == .quote ? "" : cell.shortWords))</td>"
        + "<td>\(HTMLText.escaped(cell.who(in: table, row.kind)))</td><td>\(marked(cell))</td></tr>"
    }
    return "<section id=\"\(anchor(row))\" class=\"\(row.verdict.rawValue)\">"
      + "<h3>\(HTMLText.escaped(row.topic)) <small>\(row.kind.words), \(row.verdict.words)</small></h3>"
      + "<table class=\"evidence\"><tbody>\(lines.joined())</tbody></table></section>"
  }

  /// What one account alone tells, account by account.
  private var only: String {
    let rows = table.rows.filter { $0.verdict == .only }
    guard !rows.isEmpty else { return "" }
    let groups = table.accounts.indices.compactMap { index -> String? in
      let own = rows.filter { $0.cells.first?.account == index }
      guard !own.isEmpty else { return nil }
      let account = table.accounts[index]
      let items = own.map { row in
        "<li><b>\(HTMLText.escaped(row.topic))</b> \(row.cells.first.map(marked) ?? "")</li>"
      }
      return "<details><summary>\(HTMLText.escaped(account.label)) \(account.dateWords) "
        + "(\(own.count))</summary><ul>\(items.joined())</ul></details>"
    }
    return "<h2>\(ComparisonRow.Verdict.only.heading)</h2>\n" + groups.joined(separator: "\n")
  }

  private var voices: String {
    let quoted = comparison.voices.filter { $0.quotations > 0 }
    guard !quoted.isEmpty else { return "" }
    let head = table.accounts.indices.map { "<th>\($0 + 1)</th>" }.joined()
    let lines = quoted.map { voice in
      let counts = voice.shares.map {
        "<td>\($0.quoted + $0.reported == 0 ? "" : String($0.quoted + $0.reported))</td>"
      }
      return "<tr><th scope=\"row\">\(HTMLText.escaped(table.name(of: voice.actor)))</th>"
        + "\(counts.joined())<td>\(voice.words)</td></tr>"
    }
    let silent = comparison.voices.filter { $0.quotations == 0 && $0.mentions > 2 }.prefix(12)
      .map { "\(HTMLText.escaped(table.name(of: $0.actor))) (\($0.mentions))" }
    return "<h2>Who is quoted</h2><table class=\"voices\"><thead><tr><th></th>\(head)"
      + "<th>words</th></tr></thead><tbody>\(lines.joined())</tbody></table>"
      + (silent.isEmpty
        ? "" : "<p>Spoken of, never quoted: \(silent.joined(separator: ", ")).</p>")
  }

  private var wording: String {
    let told = comparison.wording.filter { !$0.words.isEmpty }
    guard !told.isEmpty else { return "" }
    let parts = told.map { actor in
      let items = actor.words.map { word in
        "<li>\(HTMLText.escaped(table.accounts[word.account].label)): "
          + "<b>\(HTMLText.escaped(word.word))</b> \(word.count)×, elsewhere "
          + "\(word.countElsewhere)×\(word.isSmall ? " <i>(small sample)</i>" : "") — "
          + "\(HTMLText.escaped(word.sentence))</li>"
      }
      return "<h3>Next to \(HTMLText.escaped(table.name(of: actor.actor)))</h3>"
        + "<ul>\(items.joined())</ul>"
    }
    return "<h2>Wording</h2>\n" + parts.joined(separator: "\n")
  }

  private func marked(_ cell: ComparisonCell) -> String {
    let parts = cell.sentenceParts
    return HTMLText.escaped(parts.before) + "<mark>" + HTMLText.escaped(parts.value) + "</mark>"
      + HTMLText.escaped(parts.after)
  }

  private func anchor(_ row: ComparisonRow) -> String {
    "r\(table.rows.firstIndex { $0.id == row.id } ?? 0)"
  }

  private static let style = """
    :root { color-scheme: light dark; --line: #8886; --differ: #c0392b; --agree: #2e7d4f; }
    body { font: 15px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
    h2 { margin-top: 2.2rem; border-bottom: 1px solid var(--line); }
    h3 { margin: 1.4rem 0 .3rem; } h3 small { font-weight: normal; opacity: .7; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid var(--line); }
    td.value { white-space: nowrap; font-weight: 600; }
    .overview { font-size: 13px; display: block; overflow-x: auto; }
    tr.differ td:nth-child(2), .differ h3 small { color: var(--differ); }
    tr.agree td:nth-child(2), .agree h3 small { color: var(--agree); }
    mark { background: #ffe08a; color: #000; }
    svg { width: 100%; height: auto; } figure { margin: 0; } figcaption { font-size: 13px; opacity: .75; }
    svg text { font: 12px system-ui, sans-serif; fill: currentColor; }
    svg .axis { text-anchor: middle; font-size: 11px; }
    svg .lane, svg .tick { stroke: var(--line); }
    svg circle { fill: #7a8594; } svg circle.agree { fill: var(--agree); }
    svg circle.differ { fill: var(--differ); }
    svg line.agree { stroke: var(--agree); stroke-width: 2; }
    svg line.differ { stroke: var(--differ); stroke-width: 2; stroke-dasharray: 5 3; }
    svg .shade { fill: #3b7dd8; }
    @media print {
      body { max-width: none; margin: 0; font-size: 11pt; } section, tr { break-inside: avoid; }
      details > * { display: block; } a { color: inherit; text-decoration: none; }
    }
    """
}

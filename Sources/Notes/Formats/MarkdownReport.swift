package import Articles

/// Notes as a report in Markdown: articles with their outlet and date, quotes as block quotes with
/// the notes on them.
package enum MarkdownReport {
  /// Articles come in the order of `articles`; notes on others come last, under their id.
  package static func write(
    _ notes: [PlacedNote], articles: [ArticleSummary], title: String = "Notes"
  ) -> NoteExport {
    let groups = NoteGroup.groups(notes, articles)
    let sections = groups.map { section($0) }
    return NoteExport(
      text: (["# " + inline(title)] + sections).joined(separator: "\n\n") + "\n",
      notes: groups.reduce(0) { $0 + $1.notes.count }, articles: groups.count)
  }

  /// All notes of a collection, article by article.
  package static func write(_ collection: NoteCollection, title: String = "Notes") -> NoteExport {
    write(
      collection.entries.map(\.placed), articles: collection.articles.map(\.summary), title: title)
  }

  private static func section(_ group: NoteGroup) -> String {
    let heading = group.article?.heading ?? "Article \(group.id)"
    var parts = ["## " + inline(heading)]
    let source = sourceLine(group.article)
    if !source.isEmpty { parts.append(source) }
    return (parts + group.notes.map { entry($0) }).joined(separator: "\n\n")
  }

  static func sourceLine(_ article: ArticleSummary?) -> String {
    guard let article else { return "The library no longer has this article." }
    let date = article.published.map { date in
      (article.dateEvidence == .inferred ? "≈ " : "") + date.description
    }
    return [article.publisher.map(inline), date, inline(article.story)].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  static func entry(_ placed: PlacedNote, actors: [String] = []) -> String {
    let note = placed.note
    var parts = [quote(note.anchor.exact)]
    if !note.text.isEmpty { parts.append(cleaned(note.text)) }
    parts.append(footer(placed, actors))
    return parts.joined(separator: "\n\n")
  }

  /// Tags, author, day and, unless it stands where it stood, what became of the passage.
  private static func footer(_ placed: PlacedNote, _ actors: [String]) -> String {
    let note = placed.note
    let tags = note.tags.map { "`" + cleaned($0).replacing("`", with: "'") + "`" }
    let state: String? =
      switch placed.placement {
      case .placed: nil
      case .moved: "passage moved"
      case .changed: "passage changed since"
      case .orphan: "passage no longer found"
      }
    let parts: [String?] = [
      tags.joined(separator: " "), actors.map(inline).joined(separator: ", "), inline(note.author),
      note.created.day.description, state,
    ]
    return "— " + parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  static func quote(_ text: String) -> String {
    cleaned(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { "> " + inline(String($0)) }.joined(separator: "\n>\n")
  }

  /// Text that stands for itself, on one line, whatever Markdown or HTML it looks like.
  static func inline(_ text: String) -> String {
    var result = ""
    for character in cleaned(text) {
      if "\\`*_[]<>#|~".contains(character) { result.append("\\") }
      result.append(character == "\n" ? " " : character)
    }
    return escapedStart(result)
  }

  /// "1." or "-" or "+" at the start of a line would begin a list.
  private static func escapedStart(_ line: String) -> String {
    if let first = line.first, "-+=".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[digits.endIndex...]
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return line }
    return digits + "\\" + rest
  }

  /// Without control characters and bidirectional overrides, which a terminal would obey.
  static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t": scalars.append(scalar)
      case "\r": scalars.append(" ")
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": scalars.append("\u{FFFD}")
      default:
        let isControl = scalar.properties.generalCategory == .control
        scalars.append(isControl ? "\u{FFFD}" : scalar)
      }
    }
    return String(scalars)
  }
}

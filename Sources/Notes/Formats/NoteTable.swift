import Articles

/// Notes as a table of comma-separated values (RFC 4180).
package enum NoteTable {
  /// What a row stands for.
  package enum Row: Sendable {
    /// A note; its tags share a cell.
    case note
    /// A tag of a note: made for pivot tables; a note without tags has one row.
    case tag
  }

  package static func write(_ collection: NoteCollection, row: Row) -> NoteExport {
    var lines = [line(columns(for: row).map { .text($0) })]
    for (placed, home) in collection.entries {
      switch row {
      case .note: lines.append(line(cells(placed, home, collection, tags: placed.note.tags)))
      case .tag:
        let tags = placed.note.tags.isEmpty ? [[]] : placed.note.tags.map { [$0] }
        lines += tags.map { line(cells(placed, home, collection, tags: $0)) }
      }
    }
    return NoteExport(
      text: lines.joined(), of: collection,
      omissions: ["a table holds no words around the passages and cannot be taken in again"])
  }

  private static func columns(for row: Row) -> [String] {
    [
      "note", "article", "story", "source", "title", "published", "url", "state", "start", "end",
      "quote", "text", row == .tag ? "tag" : "tags", "actors", "style", "author", "created",
      "modified",
    ]
  }

  private static func cells(
    _ placed: PlacedNote, _ home: NoteCollection.NotedArticle?, _ collection: NoteCollection,
    tags: [String]
  ) -> [TableCell] {
    let note = placed.note
    let range = placed.placement.range
    return [
      .text(note.id.rawValue), .text(note.article.rawValue), .text(home?.summary.story ?? ""),
      .text(home?.summary.publisher ?? ""), .text(home?.summary.heading ?? ""),
      .text(home?.summary.published?.description ?? ""),
      .text(home?.article.metadata.url ?? ""),
      .text(NoteFilter.State(placed.placement).rawValue), .number(range?.start),
      .number(range?.end), .text(note.anchor.exact), .text(note.text),
      .text(tags.joined(separator: "; ")),
      .text(note.actors.map { collection.name(of: $0) }.joined(separator: "; ")),
      .text(note.style.rawValue), .text(note.author), .text(note.created.description),
      .text(note.modified.description),
    ]
  }

  static func line(_ cells: [TableCell]) -> String {
    cells.map(\.written).joined(separator: ",") + "\r\n"
  }
}

/// A field of a table.
package enum TableCell {
  case text(String)
  case number(Int?)

  /// Quoted where it has to be; text that a spreadsheet would take for a formula gets an apostrophe
  /// in front, as OWASP advises against formula injection.
  package var written: String {
    switch self {
    case .number(let value): return value.map(String.init) ?? ""
    case .text(let text):
      let safe = Self.looksLikeFormula(text) ? "'" + text : text
      let mustQuote = safe.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      return mustQuote ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }
  }

  private static func looksLikeFormula(_ text: String) -> Bool {
    let start = text.unicodeScalars.drop { $0 == " " }.first
    return start.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
  }
}

package import Articles

/// How many notes have each tag, in each source.
package struct NoteCounts: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// Nil for the notes without tags.
    package var tag: String?
    package var total: Int
    /// In the order of `sources`.
    package var counts: [Int]
  }

  /// Outlets by name; nil, where the outlet is not known, comes last.
  package let sources: [String?]
  /// Tags by name, then the notes without one.
  package let rows: [Row]
  /// A note with two tags counts once.
  package let notes: Int

  package init(_ notes: [(note: Note, source: String?)]) {
    let names = Set(notes.map(\.source))
    let sources =
      names.compactMap(\.self).sorted().map { Optional($0) } + (names.contains(nil) ? [nil] : [])
    let places = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1, $0) })
    var counts: [String?: [Int]] = [:]
    for (note, source) in notes {
      let place = places[source] ?? 0
      for tag in note.tags.isEmpty ? [nil] : note.tags.map({ Optional($0) }) {
        counts[tag, default: Array(repeating: 0, count: sources.count)][place] += 1
      }
    }
    self.sources = sources
    self.notes = notes.count
    rows = counts.map { Row(tag: $0, total: $1.reduce(0, +), counts: $1) }
      .sorted { ($0.tag == nil ? 1 : 0, $0.tag ?? "") < ($1.tag == nil ? 1 : 0, $1.tag ?? "") }
  }

  /// As comma-separated values: a row a tag, a column a source.
  package var table: String {
    let heading = ["tag", "total"] + sources.map { $0 ?? "unknown source" }
    return NoteTable.line(heading.map { .text($0) })
      + rows.map { row in
        NoteTable.line(
          [.text(row.tag ?? "(no tag)"), .number(row.total)] + row.counts.map { .number($0) })
      }.joined()
  }
}

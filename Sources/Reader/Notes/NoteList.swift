package import Articles

/// Which of all notes a list shows.
package struct NoteListQuery: Hashable, Sendable {
  /// Words and conditions as typed: `harbour tag:claims actor:norway state:orphan since:2025-05`.
  package var words: String
  /// Only the notes that a person should look at.
  package var review: Bool

  package init(words: String = "", review: Bool = false) {
    self.words = words
    self.review = review
  }
}

/// A page of a list of notes, with counts of the whole list.
package struct NoteListPage: Hashable, Sendable {
  package var rows: [NoteRow]
  package var report: NoteReport

  package init(rows: [NoteRow], report: NoteReport) {
    self.rows = rows
    self.report = report
  }
}

/// How notes stand in their texts.
package struct NoteReport: Hashable, Sendable {
  package var placed: Int
  package var moved: Int
  package var changed: Int
  package var orphans: Int

  package init(placed: Int = 0, moved: Int = 0, changed: Int = 0, orphans: Int = 0) {
    self.placed = placed
    self.moved = moved
    self.changed = changed
    self.orphans = orphans
  }

  package var total: Int { placed + moved + changed + orphans }

  package mutating func count(_ placement: Placement) {
    switch placement {
    case .placed: placed += 1
    case .moved: moved += 1
    case .changed: changed += 1
    case .orphan: orphans += 1
    }
  }

  /// As in `41 placed, 3 moved, 2 changed, 1 orphan`.
  package var words: String {
    "\(placed) placed, \(moved) moved, \(changed) changed, "
      + "\(orphans) \(orphans == 1 ? "orphan" : "orphans")"
  }
}

/// How many notes have each tag, in each source.
package struct NoteCountTable: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// Nil for the notes without tags.
    package var tag: String?
    package var total: Int
    /// The sources with notes of the tag, most of them first.
    package var sources: [(name: String, count: Int)]

    package init(tag: String?, total: Int, sources: [(name: String, count: Int)]) {
      self.tag = tag
      self.total = total
      self.sources = sources
    }

    package static func == (left: Row, right: Row) -> Bool {
      left.tag == right.tag && left.total == right.total
        && left.sources.elementsEqual(right.sources, by: ==)
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(tag)
      hasher.combine(total)
    }
  }

  package var rows: [Row]
  package var notes: Int

  package init(rows: [Row], notes: Int) {
    self.rows = rows
    self.notes = notes
  }
}

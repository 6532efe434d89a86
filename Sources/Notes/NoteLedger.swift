import Articles

/// What all journals together say: the latest entry of every note.
///
/// Merging is commutative, associative and idempotent, so the order in which files and lines are
/// read makes no difference, nor does reading them twice. Deletions stay as entries: an older
/// entry that turns up later does not bring a note back.
struct NoteLedger: Equatable {
  private(set) var latest: [Note.ID: JournalEntry] = [:]
  /// The highest clock met.
  private(set) var clock = 0

  /// Whether the entry was news.
  @discardableResult
  mutating func merge(_ entry: JournalEntry) -> Bool {
    clock = max(clock, entry.clock)
    if let present = latest[entry.id], !present.precedes(entry) { return false }
    latest[entry.id] = entry
    return true
  }

  mutating func merge(_ other: NoteLedger) {
    clock = max(clock, other.clock)
    for entry in other.latest.values { merge(entry) }
  }

  /// The clock of an entry made now.
  var nextClock: Int { min(clock + 1, JournalEntry.clockLimit - 1) }

  /// The notes that are not deleted, in order of creation.
  var notes: [Note] {
    latest.values.compactMap(\.note).sorted {
      ($0.created, $0.id.rawValue) < ($1.created, $1.id.rawValue)
    }
  }

  func note(_ id: Note.ID) -> Note? { latest[id]?.note }

  func isDeleted(_ id: Note.ID) -> Bool { latest[id].map { $0.note == nil } ?? false }
}

extension JournalEntry {
  fileprivate var note: Note? {
    if case .put(let note) = action { note } else { nil }
  }
}

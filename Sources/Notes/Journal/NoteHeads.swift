import Articles

/// The entries for one note that no other has replaced: one, unless authors changed the note without
/// knowing of each other.
///
/// Depends on the set of entries merged, not on their order.
struct NoteHeads: Equatable {
  /// The entry that counts: the last in the order of entries.
  private(set) var winner: JournalEntry
  /// The others, which are kept to be chosen from.
  private(set) var rivals: [JournalEntry] = []
  private var replaced: Set<EntryID> = []
  /// The latest clock of each author; nil while only the winner's is known.
  private var clocks: [String: Int]?

  init(_ entry: JournalEntry) {
    winner = entry
    replaced = Set(entry.replaces)
  }

  var all: [JournalEntry] { [winner] + rivals }

  /// Whether the entry was news.
  mutating func merge(_ entry: JournalEntry) -> Bool {
    if entry == winner || rivals.contains(entry) { return false }
    let before = self
    var clocks = clocks ?? [winner.author: winner.clock]
    clocks[entry.author] = max(clocks[entry.author] ?? 0, entry.clock)
    self.clocks = clocks
    replaced.formUnion(entry.replaces)
    var heads = (all + [entry]).filter { head in
      // An author knows what he himself has written.
      !replaced.contains(head.id) && clocks[head.author].map { $0 <= head.clock } ?? true
    }
    heads.sort { $0.precedes($1) }
    // The very last entry is replaced by none: whoever has seen it has a higher clock.
    guard let last = heads.popLast() else { return false }
    winner = last
    rivals = heads
    return before.winner != winner || before.rivals != rivals
  }
}

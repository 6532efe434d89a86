import Articles

/// One line of a journal: what an author did.
struct JournalEntry: Hashable {
  enum Action: Hashable {
    case put(Note)
    case delete(Note.ID, at: Instant)
    /// What was decided about a note's place in one text.
    case settle(Note.ID, Settlement, at: Instant)
    case retag(Retagging, at: Instant)
    case describe(TagDescription, at: Instant)
    /// Takes back a change of tags.
    case cancel(EntryID, at: Instant)
  }

  /// What an entry has to do with an earlier one of its author.
  enum Mark: Hashable {
    /// Takes back the group of that clock.
    case undoes(Int)
    /// Does again what the group of that clock did.
    case redoes(Int)
  }

  /// Higher than that of every entry its author had read (Lamport's logical clock).
  let clock: Int
  let author: String
  let action: Action
  /// The entries of others about the same note that the author had seen and this one replaces.
  var replaces: [EntryID] = []
  var mark: Mark?
  /// The clock of the first entry of those made by one command.
  var group: Int?
  /// The entry whose note this one brings back: changes of tags since then hold for it too.
  var restores: EntryID?

  /// Clocks stay below, whatever a file says, so that there is always a next one.
  static let clockLimit = 1 << 52

  var id: EntryID { EntryID(clock: clock, author: author) }

  /// The note it is about; nil for what is about tags.
  var note: Note.ID? {
    switch action {
    case .put(let note): note.id
    case .delete(let id, _), .settle(let id, _, _): id
    case .retag, .describe, .cancel: nil
    }
  }

  /// A total order: of two entries for a note the later one counts, wherever it is read.
  func precedes(_ other: JournalEntry) -> Bool {
    if id != other.id { return id < other.id }
    // One author with one clock on two machines: any order will do that all agree on.
    return self != other && line.lexicographicallyPrecedes(other.line)
  }
}

/// Names an entry: authors have clocks of their own.
struct EntryID: Hashable, Comparable {
  let clock: Int
  let author: String

  static func < (left: EntryID, right: EntryID) -> Bool {
    left.clock == right.clock ? left.author < right.author : left.clock < right.clock
  }
}

extension EntryID: LosslessStringConvertible {
  /// As in `12 ada`.
  var description: String { "\(clock) \(author)" }

  init?(_ description: String) {
    let parts = description.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let clock = Int(parts[0]), clock >= 0 else { return nil }
    self.init(clock: clock, author: String(parts[1]))
  }
}

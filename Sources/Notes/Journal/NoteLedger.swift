import Articles

/// What all journals together say: the entries that count for every note, and the tags.
///
/// Merging is commutative, associative and idempotent, so the order in which files and lines are
/// read makes no difference, nor does reading them twice. Deletions stay as entries: an older
/// entry that turns up later does not bring a note back.
struct NoteLedger: Equatable {
  private var heads: [Note.ID: NoteHeads] = [:]
  /// The last decision about a note in a text.
  private var settlements: [Note.ID: [String: JournalEntry]] = [:]
  private(set) var book = TagBook()
  /// The notes of each article, deleted ones included.
  private var byArticle: [Article.ID: Set<Note.ID>] = [:]
  /// Notes with more than one entry that counts.
  private(set) var disputed: Set<Note.ID> = []
  /// The highest clock met.
  private(set) var clock = 0

  static func == (left: NoteLedger, right: NoteLedger) -> Bool {
    left.heads == right.heads && left.settlements == right.settlements && left.book == right.book
  }

  /// Whether the entry was news.
  @discardableResult
  mutating func merge(_ entry: JournalEntry) -> Bool {
    clock = max(clock, entry.clock)
    switch entry.action {
    case .put(let note):
      byArticle[note.article, default: []].insert(note.id)
      return mergeHead(entry, of: note.id)
    case .delete(let id, _): return mergeHead(entry, of: id)
    case .settle(let id, let settlement, _): return mergeSettlement(entry, of: id, settlement)
    case .retag, .describe, .cancel: return book.merge(entry)
    }
  }

  /// Makes room for many entries at once; a few are left to find their own.
  mutating func reserve(more count: Int) {
    if count > 1000 { heads.reserveCapacity(heads.count + count) }
  }

  private mutating func mergeHead(_ entry: JournalEntry, of id: Note.ID) -> Bool {
    guard heads[id] != nil else {
      heads[id] = NoteHeads(entry)
      return true
    }
    let isNews = heads[id]?.merge(entry) ?? false
    if heads[id].map(\.rivals.isEmpty) ?? true { disputed.remove(id) } else { disputed.insert(id) }
    return isNews
  }

  private mutating func mergeSettlement(
    _ entry: JournalEntry, of id: Note.ID, _ settlement: Settlement
  ) -> Bool {
    if let present = settlements[id]?[settlement.textHash], !present.precedes(entry) {
      return false
    }
    settlements[id, default: [:]][settlement.textHash] = entry
    return true
  }
}

// MARK: - Asking

extension NoteLedger {
  /// The clock of an entry made now.
  var nextClock: Int { min(clock + 1, JournalEntry.clockLimit - 1) }

  /// The notes that are not deleted, in order of creation.
  var notes: [Note] { inOrder(heads.values.compactMap(note)) }

  /// The notes that are not deleted, in no order: that is quicker.
  var unorderedNotes: some Sequence<Note> { heads.values.lazy.compactMap(note) }

  func notes(on article: Article.ID) -> [Note] {
    inOrder((byArticle[article] ?? []).compactMap { note($0) }.filter { $0.article == article })
  }

  func note(_ id: Note.ID) -> Note? { heads[id].flatMap(note) }

  func isDeleted(_ id: Note.ID) -> Bool { heads[id].map { note($0) == nil } ?? false }

  /// Number of notes on each article that has any.
  var noteCounts: [Article.ID: Int] {
    heads.values.reduce(into: [:]) { counts, heads in
      if case .put(let note) = heads.winner.action { counts[note.article, default: 0] += 1 }
    }
  }

  /// What was decided about a note in a text.
  func settlement(of id: Note.ID, in textHash: String) -> Settlement? {
    guard case .settle(_, let settlement, _) = settlements[id]?[textHash]?.action else {
      return nil
    }
    return settlement
  }

  /// The other forms of a note that authors gave it without knowing of each other; nil for one
  /// who deleted it.
  func rivals(of id: Note.ID) -> [(author: String, note: Note?)] {
    (heads[id]?.rivals ?? []).map { ($0.author, note(writtenBy: $0)) }
  }

  /// The entries of others that a new one by an author replaces.
  func replacedEntries(of id: Note.ID, by author: String) -> [EntryID] {
    (heads[id]?.all ?? []).filter { $0.author != author }.map(\.id)
  }

  /// Who wrote the entry that counts.
  func lastAuthor(of id: Note.ID) -> String? { heads[id]?.winner.author }

  /// A note as an entry wrote it, with the changes of tags since; nil for other entries.
  func note(writtenBy entry: JournalEntry) -> Note? {
    guard case .put(var note) = entry.action else { return nil }
    if !book.changesNothing { note.tags = book.tags(of: note, writtenBy: entry) }
    return note
  }

  private func note(_ heads: NoteHeads) -> Note? { note(writtenBy: heads.winner) }

  private func inOrder(_ notes: [Note]) -> [Note] {
    // Notes are large to move: what they are sorted by is not.
    notes.indices.map { (created: notes[$0].created, index: $0) }
      .sorted { left, right in
        left.created == right.created
          ? notes[left.index].id.rawValue < notes[right.index].id.rawValue
          : left.created < right.created
      }
      .map { notes[$0.index] }
  }
}

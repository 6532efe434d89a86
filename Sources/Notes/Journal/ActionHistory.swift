import Articles

/// What one author did, as the journals tell it, to take back and to do again.
struct ActionHistory: Equatable {
  /// What one command wrote.
  struct Step: Equatable {
    /// The clock of its first entry, by which it is named.
    var name: Int
    var clocks: [Int]
    /// When it was written.
    var at: Instant
    var notes: [Note.ID]
  }

  private struct Written: Equatable {
    var clock: Int
    var mark: JournalEntry.Mark?
    var group: Int?
    var at: Instant
    var note: Note.ID?
  }

  private var written: [Written] = []

  /// Takes an entry of the author; in which order makes no difference.
  mutating func record(_ entry: JournalEntry) {
    written.append(
      Written(
        clock: entry.clock, mark: entry.mark, group: entry.group, at: entry.action.instant,
        note: entry.note))
  }

  /// The step to take back next, and the one to do again next.
  var next: (undo: Step?, redo: Step?) {
    var done: [Step] = []
    var undone: [Step] = []
    for (step, mark) in steps {
      switch mark {
      case nil:
        done.append(step)
        undone = []
      case .undoes(let name):
        guard done.last?.name == name else { continue }
        undone.append(done.removeLast())
      case .redoes(let name):
        guard undone.last?.name == name else { continue }
        done.append(undone.removeLast())
      }
    }
    return (done.last, undone.last)
  }

  private var steps: [(step: Step, mark: JournalEntry.Mark?)] {
    var steps: [(step: Step, mark: JournalEntry.Mark?)] = []
    let sorted = written.sorted { $0.clock < $1.clock }
    for entry in sorted {
      if let last = steps.last?.step.clocks.last, last == entry.clock { continue }
      let name = entry.group ?? entry.clock
      if steps.last?.step.name == name, steps.last?.mark == entry.mark {
        steps[steps.count - 1].step.clocks.append(entry.clock)
        steps[steps.count - 1].step.notes += entry.note.map { [$0] } ?? []
      } else {
        steps.append(
          (
            Step(
              name: name, clocks: [entry.clock], at: entry.at,
              notes: entry.note.map { [$0] } ?? []),
            entry.mark
          ))
      }
    }
    return steps
  }
}

extension JournalEntry.Action {
  fileprivate var instant: Instant {
    switch self {
    case .put(let note): note.modified
    case .delete(_, let instant), .settle(_, _, let instant), .retag(_, let instant),
      .describe(_, let instant), .cancel(_, let instant):
      instant
    }
  }
}

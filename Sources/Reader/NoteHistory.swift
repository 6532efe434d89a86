package import Articles

/// Changes to notes and to who is who, to undo and redo.
package struct NoteHistory: Equatable, Sendable {
  /// A note before and after; nil where it did not exist.
  package struct Change: Equatable, Sendable {
    package var before: Note?
    package var after: Note?

    package init(before: Note?, after: Note?) {
      self.before = before
      self.after = after
    }
  }

  /// One step.
  package enum Step: Equatable, Sendable {
    case note(Change)
    case correction(Correction)

    /// As in “Undone”, with what it was where that can be said in a few words.
    package var words: String {
      switch self {
      case .note: ""
      case .correction(let correction): ": \(correction.change.sentence)"
      }
    }
  }

  private var done: [Step] = []
  private var undone: [Step] = []

  package init() {}

  package mutating func record(_ change: Change) {
    done.append(.note(change))
    undone = []
  }

  package mutating func record(_ correction: Correction) {
    done.append(.correction(correction))
    undone = []
  }

  /// What was undone or done again last.
  package var latestUndone: Step? { undone.last }
  package var latestDone: Step? { done.last }

  /// The effect that takes the last change back, or nil when there is none.
  package mutating func undo() -> ReaderEffect? {
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    return switch step {
    case .note(let change): Self.effect(from: change.after, to: change.before)
    case .correction(let correction): .setCorrection(correction.id, undone: true)
    }
  }

  /// The effect that makes the change undone last again, or nil when there is none.
  package mutating func redo() -> ReaderEffect? {
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    return switch step {
    case .note(let change): Self.effect(from: change.before, to: change.after)
    case .correction(let correction): .setCorrection(correction.id, undone: false)
    }
  }

  private static func effect(from: Note?, to: Note?) -> ReaderEffect? {
    if let to { return .saveNote(to) }
    return from.map { .deleteNote($0.id) }
  }
}

package import Articles

/// Changes to notes, to undo and redo.
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

  private var done: [Change] = []
  private var undone: [Change] = []

  package init() {}

  package mutating func record(_ change: Change) {
    done.append(change)
    undone = []
  }

  /// The effect that takes the last change back, or nil when there is none.
  package mutating func undo() -> ReaderEffect? {
    guard let change = done.popLast() else { return nil }
    undone.append(change)
    return Self.effect(from: change.after, to: change.before)
  }

  /// The effect that makes the change undone last again, or nil when there is none.
  package mutating func redo() -> ReaderEffect? {
    guard let change = undone.popLast() else { return nil }
    done.append(change)
    return Self.effect(from: change.before, to: change.after)
  }

  private static func effect(from: Note?, to: Note?) -> ReaderEffect? {
    if let to { return .saveNote(to) }
    return from.map { .deleteNote($0.id) }
  }
}

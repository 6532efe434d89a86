import Articles
import Synchronization

/// The id that the note being typed will have: a draft that was kept as a note is known by it.
final class DraftedNote: Sendable {
  private let id = Mutex<Note.ID?>(nil)

  /// The id, made when the first key is typed.
  func id(making: () -> Note.ID) -> Note.ID {
    id.withLock { id in
      let known = id ?? making()
      id = known
      return known
    }
  }

  func remember(_ known: Note.ID) { id.withLock { $0 = known } }

  func forget() { id.withLock { $0 = nil } }

  /// The id, for the note that is kept now.
  func take() -> Note.ID? {
    id.withLock { id in
      defer { id = nil }
      return id
    }
  }
}

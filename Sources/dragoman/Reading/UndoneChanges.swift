import Articles
import Synchronization

/// What was taken back since the last change, to do again in the opposite order.
final class UndoneChanges: Sendable {
  enum Step: Equatable, Sendable {
    /// The journal of notes knows which.
    case notes
    case correction(Correction.ID)
    case story(StoryChange)
  }

  private let steps = Mutex<[Step]>([])

  func remember(_ step: Step) { steps.withLock { $0.append(step) } }

  func takeLast() -> Step? { steps.withLock { $0.popLast() } }

  /// A new change leaves nothing to do again.
  func forget() { steps.withLock { $0 = [] } }
}

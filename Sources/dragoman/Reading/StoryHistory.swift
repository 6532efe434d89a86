import Articles
import Synchronization

/// The changes of stories in this session, to be taken back.
final class StoryHistory: Sendable {
  private struct Step {
    let change: StoryChange
    let moment: Instant
  }

  private let steps = Mutex<[Step]>([])

  /// When the last was made; nil when there is none.
  var lastChange: Instant? { steps.withLock { $0.last?.moment } }

  func remember(_ change: StoryChange, at moment: Instant) {
    steps.withLock { $0.append(Step(change: change, moment: moment)) }
  }

  func takeLast() -> StoryChange? { steps.withLock { $0.popLast()?.change } }
}

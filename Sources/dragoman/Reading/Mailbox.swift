import Reader
import Synchronization

/// Actions of background work, waiting for the loop.
final class Mailbox: Sendable {
  private let waiting = Mutex<[ReaderAction]>([])
  private let wake: @Sendable () -> Void

  /// - Parameter wake: called after each post, from whatever thread posts.
  init(wake: @escaping @Sendable () -> Void) {
    self.wake = wake
  }

  func post(_ action: ReaderAction) {
    waiting.withLock { $0.append(action) }
    wake()
  }

  /// Everything posted since the last time, in order.
  func drain() -> [ReaderAction] {
    waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}

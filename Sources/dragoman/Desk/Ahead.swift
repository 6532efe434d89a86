import Dispatch
import Foundation
import Synchronization

/// What a thread of its own works out while the one that will ask for it goes on.
final class Ahead<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ body: @escaping @Sendable () -> Value) {
    Thread.run { [self] in
      let value = body()
      result.withLock { $0 = value }
      isDone.signal()
    }
  }

  /// Waits for it; nil when it was taken before.
  func take() -> Value? {
    isDone.wait()
    defer { isDone.signal() }
    return result.withLock { $0.take() }
  }
}

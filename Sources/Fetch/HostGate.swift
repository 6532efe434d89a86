import Foundation
import Synchronization

/// Lets one request at a time to each host.
final class HostGate: Sendable {
  private let busy = Mutex<Set<String>>([])
  private let condition = NSCondition()

  /// Waits until nobody else asks the host; false when it was cancelled meanwhile.
  func enter(_ host: String, isCancelled: () -> Bool) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while !busy.withLock({ $0.insert(host).inserted }) {
      if isCancelled() { return false }
      // Cancellation is no signal: it is looked for again and again.
      _ = condition.wait(until: Date(timeIntervalSinceNow: 0.5))
    }
    return true
  }

  func leave(_ host: String) {
    condition.lock()
    busy.withLock { _ = $0.remove(host) }
    condition.broadcast()
    condition.unlock()
  }
}

import Dispatch
import Synchronization

/// Work on the elements of a list, shared out among threads.
package enum SharedWork {
  /// What `body` makes of the elements, in their order, whoever made it.
  ///
  /// - Parameter body: called with runs of the elements, one for each thread.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: ArraySlice<Element>, threads: Int,
    _ body: @Sendable (ArraySlice<Element>) -> [Result]
  ) -> [Result] {
    guard threads > 1, elements.count > 1 else { return body(elements) }
    let share = (elements.count + threads - 1) / threads
    let results = Mutex<[Int: [Result]]>([:])
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let result = body(elements.dropFirst(thread * share).prefix(share))
      results.withLock { $0[thread] = result }
    }
    return results.withLock { results in (0..<threads).flatMap { results[$0] ?? [] } }
  }
}

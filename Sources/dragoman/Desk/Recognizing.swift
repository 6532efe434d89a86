import Articles
import Foundation
import Library
import Synchronization

/// Recognition of what an import has brought.
final class Recognizing: Sendable {
  private let desk: Desk
  private let isOver = Atomic<Bool>(false)
  private let ended = DispatchSemaphore(value: 0)
  /// Articles whose findings are stored together; who is who in them does not depend on what runs
  /// when.
  private static let batch = 128
  private static let pause = 0.02
  /// For each source: one file may hold thousands of articles, or a few that take long.
  private static let patience = Duration.seconds(4)

  private init(_ desk: Desk) { self.desk = desk }

  /// Recognises beside an import, whole batches as they come, and with progress what is left then.
  ///
  /// What an interruption or a very large source leaves is done when the reader next runs.
  /// - Parameter body: the import; answers how many sources there were.
  static func run(_ desk: Desk, during body: () throws -> Int) throws {
    try desk.library.keepingPages { try run(beside: body, desk) }
  }

  private static func run(beside body: () throws -> Int, _ desk: Desk) throws {
    let recognizing = Recognizing(desk)
    Thread.run { recognizing.keepUp() }
    let sources: Int
    do {
      sources = try body()
      recognizing.end()
    } catch {
      recognizing.end()
      throw error
    }
    try recognizing.finish(within: patience * max(1, sources))
  }

  private func keepUp() {
    defer { ended.signal() }
    while !isOver.load(ordering: .relaxed), !Interruption.isRequested {
      do {
        if try desk.library.awaitingFindingsCount() >= Self.batch {
          _ = try recognizeNext()
        } else {
          Thread.sleep(forTimeInterval: Self.pause)
        }
      } catch {
        // It is met again, and said, when the rest is recognised.
        return
      }
    }
  }

  /// On all processors: the import uses one at most, and none while this waits to be stored.
  private func recognizeNext() throws -> [Article.ID] {
    try desk.recognizeWaiting(
      limit: Self.batch, threads: ProcessInfo.processInfo.activeProcessorCount)
  }

  private func end() {
    isOver.store(true, ordering: .relaxed)
    ended.wait()
  }

  private func finish(within patience: Duration) throws {
    let end = ContinuousClock.now + patience
    var left = try desk.library.awaitingFindingsCount()
    var progress = Progress("Recognizing", total: left)
    while !Interruption.isRequested {
      let done = try recognizeNext()
      left -= done.count
      progress.advance(by: done.count)
      if done.isEmpty || ContinuousClock.now >= end { break }
    }
    progress.finish()
    if left > 0 {
      Output.complain("\(left) articles wait to be recognized; the reader does it when it runs")
    }
  }
}

extension Thread {
  /// Runs a body on a thread of its own, with the stack deeply nested texts need.
  static func run(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.stackSize = 16 * 1_048_576
    thread.start()
  }
}

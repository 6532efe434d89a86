import Articles
import Foundation
import Library
import Synchronization

/// Recognition of what an import has brought.
final class Recognizing: Sendable {
  private let desk: Desk
  private let line: RecognitionLine
  /// When to stop at the latest; nil as long as sources are read.
  private let end = Mutex<ContinuousClock.Instant?>(nil)
  private let failure = Mutex<(any Error)?>(nil)
  private let done = Atomic<Int>(0)
  private let ended = DispatchSemaphore(value: 0)
  private let workers = ProcessInfo.processInfo.activeProcessorCount
  private static let pause = 0.02
  /// For each source: one file may hold thousands of articles, or a few that take long.
  private static let patience = Duration.seconds(4)

  private init(_ desk: Desk) {
    self.desk = desk
    line = RecognitionLine(desk)
  }

  /// Recognises beside an import, whole batches as they come, and with progress what is left then.
  ///
  /// What an interruption or a very large source leaves is done when the reader next runs.
  /// - Parameter body: the import; answers how many sources there were.
  static func run(_ desk: Desk, during body: () throws -> Int) throws {
    try desk.library.keepingPages { try run(beside: body, desk) }
  }

  private static func run(beside body: () throws -> Int, _ desk: Desk) throws {
    let recognizing = Recognizing(desk)
    for _ in 0..<recognizing.workers { Thread.run { recognizing.work() } }
    let sources: Int
    do {
      sources = try body()
    } catch {
      recognizing.end(within: .zero)
      recognizing.wait { _ in }
      throw error
    }
    try recognizing.finish(within: patience * max(1, sources))
  }

  private func work() {
    defer { ended.signal() }
    do {
      while !Interruption.isRequested {
        let end = end.withLock { $0 }
        if let end, end <= .now { return }
        if let batch = try line.next(isWhole: end == nil) {
          try line.run(batch)
          done.add(batch.articles.count, ordering: .relaxed)
        } else if end == nil {
          Thread.sleep(forTimeInterval: Self.pause)
        } else {
          return
        }
      }
    } catch {
      failure.withLock { $0 = $0 ?? error }
    }
  }

  private func end(within patience: Duration) { end.withLock { $0 = .now + patience } }

  /// Returns when all workers have ended.
  private func wait(_ tick: (Int) -> Void) {
    for _ in 0..<workers {
      while ended.wait(timeout: .now() + Self.pause) == .timedOut {
        tick(done.load(ordering: .relaxed))
      }
    }
  }

  private func finish(within patience: Duration) throws {
    end(within: patience)
    let before = done.load(ordering: .relaxed)
    let left = try desk.library.awaitingFindingsCount()
    var progress = Progress("Recognizing", total: left)
    wait { progress.advance(by: min($0 - before, left) - progress.done) }
    progress.finish()
    if let error = failure.withLock({ $0 }) { throw error }
    let waiting = try desk.library.awaitingFindingsCount()
    if waiting > 0 {
      Output.complain(
        "\(waiting) articles wait to be recognized; the reader does it when it runs")
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

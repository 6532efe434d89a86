import Foundation
import Synchronization

/// Fetches from many hosts at once, from each one thing after the other.
package struct FetchPool: Sendable {
  /// Hosts asked at the same time.
  package var width: Int
  package var limits: FetchLimits

  package init(width: Int = 8, limits: FetchLimits = FetchLimits()) {
    self.width = width
    self.limits = limits
  }

  /// Does work for every job on threads of its own, and hands over each result on the caller's.
  ///
  /// - Parameters:
  ///   - host: jobs with the same one are done in order by one thread.
  ///   - isCancelled: asked before each job and while servers are waited for; jobs not begun by
  ///     then are left out.
  ///   - deliver: called in the order in which jobs end.
  package func run<Job: Sendable, Output: Sendable>(
    _ jobs: [Job], host: (Job) -> String, isCancelled: @escaping @Sendable () -> Bool,
    work: @escaping @Sendable (Job, Fetcher) -> Output, deliver: (Output) throws -> Void
  ) rethrows {
    let queue = JobQueue<Job, Output>(byHost(jobs, host))
    let count = min(width, queue.hostCount)
    let gate = HostGate()
    for _ in 0..<count {
      let thread = Thread { [limits] in
        let fetcher = Fetcher(limits: limits, gate: gate, isCancelled: isCancelled)
        while !isCancelled(), let jobs = queue.takeHost() {
          for job in jobs where !isCancelled() { queue.put(work(job, fetcher)) }
        }
        queue.leave()
      }
      thread.stackSize = 4 << 20
      thread.start()
    }
    var left = count
    while left > 0 {
      switch queue.takeResult() {
      case .output(let output):
        do { try deliver(output) } catch {
          queue.abandon()
          throw error
        }
      case .left: left -= 1
      }
    }
  }

  /// The jobs of each host, in the order in which hosts first occur.
  private func byHost<Job>(_ jobs: [Job], _ host: (Job) -> String) -> [[Job]] {
    var order: [String] = []
    var groups: [String: [Job]] = [:]
    for job in jobs {
      let name = host(job)
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(job)
    }
    return order.compactMap { groups[$0] }
  }
}

/// Jobs on their way out and results on their way in.
private final class JobQueue<Job: Sendable, Output: Sendable>: Sendable {
  enum Message: Sendable {
    case output(Output)
    /// A thread has nothing left to do.
    case left
  }

  private struct State: Sendable {
    var hosts: [[Job]]
    var messages: [Message] = []
  }

  let hostCount: Int
  private let state: Mutex<State>
  private let arrivals = DispatchSemaphore(value: 0)

  init(_ hosts: [[Job]]) {
    hostCount = hosts.count
    state = Mutex(State(hosts: hosts.reversed()))
  }

  func takeHost() -> [Job]? { state.withLock { $0.hosts.popLast() } }

  /// Nothing more is begun.
  func abandon() { state.withLock { $0.hosts = [] } }

  func put(_ output: Output) { post(.output(output)) }

  func leave() { post(.left) }

  func takeResult() -> Message {
    arrivals.wait()
    // Each signal follows a message.
    return state.withLock { $0.messages.isEmpty ? .left : $0.messages.removeFirst() }
  }

  private func post(_ message: Message) {
    state.withLock { $0.messages.append(message) }
    arrivals.signal()
  }
}

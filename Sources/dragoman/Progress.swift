import Foundation
import Glibc

/// How far long work is: a bar on a terminal, a plain line now and then elsewhere.
struct Progress {
  private let title: String
  private let total: Int
  private let isTerminal: Bool
  private let isSilent: Bool
  private let started: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant?
  private(set) var done = 0

  /// - Parameter total: how many steps there are.
  init(_ title: String, total: Int) { self.init(title, total: total, isSilent: false) }

  /// Says nothing: for work behind a screen.
  static var silent: Progress { Progress("", total: 0, isSilent: true) }

  private init(_ title: String, total: Int, isSilent: Bool) {
    self.isSilent = isSilent
    self.title = title
    self.total = total
    isTerminal = isatty(STDERR_FILENO) == 1
    started = .now
  }

  mutating func advance(by steps: Int = 1) {
    done += steps
    if isSilent { return }
    let interval: Duration = isTerminal ? .milliseconds(100) : .seconds(10)
    let now = ContinuousClock.now
    if let shown, now - shown < interval { return }
    // The first line waits as well: short work shows nothing.
    if shown == nil, now - started < interval { return }
    shown = now
    write(isTerminal ? "\r\(line)\u{1B}[K" : line + "\n")
  }

  /// Clears the bar.
  mutating func finish() {
    if isTerminal, shown != nil { write("\r\u{1B}[K") }
  }

  private var line: String {
    let elapsed = started.duration(to: .now) / .seconds(1)
    let rate = elapsed > 0 ? Double(done) / elapsed : 0
    let left = rate > 0 ? Int((Double(total - done) / rate).rounded(.up)) : 0
    let filled = total > 0 ? done * 20 / total : 20
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
    return "\(title) [\(bar)] \(done)/\(total), \(Int(rate))/s, \(left) s left"
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

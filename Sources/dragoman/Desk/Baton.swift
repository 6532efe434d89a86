import Dispatch

/// A place in a line of steps that are done one after another, whichever threads do them.
///
/// Who is given one has to carry it, or nobody after it comes to its turn.
struct Baton: Sendable {
  private let before: DispatchSemaphore
  private let after = DispatchSemaphore(value: 0)

  /// The first of a line.
  init() {
    before = DispatchSemaphore(value: 0)
    before.signal()
  }

  init(after last: Baton) { before = last.after }

  /// Does what is to be done when everyone before has.
  func carry<Result>(_ body: () throws -> Result) rethrows -> Result {
    before.wait()
    defer { after.signal() }
    return try body()
  }

  /// Returns when everyone before has done their step; the own one is still to be done.
  func awaitTurn() {
    before.wait()
    before.signal()
  }
}

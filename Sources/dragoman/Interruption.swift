import Glibc
import Synchronization

/// Ctrl-C during long work: the step at hand is finished, what is done is kept.
enum Interruption {
  private static let requested = Atomic<Bool>(false)

  /// From now on SIGINT and SIGTERM ask for an end; a second one ends at once.
  static func listen() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.requested.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }

  static var isRequested: Bool { requested.load(ordering: .relaxed) }
}

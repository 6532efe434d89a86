import Foundation
import Library
import Notes
import Reader
import Synchronization

/// Work that goes on while keys are answered: recognition of what waits for it.
final class Background: Sendable {
  let mailbox: Mailbox
  private let desk: Desk
  private let isStopped = Atomic<Bool>(false)
  private let isBusy = Atomic<Bool>(false)
  /// Set when there is more to do than the work going on has looked at.
  private let isAskedAgain = Atomic<Bool>(false)
  /// Articles recognised in one step: small, so that a stop is heard soon.
  private static let step = 8

  init(desk: Desk, mailbox: Mailbox) {
    self.desk = desk
    self.mailbox = mailbox
  }

  /// Begins the work, or has what is going on look again when it is done.
  func start() {
    isAskedAgain.store(true, ordering: .relaxed)
    guard !isBusy.exchange(true, ordering: .acquiringAndReleasing) else { return }
    let thread = Thread { [self] in
      isAskedAgain.store(false, ordering: .relaxed)
      recognize()
      // An exchange, so that who found it busy is heard.
      _ = isBusy.exchange(false, ordering: .acquiringAndReleasing)
      let isAsked = isAskedAgain.load(ordering: .relaxed)
      if isAsked, !isStopped.load(ordering: .relaxed) { start() }
    }
    thread.stackSize = 16 * 1_048_576
    thread.start()
  }

  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// What another process changed since the last look.
  func changesByOthers() -> [ReaderAction] {
    desk.drafts.synchronize()
    let changed = (try? desk.notes.refresh()) ?? false
    let isTaught = (try? desk.followCorrections()) ?? false
    if isTaught { start() }
    return changed || isTaught ? [.libraryChanged] : []
  }

  private func recognize() {
    do {
      let total = try desk.library.awaitingFindingsCount()
      var done = 0
      while !isStopped.load(ordering: .relaxed), done < total {
        let ids = try desk.recognizeWaiting(limit: Self.step)
        guard !ids.isEmpty else { break }
        done += ids.count
        mailbox.post(.progressed("recognising \(done)/\(total)"))
      }
      done += try correct()
      mailbox.post(.progressed(nil))
      if done > 0 { mailbox.post(.libraryChanged) }
    } catch {
      mailbox.post(.failed(ReaderFailure(Words.sentence(for: error))))
    }
  }

  /// Takes what was taught into all articles it concerns; answers how many.
  private func correct() throws -> Int {
    var done = 0
    let total = try desk.library.awaitingCorrectionCount()
    while !isStopped.load(ordering: .relaxed) {
      let ids = try desk.correctWaiting()
      guard !ids.isEmpty else { break }
      done += ids.count
      mailbox.post(.progressed("correcting \(min(done, total))/\(total)"))
    }
    return done
  }
}

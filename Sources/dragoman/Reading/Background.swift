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
  /// Articles recognised in one step: small, so that a stop is heard soon.
  private static let step = 8

  init(desk: Desk, mailbox: Mailbox) {
    self.desk = desk
    self.mailbox = mailbox
  }

  func start() {
    let thread = Thread { [self] in recognize() }
    thread.stackSize = 16 * 1_048_576
    thread.start()
  }

  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// What another process changed since the last look.
  func changesByOthers() -> [ReaderAction] {
    desk.drafts.synchronize()
    let changed = (try? desk.notes.refresh()) ?? false
    return changed ? [.libraryChanged] : []
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
      mailbox.post(.progressed(nil))
      if done > 0 { mailbox.post(.libraryChanged) }
    } catch {
      mailbox.post(.failed(ReaderFailure(Words.sentence(for: error))))
    }
  }
}

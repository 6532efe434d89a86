import Articles
import Foundation
import Ingest
import Library
import Notes
import Reader
import Synchronization

/// Work that goes on while keys are answered: recognition of what waits for it, feeds.
final class Background: Sendable {
  let mailbox: Mailbox
  private let desk: Desk
  private let isStopped = Atomic<Bool>(false)
  private let isBusy = Atomic<Bool>(false)
  /// Set when there is more to do than the work going on has looked at.
  private let isAskedAgain = Atomic<Bool>(false)
  private let isRefreshing = Atomic<Bool>(false)
  private let isComparing = Atomic<Bool>(false)
  /// Articles recognised in one step: small, so that a stop is heard soon.
  private static let step = 8
  /// A step after which what it found is shown at once.
  private static let long = Duration.milliseconds(500)
  /// How often new articles are shown while feeds are being asked.
  private static let showing = Duration.seconds(2)

  init(desk: Desk, mailbox: Mailbox) {
    self.desk = desk
    self.mailbox = mailbox
  }

  /// Begins the work, or has what is going on look again when it is done.
  func start() {
    isAskedAgain.store(true, ordering: .relaxed)
    guard !isBusy.exchange(true, ordering: .acquiringAndReleasing) else { return }
    Thread.run { [self] in
      isAskedAgain.store(false, ordering: .relaxed)
      recognize()
      // An exchange, so that who found it busy is heard.
      _ = isBusy.exchange(false, ordering: .acquiringAndReleasing)
      let isAsked = isAskedAgain.load(ordering: .relaxed)
      if isAsked, !hasToStop { start() }
    }
  }

  /// Asks the feeds for what is new, unless that is going on already.
  func refresh() {
    guard !isRefreshing.exchange(true, ordering: .acquiringAndReleasing) else { return }
    Thread.run { [self] in
      refreshFeeds()
      isRefreshing.store(false, ordering: .releasing)
      start()
    }
  }

  /// Adds what is asked for, then has it recognised.
  func add(_ body: @escaping @Sendable (Desk) throws -> ImportReport) {
    Thread.run { [self] in
      do {
        let report = try body(desk)
        if !report.files.isEmpty { mailbox.post(.sourcesAdded(report.words)) }
        // Last, so that it is what stands on the status line.
        if let failure = report.failures.first { mailbox.post(.failed(ReaderFailure(failure))) }
        start()
      } catch {
        fail(error)
      }
    }
  }

  /// Compares the story of an article that was opened, so that the views need not wait.
  func compareAhead(of id: Article.ID) {
    guard !isComparing.exchange(true, ordering: .acquiringAndReleasing) else { return }
    Thread.run { [self] in
      // Whoever opens a view is told what went wrong; here nobody asked.
      if !hasToStop { try? desk.compareAhead(of: id) }
      isComparing.store(false, ordering: .releasing)
    }
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

  private var hasToStop: Bool { isStopped.load(ordering: .relaxed) }

  private func recognize() {
    do {
      let total = try desk.library.awaitingFindingsCount()
      var done = 0
      while !hasToStop, done < total {
        mailbox.post(.progressed("recognising \(done)/\(total)"))
        let begun = ContinuousClock.now
        let ids = try desk.recognizeWaiting(limit: Self.step)
        guard !ids.isEmpty else { break }
        done += ids.count
        // What took long may be open, and what was found in it awaited.
        if ContinuousClock.now - begun > Self.long { mailbox.post(.libraryChanged) }
      }
      done += try correct()
      mailbox.post(.progressed(nil))
      if done > 0 { mailbox.post(.libraryChanged) }
      if !hasToStop { try desk.noteList.prepare(on: desk) }
    } catch {
      fail(error)
    }
  }

  /// Takes what was taught into all articles it concerns; answers how many.
  private func correct() throws -> Int {
    var done = 0
    let total = try desk.library.awaitingCorrectionCount()
    while !hasToStop {
      let ids = try desk.correctWaiting()
      guard !ids.isEmpty else { break }
      done += ids.count
      mailbox.post(.progressed("correcting \(min(done, total))/\(total)"))
    }
    return done
  }

  private func refreshFeeds() {
    do {
      let feeds = try desk.library.subscriptions()
      let refresh = FeedRefresh(
        library: desk.library, importer: Importer(today: Instant.now.day), now: { .now })
      var shown = ContinuousClock.now
      var failed = 0
      let report = try refresh.run(feeds, isCancelled: { [self] in hasToStop }) { feed, done in
        if case .failed = feed.outcome { failed += 1 }
        let trouble = failed > 0 ? ", \(failed) failed" : ""
        mailbox.post(.progressed("refreshing \(done)/\(feeds.count)\(trouble)"))
        guard feed.isNews, ContinuousClock.now - shown > Self.showing else { return }
        shown = .now
        mailbox.post(.libraryChanged)
      }
      mailbox.post(.progressed(nil))
      mailbox.post(.libraryChanged)
      mailbox.post(
        .refreshed(added: report.added, changed: report.changed, failed: report.failed))
    } catch {
      mailbox.post(.progressed(nil))
      fail(error)
    }
  }

  private func fail(_ error: any Error) {
    mailbox.post(.failed(ReaderFailure(Words.sentence(for: error))))
  }
}

extension FeedRefresh.FeedReport {
  /// Whether there is something new to show.
  fileprivate var isNews: Bool {
    if case .read(let change) = outcome { !change.added.isEmpty } else { false }
  }
}

import Articles
import Library
import Recognition
import Synchronization

/// Recognition of waiting articles by several threads, with the result of one.
///
/// Articles are read, and what is said in them is found, batch beside batch; batches are linked to
/// what came before, and stored, one after another.
final class RecognitionLine: Sendable {
  private let desk: Desk
  private let entrance = Mutex(Entrance())
  /// Touched only by who has the turn to link.
  private let known = Mutex<KnownActors?>(nil)
  /// Nil when another process changed the actors, so that they have to be read anew.
  ///
  /// Else how many there were when a batch was last stored. Touched by who has the turn to store.
  private let extent = Mutex<ActorExtent?>(nil)

  /// Articles whose findings are stored together.
  static let batch = 128

  init(_ desk: Desk) { self.desk = desk }

  /// Articles on their way through the line; whoever has one has to `run` it.
  struct Batch: Sendable {
    let articles: [Article]
    fileprivate let recognizer: Recognizer
    fileprivate let linking: Baton
    fileprivate let storing: Baton
  }

  private struct Entrance {
    var underway: Set<Article.ID> = []
    var last: (linking: Baton, storing: Baton)?
  }

  /// The next articles that wait, first imported first; nil when there are none.
  ///
  /// - Parameter isWhole: nil, too, when there are fewer than make a batch.
  func next(isWhole: Bool) throws -> Batch? {
    let recognizer = try desk.correctedRecognizer()
    return try entrance.withLock { entrance in
      let waiting = try desk.library.awaitingFindingsCount() - entrance.underway.count
      guard waiting >= (isWhole ? Self.batch : 1) else { return nil }
      let articles = try desk.library.articlesAwaitingFindings(
        limit: Self.batch, bytes: Desk.recognizedTogether, besides: entrance.underway)
      guard !articles.isEmpty else { return nil }
      let batons = entrance.last.map { (Baton(after: $0.linking), Baton(after: $0.storing)) }
      let (linking, storing) = batons ?? (Baton(), Baton())
      entrance.last = (linking, storing)
      entrance.underway.formUnion(articles.map(\.id))
      return Batch(
        articles: articles, recognizer: recognizer, linking: linking, storing: storing)
    }
  }

  /// Recognises a batch and stores what was found.
  func run(_ batch: Batch) throws {
    defer { entrance.withLock { $0.underway.subtract(batch.articles.map(\.id)) } }
    let parts = batch.articles.map(\.recognizedPart)
    let read = stride(from: 0, to: parts.count, by: Desk.set).map {
      batch.recognizer.read(Array(parts[$0...].prefix(Desk.set)))
    }
    let linked = batch.linking.carry { Result { try link(read, of: batch) } }
    var found = Recognition(findings: [], actors: [])
    for set in (try? linked.get()) ?? [] { found.append(batch.recognizer.complete(set)) }
    try batch.storing.carry {
      _ = try linked.get()
      try store(found, for: batch.articles)
    }
  }

  private func link(
    _ read: [Recognizer.ReadSet], of batch: Batch
  ) throws -> [Recognizer.LinkedSet] {
    try known.withLock { known in
      if known == nil || extent.withLock({ $0 == nil }) {
        // What the batches before found has to be in the library.
        batch.storing.awaitTurn()
        extent.withLock { $0 = try? desk.library.actorExtent() }
        known = batch.recognizer.known(try desk.library.knownActors())
      }
      var met = known ?? batch.recognizer.known([])
      known = nil
      defer { known = met }
      return read.map { batch.recognizer.link($0, known: &met) }
    }
  }

  private func store(_ found: Recognition, for articles: [Article]) throws {
    let before = try desk.library.actorExtent()
    let isOurs = extent.withLock { $0 == before }
    try desk.store(found, for: articles)
    let after = try desk.library.actorExtent()
    extent.withLock { $0 = isOurs ? after : nil }
  }
}

import Articles
import Comparison
import Ingest
import Lexicons
import Library
import Notes
import Reader
import Recognition
import Synchronization

/// One user's library, notes and recogniser, opened together.
final class Desk: Sendable {
  let library: ArticleLibrary
  let notes: NoteStore
  /// What is being typed, as it stood at the last key.
  let drafts: DraftStore
  let noteList = NoteListing()
  /// Whose notes are written.
  let author: String
  private let teachingProblems: [String]
  /// What was taught about who is who.
  let teachings: CorrectionStore
  /// Those the library follows.
  let applied = Mutex(Corrections())
  /// What was corrected in comparisons.
  let corrections: CorrectionJournal
  private let recognizer = Mutex<Recognizer?>(nil)
  /// As they stood after the last recognition, so that not every one reads them all.
  private let lastKnown = Mutex<KnownSoFar?>(nil)
  let lastCompared = Mutex<(compared: Compared, hasVoices: Bool, result: StoryComparison)?>(nil)
  private let knownComparer = Mutex<Comparer?>(nil)

  /// Opens what lies at the places, making it where it does not exist.
  ///
  /// - Parameter readsNotes: false for who calls `readNotes` himself, before anything asks for notes.
  init(_ places: Places, author: String, readsNotes: Bool = true) throws {
    library = try ArticleLibrary(directory: places.library)
    notes = NoteStore(directory: places.notes, author: author)
    corrections = CorrectionJournal(directory: places.corrections, author: author)
    drafts = DraftStore(directory: places.drafts, author: author)
    self.author = author
    teachings = CorrectionStore(path: places.teachings)
    teachingProblems = try Self.problems(of: teachings)
    if readsNotes { try readNotes() }
    try followCorrections()
  }

  /// Reads all journals: a hundred thousand notes take half a second.
  func readNotes() throws { _ = try notes.refresh() }

  /// What could not be read in the journals and in the corrections, one sentence each.
  var noteProblems: [String] { notes.problems.map(Words.sentence(for:)) + teachingProblems }

  /// Articles recognised as one set; what is stored together may be several.
  static let set = 32
  /// Bytes of text after which no other article joins those recognised in one step.
  static let recognizedTogether = 2 << 20
  /// Scalars of a text up to which opening it waits for what is found in it.
  private static let recognizedAtOnce = 100_000

  /// Recognises articles that wait for it, `limit` at most, and stores what was found.
  ///
  /// - Returns: which they were; none when nothing waits any more.
  func recognizeWaiting(limit: Int) throws -> [Article.ID] {
    let articles = try library.articlesAwaitingFindings(
      limit: limit, bytes: Self.recognizedTogether)
    guard !articles.isEmpty else { return [] }
    try recognize(articles)
    return articles.map(\.id)
  }

  /// An article with all the reader shows of it; nil when the library does not hold it.
  ///
  /// - Parameter held: what the library holds of it, where that was read already.
  func opened(_ id: Article.ID, as held: StoredArticle? = nil) throws -> OpenedArticle? {
    guard let stored = try held ?? library.stored(id) else { return nil }
    let article = stored.article
    var findings = stored.findings
    var actors = stored.actors
    if findings == nil || stored.awaitsCorrection {
      findings = try self.findings(in: article)
      actors = try library.actors(in: id)
    }
    return OpenedArticle(
      summary: stored.summary, article: article, findings: findings ?? Findings(), actors: actors,
      notes: placed(notesOn: article), place: place(in: stored), copies: stored.copies)
  }

  /// What is found in an article, recognised or corrected at once when it still waits.
  func findings(in article: Article) throws -> Findings {
    try correctNow(article)
    if let findings = try library.findings(for: article.id) { return findings }
    // Nobody waits for the names of a book; they come when they are found.
    if article.text.count > Self.recognizedAtOnce { return Findings() }
    try recognize([article])
    return try library.findings(for: article.id) ?? Findings()
  }

  private func recognize(_ articles: [Article]) throws {
    let recognizer = try correctedRecognizer()
    let parts = articles.map(\.recognizedPart)
    let isDone = try lastKnown.withLockIfAvailable { kept -> Bool in
      var known = try kept.take()?.stillTrue(of: library, recognizer) ?? everyone(recognizer)
      var found = Recognition(findings: [], actors: [])
      for start in stride(from: 0, to: parts.count, by: Self.set) {
        let set = Array(parts[start...].prefix(Self.set))
        found.append(recognizer.recognize(set, known: &known))
      }
      try store(found, for: articles)
      kept = KnownSoFar(
        actors: known, extent: try library.actorExtent(), corrections: recognizer.corrections)
      return true
    }
    guard isDone == nil else { return }
    // Whoever opened an article does not wait for the articles recognised in the background.
    var known = try everyone(recognizer)
    try store(recognizer.recognize(parts, known: &known), for: articles)
  }

  private func everyone(_ recognizer: Recognizer) throws -> KnownActors {
    recognizer.known(try library.knownActors())
  }

  /// The recogniser with the corrections the library follows.
  func correctedRecognizer() throws -> Recognizer {
    var recognizer = try theRecognizer()
    recognizer.corrections = applied.withLock { $0 }
    return recognizer
  }

  func comparer() throws -> Comparer {
    try knownComparer.withLock { made in
      if let made { return made }
      let new = Comparer(words: ComparisonWords(try Lexicons.bundled()))
      made = new
      return new
    }
  }

  /// Made when first needed: the reader's first screen does not wait for the word lists.
  private func theRecognizer() throws -> Recognizer {
    try recognizer.withLock { made in
      if let made { return made }
      let new = try Recognizer(lexicons: .bundled())
      made = new
      return new
    }
  }
}

extension Lexicons {
  /// The word lists that came with the program.
  static func bundled() throws -> Lexicons {
    guard let directory = bundledDirectory() else {
      throw Failure(
        "the word lists are not beside the program nor in ../share/dragoman; set "
          + "DRAGOMAN_RESOURCES to the folder that holds them")
    }
    return try load(from: directory)
  }
}

/// The actors of a library, and by what to see that they still are.
private struct KnownSoFar {
  var actors: KnownActors
  var extent: ActorExtent
  var corrections: Corrections

  /// Nil when another process or a correction changed who there is.
  func stillTrue(of library: ArticleLibrary, _ recognizer: Recognizer) throws -> KnownActors? {
    let isSame = try extent == library.actorExtent() && corrections == recognizer.corrections
    return isSame ? actors : nil
  }
}

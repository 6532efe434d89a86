import Articles
import Ingest
import Library
import Recognition

/// Reads sources into the library, in their order, and keeps count.
struct FileImport {
  let desk: Desk
  /// Nil where the person named none.
  let story: String?
  let importer: Importer
  /// When it is done, where that is to be remembered.
  var moment: Instant?
  private(set) var report = ImportReport()
  private var waiting: [ImportedFile] = []
  private var waitingSize = 0

  /// Where articles go that belong to no story.
  static let unsorted = StoryOutline.unsorted
  /// How many files are read ahead, and how many are stored in one transaction; bytes of text with
  /// which a transaction ends earlier.
  private static let batch = (files: 128, bytes: 16 << 20)
  /// Largest file in bytes that is read ahead.
  private static let small = 256 << 10

  init(desk: Desk, story: String?, importer: Importer) {
    self.desk = desk
    self.story = story
    self.importer = importer
  }

  /// Imports files (paths, as `SourceFiles` lists them); bad ones are reported, the rest goes on.
  ///
  /// An interruption lets the file at hand end.
  ///
  /// While what was read is stored, another thread reads the small files that come next.
  mutating func run(_ paths: [String], progress: inout Progress) throws -> ImportReport {
    var rest = paths[...]
    var next = read(&rest)
    while let (paths, outcomes) = next?.take(), !report.wasInterrupted {
      next = read(&rest)
      for (path, outcome) in zip(paths, outcomes) where !report.wasInterrupted {
        try take(outcome, of: path)
        progress.advance()
      }
    }
    try finish()
    return report
  }

  private typealias Read = (paths: ArraySlice<String>, outcomes: [Importer.Outcome?])

  /// Reads files from the beginning of a list ahead; nil when it is empty.
  private func read(_ paths: inout ArraySlice<String>) -> Ahead<Read>? {
    let next = paths.prefix(Self.batch.files)
    paths = paths.dropFirst(next.count)
    if next.isEmpty { return nil }
    return Ahead { [importer] in (next, next.map { Self.readSmall($0, importer) }) }
  }

  /// Nil for what is read when its turn comes, because it is large or holds many files.
  private static func readSmall(_ path: String, _ importer: Importer) -> Importer.Outcome? {
    guard path != SourceFiles.standardInput,
      let bytes = try? SourceFiles(sizeLimit: small).read(path)
    else { return nil }
    return importer.readSingle(bytes, named: path)
  }

  /// - Parameter outcome: what reading the file led to; nil where it is still to be read.
  private mutating func take(_ outcome: Importer.Outcome?, of path: String) throws {
    if Interruption.isRequested {
      report.wasInterrupted = true
      return
    }
    switch outcome {
    case .success(let file): try take(file)
    case .failure(let error): refuse(error)
    case nil:
      do {
        try take(try SourceFiles().read(path), named: path)
      } catch let error as ImportError {
        refuse(error)
      }
    }
  }

  /// Takes one source: a file of any format, or an archive of files.
  mutating func take(
    _ bytes: [UInt8], named name: String, from origin: SourceOrigin = SourceOrigin(),
    remarks: [String] = []
  ) throws {
    try importer.readAll(bytes, named: name, from: origin) { outcome in
      switch outcome {
      case .success(var file):
        file.remarks += remarks
        try take(file)
      case .failure(let error): refuse(error)
      }
      if Interruption.isRequested { report.wasInterrupted = true }
      return !Interruption.isRequested
    }
  }

  /// Stores what waits.
  mutating func finish() throws {
    guard !waiting.isEmpty else { return }
    let additions = try desk.library.add(
      waiting.flatMap(\.articles), story: story ?? Self.unsorted, at: moment)
    var rest = additions[...]
    for file in waiting {
      var fileReport = FileReport(file)
      fileReport.articles = zip(file.articles, rest).map { ArticleReport($0, $1) }
      rest = rest.dropFirst(file.articles.count)
      report.files.append(fileReport)
    }
    waiting = []
    waitingSize = 0
  }

  mutating func add(_ file: FileReport) { report.files.append(file) }

  mutating func refuse(_ error: ImportError) { fail(Words.sentence(for: error)) }

  mutating func interrupt() { report.wasInterrupted = true }

  mutating func fail(_ sentence: String) { report.failures.append(sentence) }

  private mutating func take(_ file: ImportedFile) throws {
    if let outline = file.outline { return try follow(outline, of: file) }
    var file = file
    if let error = file.removeTooLong() {
      refuse(error)
      if file.articles.isEmpty { return }
    }
    let count = file.articles.count
    file.articles.removeAll { $0.text.count == 0 }
    let empty = count - file.articles.count
    if empty > 0 { file.remarks.append("\(empty) entries hold no words and were left out.") }
    waiting.append(file)
    waitingSize += file.articles.reduce(0) { $0 + $1.text.string.utf8.count }
    if waiting.count >= Self.batch.files || waitingSize >= Self.batch.bytes { try finish() }
  }

  /// Follows the feeds of a list; the outermost folder of each is its story.
  private mutating func follow(_ outline: FeedOutline, of file: ImportedFile) throws {
    var fileReport = FileReport(file)
    var refused = 0
    for item in outline.items {
      guard WebAddress.isWeb(item.address) else {
        refused += 1
        continue
      }
      let (_, isNew) = try desk.library.subscribe(
        to: item.address, title: item.title, page: item.page,
        story: story ?? item.folders.first ?? Self.unsorted, outline: OutlineNote(item).text)
      if isNew { fileReport.followed += 1 }
    }
    let known = outline.items.count - refused - fileReport.followed
    if known > 0 { fileReport.remarks.append("\(known) of its feeds are followed already.") }
    if refused > 0 {
      fail("\(file.name): \(refused) of its feeds are not at an http or https address")
    }
    report.files.append(fileReport)
  }
}

import Articles
import Library

/// Says what became of everything that was to be added.
struct ImportPrinter {
  private let report: ImportReport
  private let desk: Desk
  private let areFew: Bool
  /// Of more no story is suggested one by one, and of one file no more are listed; `list` and
  /// `stories --suggest` do it for all.
  fileprivate static let fewArticles = 50

  init(_ report: ImportReport, _ desk: Desk) {
    self.report = report
    self.desk = desk
    areFew = report.added <= Self.fewArticles
  }

  func print(asJSON isJSON: Bool) throws {
    report.failures.forEach(Output.complain)
    if isJSON {
      try Output.json(ImportJSON(report))
    } else {
      let copies = try desk.library.copies(of: report.files.flatMap(\.listed).map(\.id))
      for file in report.files { try describe(file, copies) }
      Output.line(total)
    }
    if report.wasInterrupted { Output.complain("interrupted; what is listed is kept") }
  }

  private var total: String {
    var parts = ["\(report.added) added", "\(report.known) known already"]
    if report.changed > 0 { parts.append("\(report.changed) changed") }
    if report.followed > 0 { parts.append("\(report.followed) feeds followed") }
    if !report.failures.isEmpty { parts.append("\(report.failures.count) failed") }
    return parts.joined(separator: ", ")
  }

  private func describe(
    _ file: FileReport, _ copies: [Article.ID: [ArticleSummary]]
  ) throws {
    var counts = ["\(file.count(of: .added)) added"]
    if file.count(of: .known) > 0 { counts.append("\(file.count(of: .known)) known already") }
    if file.count(of: .changed) > 0 { counts.append("\(file.count(of: .changed)) changed") }
    if file.followed > 0 {
      counts.append(file.followed == 1 ? "feed followed" : "\(file.followed) feeds followed")
    }
    let kind = [file.format, file.encoding].filter { $0 != "text" && $0 != "UTF-8" }
    let brackets = kind.isEmpty ? "" : " (\(kind.joined(separator: ", ")))"
    Output.line("\(file.name)\(brackets): \(counts.joined(separator: ", "))")
    for article in file.listed {
      Output.line("  \(article.id)  \(article.heading)\(origin(of: article))")
      try describe(article, copies[article.id] ?? [])
    }
    if file.arrived.count > Self.fewArticles { Output.line("  \(outline(of: file.arrived))") }
    for remark in file.remarks { Output.line("  note: \(remark)") }
  }

  /// Which version a text is, where else it is printed, and the story it seems to belong to.
  private func describe(_ article: ArticleReport, _ copies: [ArticleSummary]) throws {
    let summary =
      areFew || article.fate == .changed
      ? try desk.library.summary(of: article.id) : nil
    if let summary, article.fate == .changed { Output.line("    version \(summary.versionCount)") }
    let outlets = copies.map { $0.publisher ?? $0.heading }
    if !outlets.isEmpty { Output.line("    also in \(outlets.joined(separator: ", "))") }
    guard let summary, areFew else { return }
    if let name = try desk.suggestedStory(for: summary)?.story {
      Output.line("    belongs to “\(name)”? dragoman move \(article.id) \"\(name)\"")
    }
  }

  /// "and 9950 more from 3 outlets, 2019-01-02 to 2024-03-05".
  private func outline(of arrived: [ArticleReport]) -> String {
    let rest = arrived.dropFirst(Self.fewArticles)
    let outlets = Set(rest.compactMap(\.publisher))
    let days = rest.compactMap(\.published)
    var text = "and \(rest.count) more"
    if let only = outlets.first {
      text += " from " + (outlets.count == 1 ? only : "\(outlets.count) outlets")
    }
    if let first = days.min(), let last = days.max() {
      text += ", " + (first == last ? "\(first)" : "\(first) to \(last)")
    }
    return text
  }

  /// " — Outlet, 2024-03-05 (stated), en, 12 blocks, 3 folded".
  private func origin(of article: ArticleReport) -> String {
    let date = article.published.map { date in
      "\(date)" + (article.dateEvidence.map { " (\($0.rawValue))" } ?? "")
    }
    let blocks = article.blocks == 1 ? "1 block" : "\(article.blocks) blocks"
    let folded = article.folded == 0 ? nil : "\(article.folded) folded"
    let parts = [article.publisher, date, article.language, blocks, folded].compactMap { $0 }
    return " — " + parts.joined(separator: ", ")
  }
}

extension FileReport {
  fileprivate var arrived: [ArticleReport] { articles.filter { $0.fate != .known } }

  fileprivate var listed: ArraySlice<ArticleReport> { arrived.prefix(ImportPrinter.fewArticles) }
}

/// The JSON of `add`.
private struct ImportJSON: Encodable {
  struct File: Encodable {
    var file: String
    var format: String
    var encoding: String
    var remarks: [String]
    var followed: Int
    var articles: [Entry]
  }

  struct Entry: Encodable {
    var id: Article.ID
    var fate: ArticleReport.Fate
    var title: String
    @Nullable var publisher: String?
    @Nullable var published: CalendarDate?
    @Nullable var dateFrom: Metadata.DateEvidence?
    @Nullable var language: String?
    var blocks: Int
    var folded: Int

    init(_ article: ArticleReport) {
      id = article.id
      fate = article.fate
      title = article.heading
      _publisher = Nullable(wrappedValue: article.publisher)
      _published = Nullable(wrappedValue: article.published)
      _dateFrom = Nullable(wrappedValue: article.dateEvidence)
      _language = Nullable(wrappedValue: article.language)
      blocks = article.blocks
      folded = article.folded
    }
  }

  var files: [File]
  var failures: [String]
  var interrupted: Bool

  init(_ report: ImportReport) {
    files = report.files.map { file in
      File(
        file: file.name, format: file.format, encoding: file.encoding, remarks: file.remarks,
        followed: file.followed, articles: file.articles.map(Entry.init))
    }
    failures = report.failures
    interrupted = report.wasInterrupted
  }
}

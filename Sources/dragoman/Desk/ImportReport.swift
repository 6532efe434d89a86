import Articles
import Ingest
import Library

/// What became of everything that was to be added.
struct ImportReport: Equatable {
  var files: [FileReport] = []
  /// Sentences about what failed, in order.
  var failures: [String] = []
  var wasInterrupted = false

  var added: Int { files.reduce(0) { $0 + $1.count(of: .added) } }
  var known: Int { files.reduce(0) { $0 + $1.count(of: .known) } }
  /// Articles that have a newer text now.
  var changed: Int { files.reduce(0) { $0 + $1.count(of: .changed) } }
  /// Feeds that are followed from now on.
  var followed: Int { files.reduce(0) { $0 + $1.followed } }
}

/// What became of one file or address.
struct FileReport: Equatable {
  var name: String
  /// As in "RSS or Atom".
  var format: String
  var encoding: String
  /// One sentence each.
  var remarks: [String] = []
  var articles: [ArticleReport] = []
  var followed = 0

  init(name: String, format: String, encoding: String) {
    self.name = name
    self.format = format
    self.encoding = encoding
  }

  init(_ file: ImportedFile) {
    self.init(name: file.name, format: file.format, encoding: file.encoding)
    remarks = file.remarks
  }

  func count(of fate: ArticleReport.Fate) -> Int { articles.count { $0.fate == fate } }
}

/// What became of one article, and what is known of it.
struct ArticleReport: Equatable {
  enum Fate: String, Encodable { case added, known, changed }

  var id: Article.ID
  var fate: Fate
  var heading: String
  var publisher: String?
  var published: CalendarDate?
  var dateEvidence: Metadata.DateEvidence?
  var language: String?
  var blocks: Int
  /// Blocks that are not shown unless asked for.
  var folded: Int

  init(_ article: Article, id: Article.ID, fate: Fate) {
    self.id = id
    self.fate = fate
    heading = article.heading
    publisher = article.metadata.publisher
    published = article.metadata.published
    dateEvidence = article.metadata.dateEvidence
    language = article.metadata.language
    blocks = article.blocks.count
    folded = article.blocks.count { !$0.role.isBody }
  }

  init(_ article: Article, _ addition: Addition) {
    switch addition {
    case .added(let id): self.init(article, id: id, fate: .added)
    case .known(let id): self.init(article, id: id, fate: .known)
    }
  }
}

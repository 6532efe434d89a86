import Articles

/// A row of the source list that holds others: a story, an outlet, an actor.
struct Branch: Hashable, Sendable {
  enum Identity: Hashable, Sendable {
    case story(String)
    case source(story: String, publisher: String?)
    case actor(Actor.ID)
    /// Leads to the list of actors.
    case allActors
    /// Holds the feeds that are followed.
    case feeds
    case feed(Subscription.ID)
  }

  let identity: Identity
  /// 0 for a row of the uppermost level.
  var depth = 0
  var title: String
  /// Nil where it is not counted.
  var articles: Int?
  var unread = 0
  var notes = 0
  var isOpen: Bool
  /// What is wrong with it, in words.
  var problem: String?

  /// The articles right under it; nil when it holds other branches.
  var query: ArticleQuery? {
    switch identity {
    case .story, .allActors, .feeds, .feed: nil
    case .source(let story, let publisher): ArticleQuery(story: story, publisher: .some(publisher))
    case .actor(let id): ArticleQuery(actors: [id], order: .byDate)
    }
  }
}

/// Names one list of articles that is loaded by the page.
enum RowSource: Hashable, Sendable {
  case articles(ArticleQuery)
  case search(String)

  /// Asks for a page.
  func effect(offset: Int, limit: Int) -> ReaderEffect {
    switch self {
    case .articles(let query): .loadRows(query, offset: offset, limit: limit)
    case .search(let words): .searchLibrary(words, offset: offset, limit: limit)
    }
  }
}

/// Which row of the source list is which: sections of a branch's own row and its articles.
///
/// Finds any row in logarithmic time without knowing the articles.
struct BranchList: Hashable, Sendable {
  struct Section: Hashable, Sendable {
    /// Nil for a flat list, which has no row of its own.
    let branch: Branch?
    /// Nil where no articles are shown.
    let source: RowSource?
    let articles: Int
    /// Row of the branch, of the first article in a flat list.
    fileprivate(set) var start = 0

    var firstArticle: Int { start + (branch == nil ? 0 : 1) }
    var end: Int { firstArticle + articles }

    /// One that shows its branch and, when that is open, its articles.
    static func branch(_ branch: Branch, articles: Int) -> Section {
      let source = branch.isOpen ? branch.query.map(RowSource.articles) : nil
      return Section(branch: branch, source: source, articles: source == nil ? 0 : articles)
    }
  }

  enum Row: Hashable, Sendable {
    case branch(Branch)
    /// Counted from 0 within its list.
    case article(RowSource, Int)
  }

  private(set) var sections: [Section] = []

  init(_ sections: [Section] = []) {
    var row = 0
    self.sections = sections.map { section in
      var section = section
      section.start = row
      row = section.end
      return section
    }
  }

  var count: Int { sections.last?.end ?? 0 }

  /// The section that holds a row; nil outside the list.
  func section(at row: Int) -> Section? { sectionIndex(at: row).map { sections[$0] } }

  subscript(row: Int) -> Row? {
    guard let section = section(at: row) else { return nil }
    if let branch = section.branch, row == section.start { return .branch(branch) }
    return section.source.map { .article($0, row - section.firstArticle) }
  }

  /// Row of a branch; nil when it is not shown.
  func row(of identity: Branch.Identity) -> Int? {
    sections.first { $0.branch?.identity == identity }?.start
  }

  func section(of source: RowSource) -> Section? { sections.first { $0.source == source } }

  /// Row of the branch that holds a row; nil for the uppermost level and outside the list.
  func parent(of row: Int) -> Int? {
    guard let index = sectionIndex(at: row), let branch = sections[index].branch else { return nil }
    if row > sections[index].start { return sections[index].start }
    return sections[..<index].last { $0.branch.map { $0.depth < branch.depth } ?? false }?.start
  }

  /// The articles among some rows: for each list the indices within it.
  func articles(in rows: Range<Int>) -> [(source: RowSource, indices: Range<Int>)] {
    guard let first = sectionIndex(at: rows.lowerBound) else { return [] }
    return sections[first...].prefix { $0.start < rows.upperBound }.compactMap { section in
      let shown = rows.clamped(to: section.firstArticle..<section.end)
      guard let source = section.source, !shown.isEmpty else { return nil }
      return (
        source, shown.lowerBound - section.firstArticle..<shown.upperBound - section.firstArticle
      )
    }
  }

  private func sectionIndex(at row: Int) -> Int? {
    guard row >= 0, row < count else { return nil }
    var low = 0
    var high = sections.count
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].end <= row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

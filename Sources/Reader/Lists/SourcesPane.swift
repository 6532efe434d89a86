package import Articles
package import Screen

/// The list at the left: the library's articles by source, by date, by actor, the annotated ones,
/// or those a search found.
///
/// Holds only the pages of articles lately looked at. Whatever is missing is asked for by the
/// effects its functions return, and shown as "…" until it comes.
package struct SourcesPane: Equatable, Sendable {
  package enum View: Hashable, Sendable {
    case bySource, byDate, byActor, annotated
    case search(String)
    /// Articles in which all of these are mentioned.
    case with([Actor])
  }

  /// What opening the row under the cursor comes to.
  package enum Outcome: Hashable, Sendable {
    case openArticle(Article.ID, Opening)
    case toggledBranch
    /// An actor's articles were opened: the actor is to be chosen.
    case chose(Actor)
    /// A feed, of which there is something to say.
    case feed(Subscription)
    case nothing
  }

  /// With no more articles than this in the library the first start shows them at once.
  static let fewArticles = 50
  /// How many actors of the library are listed.
  static let actorLimit = 500

  package var glyphs: Glyphs
  package internal(set) var view = View.bySource
  /// The view a search goes back to.
  var viewBeforeSearch = View.bySource
  /// The view a list by actors goes back to.
  var viewBeforeFilter = View.bySource
  /// Nil until loaded.
  var outline: [StoryOutline]?
  /// Nil until loaded.
  var actors: [ActorCount]?
  package internal(set) var feeds: [Subscription] = []
  /// Lengths as answered; for lists of which no page has come yet there is none.
  var totals: [RowSource: Int] = [:]
  /// An article without snippet is one that no search found.
  var rows = PagedRows<RowSource, SearchHit>()
  var expanded: Set<Branch.Identity> = []
  var cursors: [View: ListCursor] = [:]
  var list = BranchList()
  var size = Size(width: 0, height: 0)
  /// The article that is open in the reader.
  var openArticle: ArticleSummary?
  /// Its row in this view, or that of the branch that hides it.
  var openRow: Int?
  /// Whether the cursor still waits for the open article's row.
  var awaitsOpenArticle = false
  /// The article the cursor was on when the list was asked for anew.
  var anchor: Article.ID?

  package init(glyphs: Glyphs = .unicode) { self.glyphs = glyphs }

  /// Whether the library is known to hold nothing.
  package var isEmptyLibrary: Bool {
    outline.map { $0.allSatisfy { $0.articleCount == 0 } } ?? false
  }

  /// The articles, and their order, that jumps to the next article go through.
  package var query: ArticleQuery {
    switch view {
    case .bySource, .search: ArticleQuery(order: .bySource)
    case .byDate, .byActor: ArticleQuery(order: .byDate)
    case .annotated: ArticleQuery(onlyAnnotated: true, order: .byDate)
    case .with(let actors): ArticleQuery(actors: actors.map(\.id), order: .byDate)
    }
  }

  package var articleUnderCursor: ArticleSummary? {
    guard case .article(let source, let index) = list[cursor.index] else { return nil }
    return rows.row(index, of: source)?.article
  }

  /// The story of the row under the cursor; nil on an actor.
  package var storyUnderCursor: String? {
    guard case .branch(let branch) = list[cursor.index] else { return articleUnderCursor?.story }
    switch branch.identity {
    case .story(let name), .source(story: let name, _): return name
    case .actor, .allActors, .feeds, .feed: return nil
    }
  }

  /// Number of articles held in memory, of however many there are.
  package var heldRows: Int { rows.heldRows }

  package func start() -> [ReaderEffect] { [.loadOutline] }

  /// Shows another list, with the cursor where it was when that was shown last.
  package mutating func show(_ view: View) -> [ReaderEffect] {
    if case .search = view {
      if case .search = self.view {} else { viewBeforeSearch = self.view }
      forgetSearches()
    }
    if case .with = view {
      if case .with = self.view {} else { viewBeforeFilter = self.view }
    }
    if view == .annotated { rows.expire() }
    self.view = view
    anchor = nil
    list = makeList()
    fitCursor()
    findOpenRow()
    guard view == .byActor, actors == nil else { return missingRows() }
    return [.loadActors(containing: "", limit: Self.actorLimit)]
  }

  /// Shows the next list; after a search the one before it.
  package mutating func cycleView() -> [ReaderEffect] {
    switch view {
    case .bySource: show(.byDate)
    case .byDate: show(.byActor)
    case .byActor: show(.annotated)
    case .annotated: show(.bySource)
    case .search: show(viewBeforeSearch)
    case .with: show(viewBeforeFilter)
    }
  }

  /// Asks anew for all that is shown, which stays until the answers come.
  package mutating func reload() -> [ReaderEffect] {
    anchor = articleUnderCursor?.id
    rows.expire()
    var effects = [ReaderEffect.loadOutline]
    if actors != nil || view == .byActor {
      effects.append(.loadActors(containing: "", limit: Self.actorLimit))
    }
    return effects + missingRows()
  }

  package mutating func resize(to size: Size) -> [ReaderEffect] {
    self.size = size
    fitCursor()
    return missingRows()
  }

  package mutating func move(_ movement: Movement) -> [ReaderEffect] {
    letGo()
    cursor.move(movement, count: list.count, height: height)
    return missingRows()
  }

  /// Puts the cursor on the row that is drawn at `line`, counted from the top of the pane.
  ///
  /// - Returns: nil when there is none.
  package mutating func point(at line: Int) -> [ReaderEffect]? {
    let row = cursor.top + line / rowHeight
    guard line >= 0, cursor.visible(count: list.count, height: height).contains(row) else {
      return nil
    }
    letGo()
    cursor.put(at: row, count: list.count, height: height)
    return missingRows()
  }

  /// Opens the article under the cursor, or opens or closes the branch.
  package mutating func open() -> (Outcome, [ReaderEffect]) {
    switch list[cursor.index] {
    case .branch(let branch): open(branch)
    case .article(let source, let index): (outcome(of: index, in: source), missingRows())
    case nil: (.nothing, [])
    }
  }

  /// Closes the branch under the cursor, else goes to the one that holds the row.
  package mutating func collapse() -> [ReaderEffect] {
    if case .branch(let branch) = list[cursor.index], branch.isOpen {
      return setOpen(branch.identity, false)
    }
    guard let parent = list.parent(of: cursor.index) else { return [] }
    letGo()
    cursor.put(at: parent, count: list.count, height: height)
    return missingRows()
  }

  /// Opens the branch under the cursor; goes into one that is open.
  package mutating func expand() -> [ReaderEffect] {
    guard case .branch(let branch) = list[cursor.index] else { return [] }
    if branch.identity == .allActors { return open(branch).1 }
    if case .feed = branch.identity { return [] }
    return branch.isOpen ? move(.rowDown) : setOpen(branch.identity, true)
  }
}

extension SourcesPane {
  var cursor: ListCursor {
    get { cursors[view] ?? ListCursor() }
    set { cursors[view] = newValue }
  }

  /// Lines of one row of the list.
  var rowHeight: Int {
    if case .search = view { 2 } else { 1 }
  }

  /// Rows of the list that fit on the screen.
  var height: Int { size.height / rowHeight }

  mutating func fitCursor() { cursor.fit(count: list.count, height: height) }

  /// Asks for the pages on and around the screen that are neither held nor asked for.
  mutating func missingRows() -> [ReaderEffect] {
    guard height > 0 else { return [] }
    rows.beginView()
    let shown = cursor.visible(count: list.count, height: height)
    let near = max(0, shown.lowerBound - height)..<min(list.count, shown.upperBound + height)
    return list.articles(in: near).flatMap { source, indices in
      rows.missing(indices, of: source)
        .map { source.effect(offset: $0, limit: PagedRows<RowSource, SearchHit>.pageSize) }
    }
  }

  /// Opens or closes a branch; the cursor stays on its row.
  mutating func setOpen(_ identity: Branch.Identity, _ isOpen: Bool) -> [ReaderEffect] {
    letGo()
    if isOpen { expanded.insert(identity) } else { expanded.remove(identity) }
    rebuild()
    return missingRows()
  }

  /// From here on the cursor is where a person has put it.
  private mutating func letGo() {
    awaitsOpenArticle = false
    anchor = nil
  }

  private mutating func forgetSearches() {
    cursors = cursors.filter { if case .search = $0.key { false } else { true } }
    totals = totals.filter { if case .search = $0.key { false } else { true } }
    rows.forget { if case .search = $0 { true } else { false } }
  }

  private mutating func open(_ branch: Branch) -> (Outcome, [ReaderEffect]) {
    if branch.identity == .allActors { return (.toggledBranch, show(.byActor)) }
    if case .feed(let id) = branch.identity {
      return (feed(id).map(Outcome.feed) ?? .nothing, [])
    }
    let effects = setOpen(branch.identity, !branch.isOpen)
    guard case .actor(let id) = branch.identity, !branch.isOpen,
      let actor = actors?.first(where: { $0.actor.id == id })?.actor
    else { return (.toggledBranch, effects) }
    return (.chose(actor), effects)
  }

  private func outcome(of index: Int, in source: RowSource) -> Outcome {
    guard let hit = rows.row(index, of: source) else { return .nothing }
    if let place = hit.place { return .openArticle(hit.article.id, .passage(place)) }
    if case .articles(let query) = source, let actor = query.actors.first {
      return .openArticle(hit.article.id, .firstMention(actor))
    }
    return .openArticle(hit.article.id, .lastPlace)
  }
}

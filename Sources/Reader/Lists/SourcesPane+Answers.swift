package import Articles

// What comes from outside, and how the list changes around the cursor.
extension SourcesPane {
  package mutating func outlineLoaded(_ outline: [StoryOutline]) -> [ReaderEffect] {
    // What an empty list shows next is a first as well.
    let isFirst = self.outline == nil || isEmptyLibrary
    let place = cursorPlace
    self.outline = outline
    totals = totals.filter { source, _ in
      if case .articles(let query) = source { query.story == nil } else { true }
    }
    if isFirst { expandFirstStory() }
    rebuild(keeping: place)
    if isFirst, view == .bySource { goToFirstArticle() }
    return missingRows()
  }

  /// Takes a page of articles; one that no list of its own waits for is dropped.
  package mutating func rowsLoaded(
    _ query: ArticleQuery, offset: Int, total: Int, _ articles: [ArticleSummary]
  ) -> [ReaderEffect] {
    let hits = articles.map { SearchHit(article: $0, snippet: "", matches: [], place: nil) }
    return pageLoaded(.articles(query), offset: offset, total: total, hits)
  }

  package mutating func searchAnswered(
    _ words: String, offset: Int, total: Int, _ hits: [SearchHit]
  ) -> [ReaderEffect] {
    guard view == .search(words) else { return [] }
    return pageLoaded(.search(words), offset: offset, total: total, hits)
  }

  /// Takes the actors of the whole library; those that contain something are another's.
  package mutating func actorsLoaded(
    containing: String, _ actors: [ActorCount]
  ) -> [ReaderEffect] {
    guard containing.isEmpty else { return [] }
    let place = cursorPlace
    self.actors = Array(actors.prefix(Self.actorLimit))
    rebuild(keeping: place)
    return missingRows()
  }

  /// Marks the article that is open in the reader and puts the cursor on its row, as soon as that
  /// is loaded, or on the branch that hides it.
  package mutating func reveal(_ article: ArticleSummary) -> [ReaderEffect] {
    if openArticle?.id == article.id { return articleChanged(article) }
    takeChange(article)
    openArticle = article
    anchor = nil
    awaitsOpenArticle = true
    openRow = nil
    findOpenRow()
    goToOpenArticle()
    return missingRows()
  }

  /// Takes over read state and number of notes, in the rows and the counts above them.
  package mutating func articleChanged(_ article: ArticleSummary) -> [ReaderEffect] {
    let wasKnown = takeChange(article)
    if openArticle?.id == article.id { openArticle = article }
    if view == .annotated { return reload() }
    return wasKnown ? [] : [.loadOutline]
  }

  /// Makes the list anew; the cursor stays on what it was on.
  mutating func rebuild() { rebuild(keeping: cursorPlace) }
}

extension SourcesPane {
  /// What the cursor is on, in terms that outlive a change of the list.
  private struct CursorPlace {
    var branch: Branch.Identity?
    var source: RowSource?
    var index = 0
    /// Length of the list it is in.
    var count = 0
    var isShown = false
  }

  private var cursorPlace: CursorPlace {
    guard let section = list.section(at: cursor.index) else { return CursorPlace() }
    var place = CursorPlace(branch: section.branch?.identity, count: section.articles)
    place.isShown = true
    if case .article(let source, let index) = list[cursor.index] {
      place.source = source
      place.index = index
    }
    return place
  }

  private mutating func rebuild(keeping place: CursorPlace) {
    list = makeList()
    openRow = nil
    findOpenRow()
    guard place.isShown, let row = row(of: place) else { return fitCursor() }
    cursor.follow(to: row, count: list.count, height: height)
  }

  private func row(of place: CursorPlace) -> Int? {
    if let source = place.source, let section = list.section(of: source) {
      // New articles come first in every list: what was asked for anew has moved down by them.
      let moved = anchor == nil ? 0 : section.articles - place.count
      let index = min(max(0, place.index + moved), max(0, section.articles - 1))
      return section.firstArticle + index
    }
    guard let branch = place.branch else { return nil }
    if let row = list.row(of: branch) { return row }
    guard case .source(let story, _) = branch else { return nil }
    return list.row(of: .story(story))
  }

  private mutating func pageLoaded(
    _ source: RowSource, offset: Int, total: Int, _ hits: [SearchHit]
  ) -> [ReaderEffect] {
    guard rows.put(hits, at: offset, of: source) else { return [] }
    let place = cursorPlace
    totals[source] = total
    if list.section(of: source)?.articles != total { rebuild(keeping: place) }
    followAnchor(among: hits, at: offset, of: source)
    dropWrongOpenRow()
    findOpenRow()
    if awaitsOpenArticle { goToOpenArticle() }
    return missingRows()
  }

  /// Goes back to the article the cursor was on before everything was asked for anew.
  private mutating func followAnchor(
    among hits: [SearchHit], at offset: Int, of source: RowSource
  ) {
    guard let anchor, let section = list.section(of: source),
      section.articles > 0, case .article(source, _) = list[cursor.index],
      let index = hits.firstIndex(where: { $0.article.id == anchor })
    else { return }
    self.anchor = nil
    cursor.follow(to: section.firstArticle + offset + index, count: list.count, height: height)
  }

  /// Forgets the row of the open article when something else is known to stand there now.
  private mutating func dropWrongOpenRow() {
    guard let row = openRow, let openArticle else { return }
    switch list[row] {
    case .article(let source, let index):
      guard let held = rows.row(index, of: source) else { return }
      if held.article.id != openArticle.id { openRow = nil }
    case .branch(let branch):
      let story = openArticle.story
      let homes = [
        .story(story), Branch.Identity.source(story: story, publisher: openArticle.publisher),
      ]
      if !homes.contains(branch.identity) { openRow = nil }
    case nil: openRow = nil
    }
  }

  private mutating func expandFirstStory() {
    guard let outline, let first = outline.first else { return }
    expanded.insert(.story(first.name))
    guard outline.reduce(0, { $0 + $1.articleCount }) <= Self.fewArticles else { return }
    for source in first.sources {
      expanded.insert(.source(story: first.name, publisher: source.publisher))
    }
  }

  /// At the very first: past the story and its first outlet, to something that can be read.
  private mutating func goToFirstArticle() {
    guard !isEmptyLibrary else { return }
    let row = list.sections.first { $0.articles > 0 }?.firstArticle ?? 1
    cursor.put(at: row, count: list.count, height: height)
    if openArticle != nil { goToOpenArticle() }
  }

  private mutating func goToOpenArticle() {
    guard let row = openRow else { return }
    if case .article = list[row] { awaitsOpenArticle = false }
    cursor.put(at: row, count: list.count, height: height)
  }

  /// Applies a change to the rows held and to the counts of story and outlet.
  ///
  /// - Returns: whether the state before was known, so that the counts are right.
  @discardableResult
  private mutating func takeChange(_ article: ArticleSummary) -> Bool {
    var before = openArticle?.id == article.id ? openArticle : nil
    rows.update { hit in
      guard hit.article.id == article.id else { return }
      before = hit.article
      hit.article = article
    }
    guard let before else { return false }
    guard before != article else { return true }
    let place = cursorPlace
    count(before, times: -1)
    count(article, times: 1)
    rebuild(keeping: place)
    return true
  }

  private mutating func count(_ article: ArticleSummary, times factor: Int) {
    guard let story = outline?.firstIndex(where: { $0.name == article.story }),
      let source = outline?[story].sources
        .firstIndex(where: { $0.publisher == article.publisher })
    else { return }
    if !article.isRead { outline?[story].sources[source].unreadCount += factor }
    outline?[story].sources[source].noteCount += factor * article.noteCount
  }
}

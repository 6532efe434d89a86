import Articles

// Which rows there are.
extension SourcesPane {
  func makeList() -> BranchList {
    switch view {
    case .bySource: BranchList(storySections)
    case .byActor: BranchList(actorSections)
    case .byDate, .annotated, .with: BranchList([flat(.articles(query))])
    case .search(let words): BranchList([flat(.search(words))])
    }
  }

  /// Finds the row of the open article among those held, else that of the innermost branch shown
  /// that hides it; where neither is known, what was known before stays.
  mutating func findOpenRow() {
    guard let openArticle else { return openRow = nil }
    let places = rows.places { $0.article.id == openArticle.id }
    for (source, index) in places {
      guard let section = list.section(of: source) else { continue }
      return openRow = section.firstArticle + index
    }
    guard view == .bySource, openRow == nil else { return }
    openRow =
      list.row(of: .source(story: openArticle.story, publisher: openArticle.publisher))
      ?? list.row(of: .story(openArticle.story))
  }

  /// A list of articles alone; until its length is known it has one row, which is "…".
  private func flat(_ source: RowSource) -> BranchList.Section {
    BranchList.Section(branch: nil, source: source, articles: totals[source] ?? 1)
  }

  private var storySections: [BranchList.Section] {
    guard let outline, !isEmptyLibrary else { return feedSections }
    let stories = outline.flatMap { story in
      let isOpen = expanded.contains(.story(story.name))
      let branch = Branch(
        identity: .story(story.name), title: story.name, articles: story.articleCount,
        unread: story.unreadCount, notes: story.noteCount, isOpen: isOpen)
      let sources = isOpen ? story.sources.map { section(of: $0, in: story) } : []
      return [BranchList.Section.branch(branch, articles: 0)] + sources
    }
    let actors = Branch(identity: .allActors, title: "All actors", isOpen: false)
    return stories + [.branch(actors, articles: 0)] + feedSections
  }

  private func section(
    of source: StoryOutline.Source, in story: StoryOutline
  ) -> BranchList.Section {
    let identity = Branch.Identity.source(story: story.name, publisher: source.publisher)
    let branch = Branch(
      identity: identity, depth: 1, title: source.publisher ?? "(no outlet)",
      articles: source.articleCount, unread: source.unreadCount, notes: source.noteCount,
      isOpen: expanded.contains(identity))
    return .branch(branch, articles: length(of: branch))
  }

  private var actorSections: [BranchList.Section] {
    (actors ?? []).map { count in
      let identity = Branch.Identity.actor(count.actor.id)
      let branch = Branch(
        identity: identity, title: count.actor.name, articles: count.articles,
        isOpen: expanded.contains(identity))
      return .branch(branch, articles: length(of: branch))
    }
  }

  /// As answered, else as the outline has it.
  private func length(of branch: Branch) -> Int {
    branch.query.flatMap { totals[.articles($0)] } ?? branch.articles ?? 0
  }
}

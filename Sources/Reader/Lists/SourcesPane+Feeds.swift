package import Articles

// The feeds, under the stories: how many, and what is wrong with which.
extension SourcesPane {
  package mutating func feedsLoaded(_ feeds: [Subscription]) -> [ReaderEffect] {
    guard feeds != self.feeds else { return [] }
    self.feeds = feeds
    rebuild()
    return missingRows()
  }

  /// The row "Feeds" and, when that is open, a row for each; none where nothing is followed.
  var feedSections: [BranchList.Section] {
    guard !feeds.isEmpty else { return [] }
    let failed = feeds.count { $0.problem != nil }
    let isOpen = expanded.contains(.feeds)
    var branch = Branch(
      identity: .feeds, title: "Feeds", articles: feeds.count, isOpen: isOpen)
    branch.problem = failed == 0 ? nil : "\(failed) failed"
    // Those that need a look come first.
    let sorted = feeds.filter { $0.problem != nil } + feeds.filter { $0.problem == nil }
    let rows = isOpen ? sorted.map { Self.row(of: $0) } : []
    return ([branch] + rows).map { .branch($0, articles: 0) }
  }

  private static func row(of feed: Subscription) -> Branch {
    var branch = Branch(
      identity: .feed(feed.id), depth: 1, title: ListText.oneLine(feed.name), isOpen: false)
    branch.problem = feed.problem
    return branch
  }

  func feed(_ id: Subscription.ID) -> Subscription? { feeds.first { $0.id == id } }
}

extension Subscription {
  /// What there is to say about it in one line.
  var words: String {
    if let problem { return "\(name): \(problem)" }
    guard let checked else { return "\(name) was not asked yet; r asks all feeds" }
    let moment = checked.description.prefix(16).split(separator: "T").joined(separator: " ")
    return "\(name) was asked \(moment) UTC and answered well"
  }
}

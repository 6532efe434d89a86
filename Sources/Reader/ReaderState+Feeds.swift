// Feeds: asked in the background.
extension ReaderState {
  mutating func refresh() -> [ReaderEffect] {
    guard !sources.feeds.isEmpty else {
      message = .notice("No feed is followed; “dragoman add ADDRESS” in a shell follows one")
      return []
    }
    message = .notice("Asking \(sources.feeds.count) feeds for what is new")
    return [.refreshFeeds]
  }

  mutating func refreshed(added: Int, changed: Int, failed: Int) -> [ReaderEffect] {
    var parts = [
      added == 0 ? "Nothing new" : added == 1 ? "1 new article" : "\(added) new articles"
    ]
    if changed > 0 { parts.append("\(changed) changed") }
    if failed > 0 {
      parts.append("\(failed) \(failed == 1 ? "feed" : "feeds") failed: see “Feeds” in the list")
    }
    message = .notice(parts.joined(separator: ", "))
    return [.loadFeeds]
  }
}

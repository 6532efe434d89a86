import Articles

/// Newsboat's list of feeds, the file `urls`: an address a line, tags behind it, `"~Name"` for a
/// name, and comments.
struct NewsboatURLs {
  struct Feed: Equatable {
    var address: String
    var title: String?
    /// The first tag, which newsboat lists it under.
    var tag: String?
  }

  private(set) var feeds: [Feed] = []
  /// Feeds that newsboat makes itself: queries, programs, filters.
  private(set) var ownFeeds = 0

  /// Nil for a text that is something else: every line has to be one of such a list.
  init?(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      guard let words = ArgumentVector.words(in: String(line)) else { return nil }
      guard let address = words.first, !address.hasPrefix("#") else { continue }
      if WebAddress.isWeb(address) {
        let notes = words.dropFirst().filter { $0 != "!" }
        feeds.append(
          Feed(
            address: address,
            title: notes.first { $0.hasPrefix("~") }.map { String($0.dropFirst()) },
            tag: notes.first { !$0.hasPrefix("~") }))
      } else if ["query:", "exec:", "filter:", "file:"].contains(where: address.hasPrefix) {
        ownFeeds += 1
      } else {
        return nil
      }
    }
    if feeds.isEmpty { return nil }
  }
}

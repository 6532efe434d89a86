import Articles
import GRDB

/// What the search index is given for an article.
struct SearchText {
  let title: String
  let publisher: String
  let body: String

  init(_ article: Article) {
    title = article.metadata.title ?? ""
    publisher = article.metadata.publisher ?? ""
    var words = ""
    words.reserveCapacity(article.text.string.utf8.count)
    for block in article.blocks where Self.isSearched(block.role) {
      words += article.text(of: block)
      words += "\n"
    }
    if !words.isEmpty { words.unicodeScalars.removeLast() }
    // SQLite would take it for the end.
    let hasEnd = words.utf8.withContiguousStorageIfAvailable { $0.contains(0) } ?? true
    body = hasEnd ? words.replacing("\0", with: " ") : words
  }

  func arguments(_ row: Int64) -> StatementArguments { [row, title, publisher, body] }

  /// Menus, related links and adverts are not what a search for a word is after.
  static func isSearched(_ role: BlockRole) -> Bool {
    role.isBody || role == .comment
  }
}

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
    let words = article.blocks.lazy
      .filter { Self.isSearched($0.role) }
      .map { article.text(of: $0) }
      .joined(separator: "\n")
    // SQLite would take it for the end.
    body = words.utf8.contains(0) ? words.replacing("\0", with: " ") : words
  }

  func arguments(_ row: Int64) -> StatementArguments { [row, title, publisher, body] }

  /// Menus, related links and adverts are not what a search for a word is after.
  static func isSearched(_ role: BlockRole) -> Bool {
    role.isBody || role == .comment
  }
}

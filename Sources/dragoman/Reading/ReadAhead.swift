import Articles
import Library
import Reader

/// The article that is likely to be opened next, read from the library while no key waits.
///
/// It is forgotten when anything but an opening is asked of the library, and when nothing has
/// happened for a while, so that what is opened is never older than that.
final class ReadAhead {
  private var stored: StoredArticle?

  /// Words up to which an article is read ahead: a book would hold up the next key.
  private static let longest = 20_000

  /// Reads an article, unless it is there.
  func read(_ article: ArticleSummary, from library: ArticleLibrary) {
    guard stored?.article.id != article.id else { return }
    stored = article.wordCount <= Self.longest ? try? library.stored(article.id) : nil
  }

  /// The article, where it is the one that was read and nothing has to be found in it any more.
  func take(_ id: Article.ID) -> StoredArticle? {
    defer { stored = nil }
    guard let stored, stored.article.id == id, stored.findings != nil, !stored.awaitsCorrection
    else { return nil }
    return stored
  }

  func forget() { stored = nil }
}

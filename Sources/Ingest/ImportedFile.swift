package import Articles

/// What became of one file.
package struct ImportedFile: Equatable, Sendable {
  /// As given: a path, an address, or "-".
  package var name: String
  /// In order of the file; none in a list of feeds, else at least one.
  package var articles: [Article]
  /// Name of the encoding it was read in, as in "UTF-8".
  package var encoding: String
  /// What the front matter says, by key in lower case without `-` and `_`.
  package var frontMatter: [String: String]
  /// Things a person should know, one sentence each.
  package var remarks: [String]
  /// What the file was, as in "RSS or Atom".
  package var format: String = SourceFormat.text.name
  /// The feed the articles are the entries of, one for one.
  package var feed: Feed?
  /// The feeds a list of feeds names.
  package var outline: FeedOutline?

  /// Bytes of text; as long as a shelf of books.
  package static let longestArticle = 16 << 20

  /// Takes out the articles that are too long; nil when there is none.
  package mutating func removeTooLong() -> ImportError? {
    let count = articles.count
    articles.removeAll { $0.isTooLong }
    if articles.count == count { return nil }
    return .tooLong(name, count: count - articles.count, limit: Self.longestArticle)
  }

  package init(
    name: String, articles: [Article], encoding: String,
    frontMatter: [String: String] = [:], remarks: [String] = []
  ) {
    self.name = name
    self.articles = articles
    self.encoding = encoding
    self.frontMatter = frontMatter
    self.remarks = remarks
  }
}

extension Article {
  /// Whether it is longer than any that is taken in.
  package var isTooLong: Bool { text.string.utf8.count > ImportedFile.longestArticle }
}

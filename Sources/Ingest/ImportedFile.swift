package import Articles

/// What became of one file.
package struct ImportedFile: Equatable, Sendable {
  /// As given: a path, an address, or "-".
  package var name: String
  /// In order of the file; at least one.
  package var articles: [Article]
  /// Name of the encoding it was read in, as in "UTF-8".
  package var encoding: String
  /// What the front matter says, by key in lower case without `-` and `_`.
  package var frontMatter: [String: String]
  /// Things a person should know, one sentence each.
  package var remarks: [String]

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

import Articles
import Library
import Notes

// The texts that articles have had.
extension Desk {
  /// What changed from one text of an article to another, in what the reader shows of it; nil
  /// when it has no such texts.
  ///
  /// - Parameter older: the one before `newer` when nil; `newer`: the newest when nil.
  func difference(
    of id: Article.ID, from older: Int? = nil, to newer: Int? = nil
  ) throws -> VersionDifference? {
    let versions = try library.versions(of: id)
    let number = newer ?? versions.first?.number ?? 0
    guard let summary = try library.summary(of: id),
      let new = versions.first(where: { $0.number == number }),
      let old = versions.first(where: { $0.number == older ?? number - 1 })
    else { return nil }
    return VersionDifference(
      article: summary, older: .init(number: old.number, added: old.added),
      newer: .init(number: new.number, added: new.added),
      pieces: TextDifference.pieces(old: old.bodyText, new: new.bodyText))
  }

  /// Scalar offset in an article's text where reading stopped, followed through changes of the text.
  func place(in stored: StoredArticle) -> Int? {
    guard let place = stored.outdatedPlace else { return stored.place }
    return TextDifference.place(place.offset, of: place.text, in: stored.article.text)
  }
}

extension ArticleVersion {
  /// The blocks that the reader shows without being asked, a line each.
  var bodyText: String {
    blocks.lazy.filter(\.role.isBody).map { text[$0.range] }.joined(separator: "\n")
  }
}

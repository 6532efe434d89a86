import Articles

/// An article with what is worked out of its text before the library is locked for it.
struct PreparedArticle {
  let article: Article
  let likeness: TextLikeness
  let searchText: SearchText
  let wordCount: Int

  init(_ article: Article) {
    self.article = article
    likeness = TextLikeness(article)
    searchText = SearchText(article)
    wordCount = article.bodyWordCount
  }
}

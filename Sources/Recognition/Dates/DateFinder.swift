import Articles

/// Finds expressions that fix a day, a month or a year and resolves them.
struct DateFinder {
  /// Dates in order of the text; relative ones count from the article's own date.
  func dates(in article: Article) -> [DateExpression] { [] }
}

import Articles

/// One block of a page as it is laid out.
struct PageBlock {
  var text: String
  /// What its element makes it.
  var role: BlockRole
  /// As in `Block`.
  var level = 0
  /// The role of the part of the page it stands in; nil inside the article.
  var zone: BlockRole?
  /// The innermost element that is a block and holds it.
  var node: Int
  /// Scalars of it in links, and of all of it.
  var linked = 0
  var length = 0
  /// Whether its element or one around it is named as a byline, or as a date.
  var isByline = false
  var isDate = false
  var isPullQuote = false
  /// Whether it stands outside the article, in no part of the page that is known to be another.
  var isOutside = false

  var linkDensity: Double { length == 0 ? 0 : Double(linked) / Double(length) }
}

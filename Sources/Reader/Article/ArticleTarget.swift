package import Articles

/// What is jumped to, forward or back.
package enum ArticleTarget: Hashable, Sendable {
  /// Of the kinds that are jumped through.
  case mention(of: Actor.ID)
  case anyMention
  case note, quotation, date, figure
}

/// Where one of several stands: "17/41".
package struct Ordinal: Hashable, Sendable {
  /// From 1; 0 before the first.
  package var index: Int
  package var total: Int

  package init(index: Int, total: Int) {
    self.index = index
    self.total = total
  }
}

/// What was done to stories; can be done the other way round.
package enum StoryChange: Hashable, Sendable {
  case moved([Article.ID], from: String, to: String)
  case renamed(String, to: String)

  package var reverted: StoryChange {
    switch self {
    case .moved(let ids, let from, let to): .moved(ids, from: to, to: from)
    case .renamed(let name, let other): .renamed(other, to: name)
    }
  }

  /// As in “Moved to Harbour talks”.
  package var words: String {
    switch self {
    case .moved(let ids, _, let to):
      ids.count == 1 ? "Moved to “\(to)”" : "\(ids.count) articles moved to “\(to)”"
    case .renamed(_, let to): "The story is now “\(to)”"
    }
  }
}

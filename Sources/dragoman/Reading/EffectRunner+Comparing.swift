import Articles
import Foundation
import Library
import Notes
import Reader

// Accounts side by side.
extension EffectRunner {
  func compare(_ effect: ReaderEffect) throws -> [ReaderAction] {
    switch effect {
    case .compare(let story, let comparing):
      return [.compared(try comparison(of: story), comparing)]
    case .pair(let left, let right): return try pair(left, right)
    case .pairNext(let left, let after, let forward):
      guard let right = try neighbor(of: after, besides: left, forward: forward) else {
        return [.failed(ReaderFailure("The story has no other article"))]
      }
      return try pair(left, right)
    case .correct(let change, let kind, let story):
      let correction = ComparisonCorrection(
        id: source.newID().rawValue, story: story, kind: kind, change: change)
      try desk.corrections.put(correction, at: source.now())
      return [.corrected(correction, try comparison(of: story))]
    case .takeBack(let correction):
      try desk.corrections.remove(correction.id, at: source.now())
      return [.compared(try comparison(of: correction.story), .matrix)]
    case .correctAgain(let correction):
      try desk.corrections.put(correction, at: source.now())
      return [.compared(try comparison(of: correction.story), .matrix)]
    default: return []
    }
  }

  private func comparison(of story: String) throws -> StoryComparison {
    try desk.compare(story, try desk.accounts(of: story))
  }

  private func pair(_ left: Article.ID, _ right: Article.ID) throws -> [ReaderAction] {
    try desk.align(left, right).map { [.paired($0)] } ?? []
  }

  /// The article next to another in the order of the story; the first follows the last.
  private func neighbor(
    of id: Article.ID, besides left: Article.ID, forward: Bool
  ) throws -> Article.ID? {
    guard let story = try desk.library.summary(of: left)?.story else { return nil }
    let ids = try desk.accounts(of: story).map(\.article.id)
    guard let place = ids.firstIndex(of: id) else { return ids.first { $0 != left } }
    let order = (1..<max(1, ids.count)).map {
      ids[(place + (forward ? $0 : ids.count - $0)) % ids.count]
    }
    return order.first { $0 != left }
  }
}

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
      return [.compared(try comparison(of: story, voices: comparing == .voices), comparing)]
    case .pair(let left, let right): return try pair(left, right)
    case .pairNext(let left, let after, let forward):
      let right =
        try after == left
        ? likest(left) : neighbor(of: after, besides: left, forward: forward)
      guard let right else {
        return [.failed(ReaderFailure("The story has no other article"))]
      }
      return try pair(left, right)
    case .correct(let change, let kind, let story):
      let correction = ComparisonCorrection(
        id: source.newID().rawValue, story: story, kind: kind, change: change)
      try desk.corrections.put(correction, at: source.now())
      return [.corrected(correction, try comparison(of: story))]
    case .takeBack(let correction, let story):
      let last = try correction ?? desk.corrections.corrections(of: story).own.last
      if let last { try desk.corrections.remove(last.id, at: source.now()) }
      return [.takenBack(last, try comparison(of: last?.story ?? story))]
    case .correctAgain(let correction):
      try desk.corrections.put(correction, at: source.now())
      return [.compared(try comparison(of: correction.story), .matrix)]
    default: return []
    }
  }

  private func comparison(of story: String, voices: Bool = false) throws -> StoryComparison {
    try desk.compare(story, try desk.accounts(of: story), voices: voices)
  }

  private func pair(_ left: Article.ID, _ right: Article.ID) throws -> [ReaderAction] {
    try desk.align(left, right).map { [.paired($0)] } ?? []
  }

  /// The account of the same story that tells most of what an article tells.
  private func likest(_ id: Article.ID) throws -> Article.ID? {
    guard let story = try desk.library.summary(of: id)?.story else { return nil }
    let table = try comparison(of: story).table
    guard let own = table.accounts.firstIndex(where: { $0.article == id }) else { return nil }
    var counts = [Int](repeating: 0, count: table.accounts.count)
    for row in table.rows where row.cells.contains(where: { $0.account == own }) {
      for account in Set(row.cells.map(\.account)) { counts[account] += 1 }
    }
    let others = table.accounts.indices.filter { $0 != own }
    return others.max { counts[$0] < counts[$1] }.map { table.accounts[$0].article }
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

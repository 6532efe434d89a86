import Articles
import Reader

/// What is to be kept but can wait until the screen is shown.
final class Afterwork {
  private var effects: [ReaderEffect] = []
  private var opened: Article.ID?
  /// What went wrong with what was kept, until somebody can be told.
  var failures: [ReaderAction] = []

  /// Takes an effect that answers nothing; false for one that cannot wait.
  func take(_ effect: ReaderEffect) -> Bool {
    switch effect {
    case .setRead, .setPlace, .markSeen: effects.append(effect)
    default: return false
    }
    return true
  }

  /// Remembers which article was opened last.
  func opened(_ id: Article.ID) { opened = id }

  /// Whether an effect comes to the same before what waits as behind it.
  func mayBeOvertaken(by effect: ReaderEffect) -> Bool {
    switch effect {
    case .openArticle(let id, _): !effects.contains { $0.articleKept == id }
    case .locate, .suggestStory, .goOnFinding: true
    default: effects.isEmpty && opened == nil
    }
  }

  /// What waits, which then waits no more.
  func drain() -> (effects: [ReaderEffect], opened: Article.ID?) {
    defer {
      effects = []
      opened = nil
    }
    return (effects, opened)
  }
}

extension ReaderEffect {
  /// The article of which something is to be kept.
  fileprivate var articleKept: Article.ID? {
    switch self {
    case .setRead(let id, _), .setPlace(let id, _), .markSeen(let id): id
    default: nil
    }
  }
}

import Articles
import Reader

/// What is to be kept, or asked, but can wait until the screen is shown.
final class Afterwork {
  private var effects: [ReaderEffect] = []
  /// Where the article opened last belongs: nobody asks any more about those opened before it.
  private var suggestion: ReaderEffect?
  private var opened: Article.ID?
  /// What went wrong with what was kept, until somebody can be told.
  var failures: [ReaderAction] = []

  /// Takes an effect whose answer, if it has one, nobody waits for; false for one that cannot wait.
  func take(_ effect: ReaderEffect) -> Bool {
    switch effect {
    case .setRead, .setPlace, .markSeen: effects.append(effect)
    case .suggestStory: suggestion = effect
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
    case .locate, .goOnFinding: true
    default: effects.isEmpty && opened == nil
    }
  }

  /// What is to be asked when no key waits, once.
  func takeQuestion() -> ReaderEffect? { suggestion.take() }

  /// What is to be kept, which then waits no more.
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

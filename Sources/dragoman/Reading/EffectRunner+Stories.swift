import Articles
import Library
import Reader

// Stories, and the texts of articles.
extension EffectRunner {
  func changeStories(_ effect: ReaderEffect) throws -> [ReaderAction] {
    switch effect {
    case .loadDifference(let id, let number):
      guard let difference = try desk.difference(of: id, to: number) else {
        return [.noticed("The text of this article has not changed since it came")]
      }
      return [.differenceLoaded(difference)]
    case .loadCopies(let id): return [.copiesLoaded(try desk.library.copies(of: id))]
    case .suggestStory(let id):
      guard let summary = try desk.library.summary(of: id),
        let suggestion = try desk.suggestedStory(for: summary)
      else { return [] }
      return [.storySuggested(id, suggestion.story)]
    case .changeStory(let change, let turn): return try perform(change, turn)
    case .mergeStories(let story, let other):
      return try perform(try desk.renaming(story, to: other), .new)
    default: return []
    }
  }

  private func perform(_ change: StoryChange, _ turn: StoryTurn) throws -> [ReaderAction] {
    try desk.perform(change, at: source.now())
    return [.storyChanged(change, turn)]
  }
}

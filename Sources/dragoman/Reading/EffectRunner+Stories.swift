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
    case .changeStory(let change): return try self.change(change)
    case .mergeStories(let story, let other):
      return try self.change(try desk.renaming(story, to: other))
    default: return []
    }
  }

  private func change(_ change: StoryChange) throws -> [ReaderAction] {
    undone.forget()
    let moment = source.now()
    try desk.perform(change, at: moment)
    stories.remember(change, at: moment)
    return [.storiesChanged(change.words + ReaderState.Message.undo)]
  }

  /// Takes back the last change of stories in this session.
  func takeBackStoryChange() throws -> [ReaderAction] {
    guard let change = stories.takeLast() else { return [] }
    try desk.perform(change.reverted, at: source.now())
    undone.remember(.story(change))
    return [.storiesChanged("Undone: \(change.reverted.words)")]
  }

  func repeatStoryChange(_ change: StoryChange) throws -> [ReaderAction] {
    let moment = source.now()
    try desk.perform(change, at: moment)
    stories.remember(change, at: moment)
    return [.storiesChanged("Done again: \(change.words)")]
  }
}

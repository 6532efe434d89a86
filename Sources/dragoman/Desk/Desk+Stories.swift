import Articles
import Library
import Notes

// Which story an article belongs to.
extension Desk {
  /// Moves articles, or gives a story another name.
  ///
  /// What was corrected in comparisons of a story goes with its name.
  func perform(_ change: StoryChange, at moment: Instant) throws {
    switch change {
    case .moved(let ids, _, let to): try library.move(ids, toStory: to)
    case .renamed(let name, let to):
      try library.renameStory(name, to: to)
      for var correction in try corrections.corrections(of: name).corrections {
        correction.story = to
        try corrections.put(correction, at: moment)
      }
    }
  }

  /// What has to be done for a story to have a name: where another has it, both become one.
  func renaming(_ story: String, to name: String) throws -> StoryChange {
    let isTaken = try library.outline().contains { $0.name == name }
    guard isTaken else { return .renamed(story, to: name) }
    return .moved(try library.articles(ofStory: story), from: story, to: name)
  }

  /// The story that an article without one seems to belong to.
  func suggestedStory(for article: ArticleSummary) throws -> StorySuggestion? {
    guard article.story == StoryOutline.unsorted else { return nil }
    return try library.suggestedStory(for: article.id)
  }
}

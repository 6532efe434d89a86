import Articles

// Stories: which articles belong to them, and what they are called.
extension ReaderState {
  /// The article under the cursor of the list, else the open one.
  var articleHere: ArticleSummary? {
    focus == .sources ? sources.articleUnderCursor : article?.opened.summary
  }

  mutating func askForStory() -> [ReaderEffect] {
    guard let summary = articleHere else {
      message = .notice("Put the cursor on an article to move it to another story")
      return []
    }
    var prompt = Prompt(.story(summary.id, from: summary.story))
    prompt.offer(stories(besides: summary.story, for: summary.id))
    mode = .prompting(prompt)
    return []
  }

  mutating func askForStoryName() -> [ReaderEffect] {
    let listed = focus == .sources ? sources.storyUnderCursor : nil
    guard let story = listed ?? article?.opened.summary.story else {
      message = .notice("Put the cursor on a story to rename it")
      return []
    }
    mode = .prompting(Prompt(.renameStory(story), text: story))
    return []
  }

  /// Does what the status line suggests.
  mutating func acceptStory() -> [ReaderEffect] {
    guard let summary = article?.opened.summary, let story = suggestedStory else {
      message = .notice("No story is suggested for this article; B moves it to one")
      return []
    }
    suggestion = nil
    return move(summary.id, from: summary.story, to: story)
  }

  /// The story suggested for the open article.
  var suggestedStory: String? {
    guard let suggestion, suggestion.article == article?.opened.summary.id else { return nil }
    return suggestion.story
  }

  /// Asks where an article without a story belongs.
  func suggestStory(for summary: ArticleSummary) -> [ReaderEffect] {
    summary.story == StoryOutline.unsorted ? [.suggestStory(summary.id)] : []
  }

  mutating func offerStories(in prompt: Prompt) -> [ReaderEffect] {
    guard case .story(let id, let story) = prompt.purpose else { return [] }
    var prompt = prompt
    prompt.offer(stories(besides: story, for: id))
    mode = .prompting(prompt)
    return []
  }

  mutating func finishMoving(_ id: Article.ID, from story: String, _ words: String)
    -> [ReaderEffect]
  {
    let name = ListText.oneLine(words)
    guard !name.isEmpty else { return [] }
    return move(id, from: story, to: known(name) ?? name)
  }

  /// Renames at once, or asks when two stories would become one.
  mutating func finishRenaming(_ story: String, _ words: String) -> [ReaderEffect] {
    let name = ListText.oneLine(words)
    guard !name.isEmpty, name != story else { return [] }
    guard let other = known(name), other != story else {
      return [.changeStory(.renamed(story, to: name))]
    }
    mode = .prompting(Prompt(.mergeStories(story, into: other)))
    return []
  }

  mutating func finishMerging(_ story: String, into other: String, _ words: String)
    -> [ReaderEffect]
  {
    guard words.lowercased().hasPrefix("y") else {
      message = .notice("“\(story)” stays as it is")
      return []
    }
    return [.mergeStories(story, into: other)]
  }

  /// Shows what changed; the open article first: what the list then asks for is what counts.
  mutating func storiesChanged(_ words: String) -> [ReaderEffect] {
    message = .notice(words)
    let opened = article.map { [ReaderEffect.openArticle($0.opened.article.id, .lastPlace)] } ?? []
    return opened + sources.reload()
  }
}

extension ReaderState {
  private mutating func move(
    _ id: Article.ID, from story: String, to other: String
  ) -> [ReaderEffect] {
    guard other != story else {
      message = .notice("It is in “\(story)” already")
      return []
    }
    return [.changeStory(.moved([id], from: story, to: other))]
  }

  /// A story of this name, whatever the case.
  private func known(_ name: String) -> String? {
    let names = sources.outline?.map(\.name) ?? []
    return names.first { $0 == name } ?? names.first { $0.lowercased() == name.lowercased() }
  }

  /// The others by name, the suggested one first.
  private func stories(besides story: String, for id: Article.ID) -> [String] {
    let names = (sources.outline ?? []).map(\.name).filter { $0 != story }
    guard let suggestion, suggestion.article == id else { return names }
    return [suggestion.story] + names.filter { $0 != suggestion.story }
  }
}

/// A story that an article seems to belong to.
struct SuggestedStory: Equatable, Sendable {
  var article: Article.ID
  var story: String
}

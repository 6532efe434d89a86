import Articles
import Screen

// Words asked for at the foot of the screen.
extension ReaderState {
  mutating func startFinding() -> [ReaderEffect] {
    if view != nil { return [] }
    guard let pane = article else { return [] }
    mode = .prompting(Prompt(.find(start: pane.cursor)))
    return focus(on: .article)
  }

  mutating func startSearchingLibrary() -> [ReaderEffect] {
    mode = .prompting(Prompt(.searchLibrary))
    return focus(on: .sources)
  }

  mutating func press(_ key: Key, in prompt: Prompt) -> [ReaderEffect] {
    var prompt = prompt
    switch key {
    case .enter: return finish(prompt)
    case .escape, .control("c"), .control("g"): return giveUp(prompt)
    case .backspace where prompt.line.text.isEmpty: return giveUp(prompt)
    case .tab: prompt.complete()
    default:
      guard prompt.line.handle(key) else { return [] }
      mode = .prompting(prompt)
      return typed(in: prompt)
    }
    mode = .prompting(prompt)
    return []
  }

  /// Shows at each key what is typed so far would find.
  private mutating func typed(in prompt: Prompt) -> [ReaderEffect] {
    switch prompt.purpose {
    case .find:
      article?.search(for: prompt.line.text)
      return goOnFinding()
    case .searchLibrary:
      let words = prompt.line.text
      return words.count < 2 ? [] : sources.show(.search(words))
    case .filterTopics:
      filterTopics(prompt.line.text)
      return []
    case .renameTopic, .actorName, .actorAlias, .renameStory, .mergeStories, .addSource: return []
    case .story: return offerStories(in: prompt)
    case .tags, .retag, .retagListed: return offer(tags, in: prompt)
    case .actors: return offer(article?.opened.actors.map(\.actor.name) ?? [], in: prompt)
    case .pipe: return offer(knownPipes, in: prompt)
    case .describeTag: return offer(TagColor.allCases.map { $0.rawValue + ":" }, in: prompt)
    }
  }

  private mutating func finish(_ prompt: Prompt) -> [ReaderEffect] {
    mode = .browsing
    switch prompt.purpose {
    case .find(let start): return finishFinding(prompt.line.text, from: start)
    case .searchLibrary:
      let words = prompt.line.text
      return words.isEmpty ? [] : sources.show(.search(words)) + focus(on: .sources)
    case .filterTopics: return []
    case .renameTopic: return renameTopic(prompt.line.text)
    case .story(let id, let story): return finishMoving(id, from: story, prompt.line.text)
    case .renameStory(let story): return finishRenaming(story, prompt.line.text)
    case .mergeStories(let story, let other):
      return finishMerging(story, into: other, prompt.line.text)
    case .tags(let target): return keep(target, text: nil, tags: prompt.tags)
    case .actors(let note): return keepActors(prompt.tags, of: note)
    case .retag(let tag): return retag(tag, prompt.tags)
    case .retagListed(let query): return retagListed(query, prompt.line.text)
    case .describeTag(let tag): return describe(tag, prompt.line.text)
    case .addSource: return addSource(prompt.line.text)
    case .pipe(let text, _): return pipe(text, to: prompt.line.text)
    case .actorName(let target): return named(prompt.line.text, target)
    case .actorAlias(let target): return alsoNamed(prompt.line.text, target)
    }
  }

  private mutating func finishFinding(_ words: String, from start: Int) -> [ReaderEffect] {
    guard !words.isEmpty, let search = article?.search else {
      article?.endSearch()
      return []
    }
    guard search.matchCount > 0 || search.isGoingOn else { return foundNothing() }
    if let id = article?.opened.article.id { places.leave(Place(article: id, offset: start)) }
    return []
  }

  private mutating func foundNothing() -> [ReaderEffect] {
    message = .notice("“\(article?.search?.query ?? "")” is not in this article")
    article?.cancelSearch()
    return []
  }

  /// What is wanted while a long article is being looked through.
  private func goOnFinding() -> [ReaderEffect] {
    article?.search?.isGoingOn == true ? [.goOnFinding] : []
  }

  /// Looks through more of the article.
  mutating func findOn() -> [ReaderEffect] {
    guard article?.search?.isGoingOn == true else { return [] }
    article?.searchOn()
    if mode == .browsing, let search = article?.search, !search.isGoingOn, search.matchCount == 0 {
      return foundNothing()
    }
    return goOnFinding()
  }

  /// Stops looking through the article.
  ///
  /// - Returns: false when that is not going on.
  mutating func stopFinding() -> Bool {
    guard let share = article?.searchedShare, article?.stopSearch() == true else { return false }
    message = .notice("The search was stopped after \(share) % of the article")
    return true
  }

  private mutating func giveUp(_ prompt: Prompt) -> [ReaderEffect] {
    mode = .browsing
    switch prompt.purpose {
    case .find:
      _ = stopFinding()
      article?.cancelSearch()
    case .searchLibrary:
      if case .search = sources.view { return sources.cycleView() }
    case .filterTopics: filterTopics("")
    case .renameTopic, .actorName, .actorAlias, .story, .renameStory, .mergeStories, .pipe,
      .addSource:
      break
    case .tags, .actors, .retag, .retagListed, .describeTag: return closeOverlay()
    }
    return []
  }

  private mutating func filterTopics(_ words: String) {
    guard case .comparison(var matrix) = view else { return }
    matrix.filter(words: words)
    view = .comparison(matrix)
  }

  private func renameTopic(_ words: String) -> [ReaderEffect] {
    guard case .comparison(let matrix) = view else { return [] }
    return matrix.renaming(to: ListText.oneLine(words)).map { [$0] } ?? []
  }

  private mutating func offer(_ words: [String], in prompt: Prompt) -> [ReaderEffect] {
    var prompt = prompt
    prompt.offer(words)
    mode = .prompting(prompt)
    return []
  }
}

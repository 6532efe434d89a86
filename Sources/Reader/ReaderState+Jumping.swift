import Articles
import Screen

// Following an actor, and going to places and back.
extension ReaderState {
  /// The place the cursor is at.
  var currentPlace: Place? {
    article.map { Place(article: $0.opened.article.id, offset: $0.cursor) }
  }

  /// Opens another article and remembers the place left.
  mutating func open(_ id: Article.ID, _ opening: Opening) -> [ReaderEffect] {
    tour?.note(.openedArticle)
    if let currentPlace { places.leave(currentPlace) }
    return keepPlace() + [.openArticle(id, opening)] + focus(on: .article)
  }

  /// Goes to a passage of the open article and remembers the place left.
  mutating func jump(to range: TextRange) -> [ReaderEffect] {
    if let currentPlace { places.leave(currentPlace) }
    article?.jump(to: range)
    return focus(on: .article)
  }

  /// Repeats the last jump: through search matches while a search is active, else mentions.
  mutating func jump(forward: Bool) -> [ReaderEffect] {
    guard let pane = article else { return [] }
    if pane.search != nil { return jumpToMatch(forward: forward) }
    guard let chosen else {
      message = .notice("No actor is chosen: * takes the one under the cursor, @ asks for one")
      return []
    }
    if let range = pane.next(.mention(of: chosen.id), forward: forward) {
      return jump(to: range)
    }
    return openAdjacent(forward: forward, landsOnMention: true)
  }

  private mutating func jumpToMatch(forward: Bool) -> [ReaderEffect] {
    if let currentPlace { places.leave(currentPlace) }
    if article?.nextMatch(forward: forward) != true {
      let share = article?.search?.isGoingOn == true ? article?.searchedShare : nil
      message = .notice(
        share.map { "No match yet; \($0) % of the article is searched" } ?? "No match")
    } else if article?.search?.hasWrapped == true {
      message = .notice(forward ? "Search went on at the top" : "Search went on at the end")
    }
    return focus(on: .article)
  }

  mutating func openAdjacent(forward: Bool, landsOnMention: Bool) -> [ReaderEffect] {
    guard let pane = article else { return [] }
    guard let chosen else {
      message = .notice("No actor is chosen: * takes the one under the cursor, @ asks for one")
      return []
    }
    return [
      .openAdjacent(
        AdjacentRequest(
          actor: chosen.id, from: pane.opened.article.id, forward: forward,
          landsOnMention: landsOnMention, kinds: settings.jumpKinds, query: sources.query,
          passage: passage))
    ]
  }

  mutating func adjacentLoaded(
    _ opened: OpenedArticle, _ request: AdjacentRequest, _ passage: Passage
  ) -> [ReaderEffect] {
    let isSame = opened.article.id == article?.opened.article.id
    if let currentPlace { places.leave(currentPlace) }
    let opening: Opening =
      request.forward || !request.landsOnMention
      ? .firstMention(request.actor) : .lastMention(request.actor)
    let effects = keepPlace() + show(opened, opening)
    self.passage = passage
    if isSame {
      message = .notice("No other article mentions \(chosen?.name ?? "the actor")")
    } else if passage.wrapped {
      message = .notice(
        request.forward ? "Went on at the first article" : "Went on at the last article")
    }
    return effects + setRead(true, opened.summary) + focus(on: .article)
  }

  /// Makes an actor the one that `n` follows.
  mutating func choose(_ actor: Actor) -> [ReaderEffect] {
    tour?.note(.choseActor)
    chosen = actor
    passage = nil
    article?.endSearch()
    article?.choose(actor.id)
    side.choose(actor)
    return locate()
      + [.loadCompanions(actor.id, limit: 4, newest: SidePane.companionArticles)]
  }

  /// Asks where the open article stands among those with the chosen actor.
  func locate() -> [ReaderEffect] {
    guard let chosen, let pane = article else { return [] }
    return [
      .locate(chosen.id, pane.opened.article.id, kinds: settings.jumpKinds, sources.query)
    ]
  }

  mutating func takeActor() -> [ReaderEffect] {
    guard let pane = article else { return [] }
    guard let mention = pane.mention(at: pane.cursor) else {
      message = .notice("No actor is under the cursor")
      return []
    }
    guard let count = pane.opened.actors.first(where: { $0.actor.id == mention.actor }) else {
      return []
    }
    return choose(count.actor)
  }

  mutating func sayWhy() -> [ReaderEffect] {
    guard let pane = article else { return [] }
    guard let mention = pane.mention(at: pane.cursor) else {
      message = .notice("No actor is under the cursor")
      return []
    }
    message = .notice(explanation(of: mention, in: pane))
    return []
  }

  /// As in “Kyiv” is Ukraine: capital for government.
  private func explanation(of mention: Mention, in pane: ArticlePane) -> String {
    let words = pane.opened.article.text[mention.range]
    let actor = pane.opened.actors.first { $0.actor.id == mention.actor }?.actor
    let doubt = mention.confidence == .likely ? ", likely" : ""
    return "“\(words)” is \(actor?.name ?? mention.actor.rawValue): \(mention.why)"
      + " (\(mention.kind.rawValue)\(doubt))"
  }

  mutating func pickActor() -> [ReaderEffect] {
    mode = .picking(.actors(size: size, glyphs: settings.glyphs))
    return [.loadActors(containing: "", limit: 200)]
  }

  mutating func pickKinds() -> [ReaderEffect] {
    mode = .picking(.kinds(on: settings.jumpKinds, size: size, glyphs: settings.glyphs))
    return []
  }

  mutating func setJumpKinds(_ kinds: Set<Mention.Kind>) -> [ReaderEffect] {
    settings.jumpKinds = kinds
    applySettings()
    return locate()
  }

  mutating func goBack() -> [ReaderEffect] {
    if returnToView() { return [] }
    guard let place = places.back(from: currentPlace) else {
      message = .notice("This is the first place visited")
      return []
    }
    return visit(place)
  }

  mutating func goForward() -> [ReaderEffect] {
    guard let place = places.forward(from: currentPlace) else {
      message = .notice("This is the last place visited")
      return []
    }
    return visit(place)
  }

  private mutating func visit(_ place: Place) -> [ReaderEffect] {
    guard place.article != article?.opened.article.id else {
      article?.open(.offset(place.offset))
      return focus(on: .article)
    }
    return keepPlace() + [.openArticle(place.article, .offset(place.offset))]
      + focus(on: .article)
  }

  /// Goes to a note of the list of all notes.
  mutating func goTo(_ row: NoteRow) -> [ReaderEffect] {
    guard let range = row.note.placement.range else {
      message = .notice("Its words are no longer in the article; the note is kept")
      return open(row.article.id, .lastPlace)
    }
    guard row.article.id == article?.opened.article.id else {
      return open(row.article.id, .passage(range))
    }
    return jump(to: range)
  }
}

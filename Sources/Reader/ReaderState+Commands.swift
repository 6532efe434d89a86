package import Articles
import Screen

extension ReaderState {
  /// Does what a command means in the focused pane.
  mutating func perform(_ command: Command) -> [ReaderEffect] {
    defer { tour?.note(.command(command)) }
    if let effects = performInView(command) { return effects }
    if command.isAboutOneNote, let effects = chooseNote(for: command) { return effects }
    return carryOut(command)
  }

  private mutating func carryOut(_ command: Command) -> [ReaderEffect] {
    switch command {
    case .down: move(.rowDown)
    case .up: move(.rowUp)
    case .left: moveLeft()
    case .right: moveRight()
    case .pageDown: move(.pageDown)
    case .pageUp: move(.pageUp)
    case .halfPageDown: move(.halfPageDown)
    case .halfPageUp: move(.halfPageUp)
    case .top: move(.top)
    case .bottom: move(.bottom)
    case .nextParagraph: move(.paragraphForward)
    case .previousParagraph: move(.paragraphBack)
    case .nextSentence: move(.sentenceForward)
    case .previousSentence: move(.sentenceBack)
    case .nextPane: focusPane(step: 1)
    case .previousPane: focusPane(step: -1)
    case .focusSources: focus(on: .sources)
    case .focusArticle: focus(on: .article)
    case .focusSide: focus(on: .side)
    case .zoom: toggleZoom()
    case .widen: widen(by: 2)
    case .narrow: widen(by: -2)
    case .toggleSides: toggleSides()
    case .cycleSourcesView: cycleSourcesView()
    case .cycleSideView: cycleSideView()
    case .open: open()
    case .fold: toggleFold()
    case .showHidden: toggleHidden()
    case .toggleRead: toggleRead()
    case .refresh: refresh()
    case .takeActor: takeActor()
    case .nextMention: jump(forward: true)
    case .previousMention: jump(forward: false)
    case .nextArticleWithActor: openAdjacent(forward: true, landsOnMention: false)
    case .previousArticleWithActor: openAdjacent(forward: false, landsOnMention: false)
    case .pickActor: pickActor()
    case .back: goBack()
    case .forward: goForward()
    case .why: sayWhy()
    case .mentionKinds: pickKinds()
    case .correct: startCorrecting()
    case .filterByActor: filterByActor()
    case .orderActors: orderActors()
    case .find: startFinding()
    case .searchLibrary: startSearchingLibrary()
    case .select: startSelecting()
    case .selectWords: setUnit(.word)
    case .selectSentences: setUnit(.sentence)
    case .selectParagraphs: setUnit(.paragraph)
    case .selectCharacters: setUnit(.character)
    case .extendLeft: extendSelection(forward: false)
    case .extendRight: extendSelection(forward: true)
    case .extendUp: extendSelection(by: .rowUp)
    case .extendDown: extendSelection(by: .rowDown)
    case .swapEnds: swapEnds()
    case .highlight: highlight(tags: [])
    case .note: writeNote()
    case .tags: askForTags()
    case .recentTag1, .recentTag2, .recentTag3, .recentTag4, .recentTag5, .recentTag6,
      .recentTag7, .recentTag8, .recentTag9:
      highlight(withRecentTag: command)
    case .sameTags: highlightWithSameTags()
    case .selectThing: selectThing()
    case .notesHere: listNotesHere()
    case .markStyle: changeMarkStyle()
    case .noteActors: askForActors()
    case .changeRange: startMovingNote()
    case .deleteNote: deleteNote()
    case .undo: undoChange()
    case .redo: redoChange()
    case .listNotes: showNotes(review: false)
    case .reviewNotes: showNotes(review: true)
    case .countNotes: showNoteCounts()
    case .listCounts, .retagListed, .acceptPlace, .pickPlace, .keepAsOrphan, .takeOtherVersion: []
    case .renameTag: pickTag(for: .rename)
    case .describeTag: pickTag(for: .describe)
    case .editNote: editOutside()
    case .compare: compare(as: .matrix)
    case .sideBySide: pairHere()
    case .timeline: compare(as: .timeline)
    case .voices: compare(as: .voices)
    case .cycleScope, .cycleKind, .joinRows, .partRow, .renameTopic, .dismissRow: []
    case .versions: showVersions()
    case .copies: showCopies()
    case .moveToStory: askForStory()
    case .acceptStory: acceptStory()
    case .renameStory: askForStoryName()
    case .copy: copyPassage()
    case .copyAs: pickCitation()
    case .pipe: startPiping()
    case .openLink: openLink()
    case .palette: showPalette()
    case .help: showHelp()
    case .tour: toggleTour()
    case .skipStep: skipStep()
    case .addSource: askForSource()
    case .toggleMouse: toggleMouse()
    case .cancel: cancel()
    case .close: close()
    case .quit: quit()
    case .suspend: keepSession() + [.suspend]
    case .redraw: [.redraw]
    }
  }
}

// MARK: - Movement and panes

extension ReaderState {
  private mutating func move(_ movement: Movement) -> [ReaderEffect] {
    switch focus {
    case .sources: return sources.move(movement)
    case .side:
      side.move(movement)
      return []
    case .article:
      if article?.selection != nil {
        article?.extendSelection(movement)
      } else {
        article?.move(movement)
      }
      return markReadAtEnd()
    }
  }

  private mutating func moveLeft() -> [ReaderEffect] {
    focus == .sources ? sources.collapse() : move(.characterLeft)
  }

  private mutating func moveRight() -> [ReaderEffect] {
    focus == .sources ? sources.expand() : move(.characterRight)
  }

  private mutating func focusPane(step: Int) -> [ReaderEffect] {
    let panes = Pane.allCases
    let index = panes.firstIndex(of: focus) ?? 0
    return focus(on: panes[(index + step + panes.count) % panes.count])
  }

  mutating func toggleZoom() -> [ReaderEffect] {
    isZoomed.toggle()
    return fitPanes()
  }

  private mutating func toggleSides() -> [ReaderEffect] {
    hidesSides.toggle()
    if hidesSides { focus = .article }
    return fitPanes()
  }

  private mutating func cycleSourcesView() -> [ReaderEffect] {
    let effects = sources.cycleView()
    return effects + focus(on: .sources)
  }

  private mutating func cycleSideView() -> [ReaderEffect] {
    side.cycleView()
    applySettings()
    return []
  }

  /// The article that would be opened where the cursor stands.
  package var articleToOpen: ArticleSummary? {
    focus == .sources ? sources.articleUnderCursor : nil
  }

  private mutating func open() -> [ReaderEffect] {
    switch focus {
    case .sources: return openSource()
    case .side: return openSide()
    case .article:
      if article?.toggleFold() != true { return takeActor() }
      return []
    }
  }

  private mutating func openSource() -> [ReaderEffect] {
    let (outcome, effects) = sources.open()
    switch outcome {
    case .openArticle(let id, let opening): return effects + open(id, opening)
    case .chose(let actor): return effects + choose(actor)
    case .feed(let feed):
      message = feed.problem == nil ? .notice(feed.words) : .error(feed.words)
      return effects
    case .toggledBranch, .nothing: return effects
    }
  }

  private mutating func openSide() -> [ReaderEffect] {
    switch side.open() {
    case .chose(let actor): return choose(actor)
    case .goTo(let range): return jump(to: range)
    case .note(let note):
      guard let range = note.placement.range else {
        message = .notice("Its words are no longer in this article; the note is kept")
        return []
      }
      return jump(to: range)
    case .nothing: return []
    }
  }

  private mutating func toggleFold() -> [ReaderEffect] {
    if article?.toggleFold() != true { message = .notice("Nothing is folded here") }
    return []
  }

  private mutating func toggleHidden() -> [ReaderEffect] {
    guard let pane = article else { return [] }
    article?.setAllFolds(open: !pane.areAllUnfolded)
    if !pane.hasFolds { message = .notice("Nothing surrounds this article") }
    return []
  }

  private mutating func toggleRead() -> [ReaderEffect] {
    guard let target = articleHere else { return [] }
    return setRead(!target.isRead, target)
  }

  /// Reading to the end makes an article read, however it was opened.
  private mutating func markReadAtEnd() -> [ReaderEffect] {
    guard let pane = article, pane.isAtBottom else { return [] }
    return setRead(true, pane.opened.summary)
  }

  mutating func setRead(_ isRead: Bool, _ summary: ArticleSummary) -> [ReaderEffect] {
    guard summary.isRead != isRead else { return [] }
    var summary = summary
    summary.isRead = isRead
    return [.setRead(summary.id, isRead)] + summaryChanged(summary)
  }

  /// Takes a changed summary into every pane that shows it.
  mutating func summaryChanged(_ summary: ArticleSummary) -> [ReaderEffect] {
    if article?.opened.summary.id == summary.id { article?.update(summary: summary) }
    return sources.articleChanged(summary)
  }
}

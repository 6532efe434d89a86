/// Everything a person can ask the reader to do.
///
/// Raw values are the names of the palette and of the config file. `Command.table` says the rest:
/// sentence, default keys, where it holds.
package enum Command: String, CaseIterable, Hashable, Sendable {
  // Movement, in whatever pane has the focus.
  case down, up
  case left, right
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case top, bottom
  case nextParagraph = "next-paragraph"
  case previousParagraph = "previous-paragraph"
  case nextSentence = "next-sentence"
  case previousSentence = "previous-sentence"
  // Panes.
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case focusSources = "focus-sources"
  case focusArticle = "focus-article"
  case focusSide = "focus-side"
  case zoom
  case widen, narrow
  case toggleSides = "toggle-sides"
  case cycleSourcesView = "cycle-sources-view"
  case cycleSideView = "cycle-side-view"
  case open
  case fold
  case showHidden = "show-hidden"
  case toggleRead = "toggle-read"
  case refresh
  // Actors.
  case takeActor = "take-actor"
  case nextMention = "next"
  case previousMention = "previous"
  case nextArticleWithActor = "next-article"
  case previousArticleWithActor = "previous-article"
  case pickActor = "pick-actor"
  case back, forward
  case why
  case mentionKinds = "mention-kinds"
  case correct
  case filterByActor = "filter-by-actor"
  case orderActors = "order-actors"
  // Search.
  case find
  case searchLibrary = "search-library"
  // Annotate.
  case select
  case selectWords = "select-words"
  case selectSentences = "select-sentences"
  case selectParagraphs = "select-paragraphs"
  case selectCharacters = "select-characters"
  case extendLeft = "extend-left"
  case extendRight = "extend-right"
  case extendUp = "extend-up"
  case extendDown = "extend-down"
  case swapEnds = "swap-ends"
  case highlight
  case note
  case tags
  case recentTag1 = "recent-tag-1"
  case recentTag2 = "recent-tag-2"
  case recentTag3 = "recent-tag-3"
  case recentTag4 = "recent-tag-4"
  case recentTag5 = "recent-tag-5"
  case recentTag6 = "recent-tag-6"
  case recentTag7 = "recent-tag-7"
  case recentTag8 = "recent-tag-8"
  case recentTag9 = "recent-tag-9"
  case sameTags = "same-tags"
  case selectThing = "select-thing"
  case notesHere = "notes-here"
  case markStyle = "mark-style"
  case noteActors = "note-actors"
  case changeRange = "change-range"
  case deleteNote = "delete-note"
  case undo, redo
  case listNotes = "list-notes"
  case reviewNotes = "review-notes"
  case countNotes = "count-notes"
  case listCounts = "list-counts"
  case retagListed = "retag-listed"
  case acceptPlace = "accept-place"
  case pickPlace = "pick-place"
  case keepAsOrphan = "keep-as-orphan"
  case takeOtherVersion = "take-other-version"
  case renameTag = "rename-tag"
  case describeTag = "describe-tag"
  case editNote = "edit-note"
  // Views.
  case compare
  case sideBySide = "side-by-side"
  case timeline, voices
  case cycleScope = "cycle-scope"
  case cycleKind = "cycle-kind"
  case joinRows = "join-rows"
  case partRow = "part-row"
  case renameTopic = "rename-topic"
  case dismissRow = "dismiss-row"
  case versions, copies
  // Stories.
  case moveToStory = "move-to-story"
  case acceptStory = "accept-story"
  case renameStory = "rename-story"
  case copy
  case copyAs = "copy-as"
  case pipe
  case openLink = "open-link"
  case palette
  case help
  case tour
  case skipStep = "skip-step"
  case addSource = "add-source"
  case toggleMouse = "toggle-mouse"
  case cancel
  case close
  case quit
  case suspend
  case redraw
}

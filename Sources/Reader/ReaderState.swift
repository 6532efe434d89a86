package import Articles
package import Screen

/// Everything the reader knows and shows: changed by `handle` alone, drawn by `draw`.
package struct ReaderState: Equatable, Sendable {
  /// What takes the keys.
  package enum Mode: Equatable, Sendable {
    /// The focused pane.
    case browsing
    case prompting(Prompt)
    case writing(NoteEditor)
    case picking(Picker)
    case helping(HelpView)
    case listing(NotesView)
  }

  /// The line that says what just happened, until the next key.
  package enum Message: Equatable, Sendable {
    case notice(String)
    case error(String)

    /// How a notice ends of what can be undone; shown whole where the rest is cut.
    package static let undo = "; u takes it back"
  }

  package internal(set) var size: Size
  package internal(set) var settings: ReaderSettings
  package internal(set) var keymap: Keymap
  package internal(set) var mode: Mode = .browsing
  package internal(set) var focus: Pane = .sources
  var isZoomed = false
  var hidesSides = false
  /// Chosen by keys or settings.
  var widths = PaneWidths()
  package internal(set) var sources: SourcesPane
  package internal(set) var article: ArticlePane?
  package internal(set) var side: SidePane
  /// The actor that `n` follows.
  package internal(set) var chosen: Actor?
  /// Where the open article stands among those with the chosen actor.
  var passage: Passage?
  var places = PlaceHistory()
  /// Most recently used first.
  var tags: [String] = []
  /// The note whose passage the selection will become.
  var noteBeingMoved: Note?
  /// What has the screen instead of the panes.
  package internal(set) var view: ReaderView?
  var viewLeft: LeftView?
  /// Corrections of comparisons made in this session, and those taken back.
  var corrections: [ComparisonCorrection] = []
  var correctionsUndone: [ComparisonCorrection] = []
  /// The note that gets the selection as its place in this text; its anchor stays.
  var noteBeingPlaced: Note?
  /// The list of notes looked at last, and whether what is open over the panes leads back to it.
  var noteList: NotesView?
  var returnsToList = false
  /// The note chosen of several under the cursor, for the command being performed.
  var chosenNote: PlacedNote?
  /// The command that a note is being chosen for.
  var pendingCommand: Command?
  /// What is done to the tag that is chosen next.
  var tagPurpose = TagPurpose.rename
  var tagColors: [String: TagColor] = [:]
  /// The tags given last, for "same tags again".
  var lastTags: [String] = []
  /// How new highlights are shown.
  var markStyle = HighlightStyle.mark
  var suggestion: SuggestedStory?
  var tour: Tour?
  /// Whether the welcome was shown already.
  var wasWelcomed = false
  /// Programs that text was sent to, the last first.
  var pipes: [String] = []
  package internal(set) var message: Message?
  /// Background work in words.
  var progress: String?
  /// The beginning of a key sequence.
  var pendingKeys: [Key] = []

  package init(
    size: Size, settings: ReaderSettings = ReaderSettings(), keymap: Keymap = Keymap()
  ) {
    self.size = size
    self.settings = settings
    self.keymap = keymap
    sources = SourcesPane(glyphs: settings.glyphs)
    side = SidePane(glyphs: settings.glyphs)
    side.show(settings.sideView)
    widths = settings.widths
    hidesSides = settings.hidesSides
    if hidesSides { focus = .article }
    fitPanes()
  }

  /// Takes what happened and answers what is wanted from outside.
  package mutating func handle(_ action: ReaderAction) -> [ReaderEffect] {
    let listed = sources.query
    let effects =
      switch action {
      case .started: start()
      case .keyPressed(let key): press(key)
      case .resized(let size): resize(to: size)
      default: receive(action)
      }
    return sources.query == listed ? effects : effects + locate()
  }

  package var layout: PaneLayout {
    PaneLayout(
      size: roomForPanes, focus: focus, isZoomed: isZoomed, hidesSides: hidesSides,
      widths: widths)
  }

  /// Where keys are pressed now.
  package var context: CommandContext {
    if case .listing = mode { return .listing }
    if view != nil { return .comparing }
    return focus == .article && article?.selection != nil ? .selecting : focus.context
  }
}

extension ReaderState {
  private mutating func start() -> [ReaderEffect] {
    sources.start()
      + (settings.listView == sources.view ? [] : sources.show(settings.listView))
      + [.recallSession, .loadFeeds, .loadTags, .openLast, .recoverDraft]
      + (settings.usesMouse ? [.setMouse(true)] : [])
  }

  private mutating func resize(to size: Size) -> [ReaderEffect] {
    self.size = size
    resizeView()
    switch mode {
    case .picking(var picker):
      picker.resize(to: size)
      mode = .picking(picker)
    case .helping(var help):
      help.resize(to: size)
      mode = .helping(help)
    case .listing(var list):
      list.resize(to: size)
      mode = .listing(list)
    case .browsing, .prompting, .writing: break
    }
    return fitPanes()
  }

  /// Gives every pane the size the layout has for it.
  @discardableResult
  mutating func fitPanes() -> [ReaderEffect] {
    let layout = self.layout
    let nothing = Size(width: 0, height: 0)
    side.resize(to: layout[.side]?.content.size ?? nothing)
    if let area = layout[.article] { article?.resize(to: area.content.size) }
    return sources.resize(to: layout[.sources]?.content.size ?? nothing)
  }

  /// Moves the focus; the panes that show may change with it.
  mutating func focus(on pane: Pane) -> [ReaderEffect] {
    focus = pane
    return fitPanes()
  }
}

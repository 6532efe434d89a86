import Articles
import Reader
import Screen
import Testing

/// Presses keys as a person would and reads the screen.
struct Robot {
  private(set) var state: ReaderState
  /// Draws each state behind the one before, as a session does.
  private(set) var drawing = ScreenDrawing()
  var desk: SampleDesk

  init(
    _ accounts: [OpenedArticle] = .harbourTalks, width: Int = 120, height: Int = 24,
    settings: ReaderSettings = ReaderSettings(), keymap: Keymap = Keymap()
  ) {
    state = ReaderState(
      size: Size(width: width, height: height), settings: settings, keymap: keymap)
    desk = SampleDesk(accounts)
    take(.started)
  }

  /// Keys in the notation of `Key`: `jj<Enter>`.
  mutating func press(_ keys: String) {
    for key in Key.sequence(keys) ?? [] { take(.keyPressed(key)) }
  }

  /// Words typed as they are, blanks included.
  mutating func type(_ words: String) {
    for character in words { take(.keyPressed(.character(character))) }
  }

  mutating func resize(width: Int, height: Int) {
    take(.resized(Size(width: width, height: height)))
  }

  mutating func take(_ action: ReaderAction) {
    var waiting = [action]
    while !waiting.isEmpty {
      for effect in state.handle(waiting.removeFirst()) { waiting += desk.perform(effect) }
    }
    drawing.draw(state)
    // A canvas of thousands of cells says nothing to whoever reads the failure.
    let isAsDrawnAnew = drawing.canvas == state.draw()
    #expect(isAsDrawnAnew)
  }

  var screen: [String] { state.draw().lines }
  /// The row that tells where one is.
  var status: String { screen[screen.count - 2] }
  var openArticle: String? { state.article?.opened.article.id.rawValue }
  /// The text under the cursor from there to the end of its word.
  var wordAtCursor: String {
    guard let pane = state.article else { return "" }
    let text = pane.opened.article.text
    let rest = text[TextRange(pane.cursor, text.count)]
    return String(rest.prefix { $0.isLetter })
  }
}

extension [OpenedArticle] {
  static let norway = Actor(id: .init("norway"), name: "Norway", kind: .state)
  static let dahl = Actor(id: .init("ingrid-dahl"), name: "Ingrid Dahl", kind: .person)

  /// Three invented accounts of one meeting.
  static let harbourTalks: [OpenedArticle] = [
    .sample(
      "a1", outlet: "Coast Gazette", title: "Harbour talks stall",
      paragraphs: [
        "Norway sent its envoy Ingrid Dahl to the harbour. She carried two letters.",
        "Oslo had asked for a quick answer. Dahl said nothing to the press.",
      ],
      actors: [
        (norway, [("Norway", .name), ("Oslo", .metonym)]),
        (dahl, [("Ingrid Dahl", .name), ("Dahl said", .name)]),
      ]),
    .sample(
      "a2", outlet: "Evening Beacon", title: "A quiet night",
      paragraphs: ["The fishing fleet stayed in. Nobody spoke of talks."], actors: []),
    .sample(
      "a3", outlet: "Island Herald", title: "Envoy leaves",
      paragraphs: [
        "The Norwegian envoy left before dawn.", "Norway will try again in May, Dahl told us.",
      ],
      actors: [
        (norway, [("Norwegian", .demonym), ("Norway", .name)]), (dahl, [("Dahl", .name)]),
      ]),
  ]
}

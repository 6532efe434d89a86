package import Articles
package import Screen

/// The middle pane: an article, the place in it, and what is lit.
///
/// All positions are scalar offsets in the article's text. The cursor always stands on a grapheme
/// cluster, on a row that is shown; in an article without text it is 0.
package struct ArticlePane: Equatable, Sendable {
  package private(set) var opened: OpenedArticle
  package private(set) var settings: ArticleSettings
  /// Of the whole pane, margins included.
  package private(set) var size: Size
  package internal(set) var cursor = 0
  /// The actor whose mentions are lit whatever else is.
  package private(set) var chosen: Actor.ID?
  /// Its mentions that are jumped through.
  private(set) var chosenMentions: [Mention] = []
  package internal(set) var selection: ArticleSelection?
  package internal(set) var search: ArticleSearch?

  var layout: ArticleLayout
  private(set) var findings: FindingIndex
  private(set) var notes: NoteIndex
  /// First blocks of the folded runs that have been opened.
  private(set) var unfolded: Set<Int> = []
  /// The first row shown.
  var top = ArticleLayout.start
  /// The rows shown, from `top`.
  var visible: [ArticleRow] = []
  /// Whether the last row of the article is shown.
  package internal(set) var isAtBottom = false
  /// The column that moves up and down aim at; nil after any other move.
  var aim: Int?

  package init(
    _ opened: OpenedArticle, size: Size, settings: ArticleSettings = ArticleSettings(),
    opening: Opening = .lastPlace
  ) {
    self.opened = opened
    self.size = size
    self.settings = settings
    findings = FindingIndex(opened.findings, actors: opened.actors.map(\.actor))
    notes = NoteIndex(opened.notes)
    layout = ArticleLayout(
      article: opened.article, unfolded: [],
      width: PaneMargins(paneWidth: size.width, settings: settings).text, glyphs: settings.glyphs,
      heading: opened.summary.heading,
      details: DetailsLine.words(for: opened, glyphs: settings.glyphs))
    open(opening)
  }
}

/// Changes from outside; the place is kept in all of them.
extension ArticlePane {
  /// The cursor stays on its words and, as near as can be, on its row of the screen.
  package mutating func resize(to size: Size) {
    guard size != self.size else { return }
    let row = cursorRow
    self.size = size
    layOutAgain(keeping: row)
  }

  package mutating func apply(_ settings: ArticleSettings) {
    let row = cursorRow
    self.settings = settings
    collectChosenMentions()
    layOutAgain(keeping: row)
  }

  package mutating func choose(_ actor: Actor.ID?) {
    chosen = actor
    collectChosenMentions()
  }

  package mutating func update(summary: ArticleSummary) {
    opened.summary = summary
    layOutAgain(keeping: cursorRow)
  }

  package mutating func update(notes: [PlacedNote]) {
    opened.notes = notes
    self.notes = NoteIndex(notes)
    layOutAgain(keeping: cursorRow)
  }

  package mutating func update(findings: Findings, actors: [ActorCount]) {
    opened.findings = findings
    opened.actors = actors
    self.findings = FindingIndex(findings, actors: actors.map(\.actor))
    collectChosenMentions()
  }

  /// Opens or folds runs by their first blocks.
  mutating func setUnfolded(_ blocks: Set<Int>) {
    guard blocks != unfolded else { return }
    let row = cursorRow
    unfolded = blocks
    layout = ArticleLayout(
      article: opened.article, unfolded: blocks, width: layout.width, glyphs: layout.glyphs,
      heading: layout.heading, details: layout.details)
    cursor = nearestPlace(to: cursor)
    collectChosenMentions()
    show(cursorAt: row)
  }

  private mutating func collectChosenMentions() {
    chosenMentions = chosen.map { reachableMentions(of: $0) } ?? []
  }

  private mutating func layOutAgain(keeping row: Int) {
    let details = DetailsLine.words(for: opened, glyphs: settings.glyphs)
    let fresh = ArticleLayout(
      layout, width: margins.text, glyphs: settings.glyphs, heading: opened.summary.heading,
      details: details)
    if fresh != layout { layout = fresh }
    show(cursorAt: row)
  }

  var margins: PaneMargins { PaneMargins(paneWidth: size.width, settings: settings) }
  var text: ArticleText { opened.article.text }
}

package import Articles

/// What a person may choose about the reader, besides its keys.
package struct ReaderSettings: Equatable, Sendable {
  /// Columns of text in an article at most.
  package var measure: Int
  /// Kinds of mentions that `n` visits.
  package var jumpKinds: Set<Mention.Kind>
  package var usesMouse: Bool
  /// Whether the terminal can show more than ASCII.
  package var usesUnicode: Bool
  /// What copied passages look like.
  package var citation = CitationStyle.plain
  /// What the side panes show at first, and how wide they are.
  package var listView = SourcesPane.View.bySource
  package var sideView = SidePane.View.actors
  package var widths = PaneWidths()
  package var hidesSides = false
  /// Names of programs that text can be sent to.
  package var pipes: [String] = []

  package init(
    measure: Int = 88, jumpKinds: Set<Mention.Kind> = [.name, .demonym, .metonym],
    usesMouse: Bool = false, usesUnicode: Bool = true
  ) {
    self.measure = measure
    self.jumpKinds = jumpKinds
    self.usesMouse = usesMouse
    self.usesUnicode = usesUnicode
  }

  /// The marks panes are drawn with.
  package var glyphs: Glyphs { usesUnicode ? .unicode : .ascii }
}

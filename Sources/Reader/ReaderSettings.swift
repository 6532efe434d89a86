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

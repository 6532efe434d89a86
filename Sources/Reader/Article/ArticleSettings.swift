package import Articles

/// How the article pane shows an article and what it lights up.
package struct ArticleSettings: Equatable, Sendable {
  /// What is lit in the text: the same as the side pane shows.
  package enum Layer: CaseIterable, Hashable, Sendable {
    case mentions, quotations, dates, figures, notes
  }

  /// Most columns a row of text takes.
  package var measure: Int
  /// Whether the text stands in the middle of a pane that is wider.
  package var isCentered: Bool
  package var lit: Layer
  /// Which mentions are lit and jumped through.
  package var kinds: Set<Mention.Kind>
  package var glyphs: Glyphs
  /// By tag; one below a tag without a color of its own takes its.
  package var tagColors: [String: TagColor]

  package init(
    measure: Int = 88, isCentered: Bool = false, lit: Layer = .mentions,
    kinds: Set<Mention.Kind> = Self.explicitKinds, glyphs: Glyphs = .unicode,
    tagColors: [String: TagColor] = [:]
  ) {
    self.measure = measure
    self.isCentered = isCentered
    self.lit = lit
    self.kinds = kinds
    self.glyphs = glyphs
    self.tagColors = tagColors
  }

  package static let explicitKinds = Set(Mention.Kind.allCases.filter(\.isExplicit))
}

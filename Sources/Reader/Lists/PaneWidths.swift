/// Columns of the panes beside the article, where a person has chosen them.
package struct PaneWidths: Hashable, Sendable, Codable {
  package var sources: Int?
  package var side: Int?

  /// What can be chosen.
  package static let range = 16...120

  package init(sources: Int? = nil, side: Int? = nil) {
    self.sources = sources
    self.side = side
  }

  /// Without what cannot be chosen.
  package var valid: PaneWidths {
    func valid(_ width: Int?) -> Int? { width.flatMap { Self.range.contains($0) ? $0 : nil } }
    return PaneWidths(sources: valid(sources), side: valid(side))
  }
}

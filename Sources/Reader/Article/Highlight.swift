import Articles
import Screen

/// One reason to show a passage in another way, with the range it comes from.
struct Highlight: Equatable, Sendable {
  /// Scalars of the finding, note, match or selection.
  var range: TextRange
  /// Nil leaves the role of the block.
  var role: StyleRole?
  var backdrop = Backdrop.none
  var attributes: CellStyle.Attributes = []
}

/// A stretch of text in which the same highlights hold, as they look together.
///
/// Made for what is shown only. What lies on top gives the backdrop, what is most specific gives
/// the role, and each layer below still leaves its attributes.
struct HighlightPatch: Equatable, Sendable {
  var range: TextRange
  var role: StyleRole?
  var backdrop: Backdrop
  var attributes: CellStyle.Attributes

  init(_ range: TextRange, _ highlights: [Highlight]) {
    self.range = range
    role = highlights.last { $0.role != nil }?.role
    let backdrops = highlights.map(\.backdrop)
    let top = backdrops.max { Self.height($0) < Self.height($1) } ?? .none
    let hasNotes = backdrops.count { $0 == .note } > 1
    backdrop = top == .note && hasNotes ? .notes : top
    attributes = highlights.reduce([]) { $0.union($1.attributes) }
    if attributes.contains(.bold) { attributes.remove(.dim) }
  }

  /// A style of the text with the patch on it.
  func applied(to style: CellStyle) -> CellStyle {
    CellStyle(role ?? style.role, on: backdrop, style.attributes.union(attributes))
  }

  /// The patches of a window of the text, in order.
  ///
  /// - Parameter highlights: sorted by their ranges.
  static func patches(
    of highlights: [Highlight], in window: TextRange, of text: ArticleText
  ) -> [HighlightPatch] {
    var edges: [Int] = []
    for highlight in highlights {
      guard let shown = highlight.range.intersection(window) else { continue }
      edges += [text.clusterStart(at: shown.start), text.clusterEnd(at: shown.end - 1)]
    }
    edges.sort()
    var patches: [HighlightPatch] = []
    var active: [Highlight] = []
    var rest = highlights[...]
    for (start, end) in zip(edges, edges.dropFirst()) where start < end {
      active.removeAll { $0.range.end <= start }
      while let next = rest.first, next.range.start < end {
        if next.range.end > start { active.append(next) }
        rest.removeFirst()
      }
      if !active.isEmpty { patches.append(HighlightPatch(TextRange(start, end), active)) }
    }
    return patches
  }

  private static func height(_ backdrop: Backdrop) -> Int {
    switch backdrop {
    case .none: 0
    case .note: 1
    case .notes: 2
    case .chosen: 3
    case .currentMention: 4
    case .match: 5
    case .currentMatch: 6
    case .selection: 7
    case .cursorRow, .dimCursorRow, .statusLine, .overlay: 0
    }
  }
}

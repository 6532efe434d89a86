package import Screen

/// Which part of the screen belongs to which pane: three when wide, two or one when narrow.
///
/// A pure function of size, focus and what a person has hidden.
package struct PaneLayout: Hashable, Sendable {
  /// Where a pane is.
  package struct Area: Hashable, Sendable {
    /// One row.
    package let title: Rect
    package let content: Rect
  }

  package static let minimum = Size(width: 20, height: 5)
  /// From here on two panes, three panes.
  private static let twoPanes = 60
  private static let threePanes = 100

  /// Columns that the article keeps, however wide the others are.
  private static let articleMinimum = 30

  package let size: Size
  private let widths: PaneWidths
  private var sources: Area?
  private var article: Area?
  private var side: Area?
  /// One column each, titles included.
  package private(set) var separators: [Rect] = []
  /// The line under the panes, where the height allows it.
  package private(set) var rule: Rect?
  package private(set) var status: Rect
  /// Nil on the lowest screens.
  package private(set) var hint: Rect?

  /// - Parameter hidesSides: the article stands alone unless a side pane has the focus.
  package init(
    size: Size, focus: Pane, isZoomed: Bool = false, hidesSides: Bool = false,
    widths: PaneWidths = PaneWidths()
  ) {
    self.size = size
    self.widths = widths
    status = Rect(x: 0, y: size.height - 1, width: size.width, height: min(1, size.height))
    guard !isTooSmall else { return }
    var bottom = size.height
    if size.height > 5 {
      bottom -= 1
      hint = Rect(x: 0, y: bottom, width: size.width, height: 1)
    }
    bottom -= 1
    status.y = bottom
    if size.height >= 12 {
      bottom -= 1
      rule = Rect(x: 0, y: bottom, width: size.width, height: 1)
    }
    let panes = isZoomed ? [focus] : Self.panes(size.width, focus: focus, hidesSides: hidesSides)
    place(panes, height: bottom)
  }

  package var isTooSmall: Bool {
    size.width < Self.minimum.width || size.height < Self.minimum.height
  }

  /// Nil for a pane that is not on the screen.
  package private(set) subscript(pane: Pane) -> Area? {
    get {
      switch pane {
      case .sources: sources
      case .article: article
      case .side: side
      }
    }
    set {
      switch pane {
      case .sources: sources = newValue
      case .article: article = newValue
      case .side: side = newValue
      }
    }
  }

  /// The pane with a cell, titles included; nil on lines between and under them.
  package func pane(at point: Point) -> Pane? {
    Pane.allCases.first { pane in
      self[pane].map { $0.title.contains(point) || $0.content.contains(point) } ?? false
    }
  }
}

extension PaneLayout {
  private static func panes(_ width: Int, focus: Pane, hidesSides: Bool) -> [Pane] {
    if width < twoPanes || (hidesSides && focus == .article) { return [focus] }
    if width >= threePanes, !hidesSides { return [.sources, .article, .side] }
    return focus == .side ? [.article, .side] : [.sources, .article]
  }

  /// By itself both side panes are equally wide, so that the article keeps its lines when one gives way to
  /// the other.
  private static func sideWidth(_ width: Int) -> Int {
    width >= threePanes ? min(44, max(26, width * 13 / 50)) : width * 2 / 5
  }

  /// What a person has chosen, as far as the screen allows it.
  private func width(of pane: Pane, among others: Int) -> Int {
    let usual = Self.sideWidth(size.width)
    guard let chosen = pane == .sources ? widths.sources : widths.side else { return usual }
    let most = (size.width - Self.articleMinimum) / max(1, others) - 1
    return min(max(chosen, PaneWidths.range.lowerBound), max(usual, most))
  }

  private mutating func place(_ panes: [Pane], height: Int) {
    let others = panes.count - 1
    let beside = panes.filter { $0 != .article }.map { width(of: $0, among: others) }
    var x = 0
    for (index, pane) in panes.enumerated() {
      if index > 0 {
        separators.append(Rect(x: x, y: 0, width: 1, height: height))
        x += 1
      }
      let isWide = pane == .article || others == 0
      let width =
        isWide
        ? size.width - (others == 0 ? 0 : beside.reduce(0) { $0 + $1 + 1 })
        : self.width(of: pane, among: others)
      self[pane] = Area(
        title: Rect(x: x, y: 0, width: width, height: 1),
        content: Rect(x: x, y: 1, width: width, height: height - 1))
      x += width
    }
  }
}

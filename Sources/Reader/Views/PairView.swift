package import Articles
package import Screen

/// Two articles side by side, synchronised by the passages that say the same.
package struct PairView: Equatable, Sendable {
  package enum Side: Hashable, Sendable {
    case left, right

    var other: Side { self == .left ? .right : .left }
  }

  package let pair: ArticlePair
  private let glyphs: Glyphs
  package private(set) var side = Side.left
  private var left: PairColumn
  private var right: PairColumn
  private var size: Size

  package init(_ pair: ArticlePair, size: Size, glyphs: Glyphs = .unicode) {
    self.pair = pair
    self.size = size
    self.glyphs = glyphs
    left = PairColumn(pair.left, only: pair.onlyLeft)
    right = PairColumn(pair.right, only: pair.onlyRight)
    resize(to: size)
  }

  package mutating func handle(_ command: Command) -> ViewOutcome {
    if let movement = Movement(command) {
      self[side].move(movement)
      synchronize()
      return .stays
    }
    switch command {
    case .left: side = .left
    case .right: side = .right
    case .nextPane, .previousPane: side = side.other
    case .open:
      guard let range = self[side].sentence else { return .stays }
      return .open((side == .left ? pair.left : pair.right).id, range)
    case .nextParagraph: moveToOnly(forward: true)
    case .previousParagraph: moveToOnly(forward: false)
    case .nextArticleWithActor:
      return .wanted(.pairNext(left: pair.left.id, after: pair.right.id, forward: true))
    case .previousArticleWithActor:
      return .wanted(.pairNext(left: pair.left.id, after: pair.right.id, forward: false))
    case .cancel, .close: return .closed
    default: return .unknown
    }
    return .stays
  }

  package mutating func resize(to size: Size) {
    self.size = size
    left.resize(width: columnWidth - 3, height: size.height - 1)
    right.resize(width: columnWidth - 3, height: size.height - 1)
    synchronize()
  }

  var title: PaneTitle {
    PaneTitle(
      "Side by side",
      detail: "\(pair.links.count) passages alike, only here \(pair.onlyLeft.count) "
        + "and \(pair.onlyRight.count)")
  }

  var status: String {
    guard let sentence = self[side].sentence else { return "" }
    let count = links(from: sentence).count
    return count == 0
      ? (self[side].isOnly ? "the other account leaves this out" : "nothing to compare")
      : "\(count) passage\(count == 1 ? "" : "s") alike on the other side"
  }

  package func draw(on canvas: inout Canvas, in rect: Rect) {
    if isStacked {
      self[side].draw(on: &canvas, in: rect, isFocused: true, linked: [], glyphs)
      return
    }
    let width = columnWidth
    left.draw(
      on: &canvas, in: Rect(x: rect.x, y: rect.y, width: width, height: rect.height),
      isFocused: side == .left, linked: side == .right ? linked : [], glyphs)
    right.draw(
      on: &canvas,
      in: Rect(x: rect.x + width + 1, y: rect.y, width: width, height: rect.height),
      isFocused: side == .right, linked: side == .left ? linked : [], glyphs)
    for y in rect.y..<rect.bottom {
      canvas.draw(glyphs.vertical, at: Point(x: rect.x + width, y: y), style: CellStyle(.frame))
    }
  }
}

extension PairView {
  /// Below this width one side shows at a time.
  private var isStacked: Bool { size.width < 60 }
  private var columnWidth: Int { isStacked ? size.width : (size.width - 1) / 2 }

  private subscript(side: Side) -> PairColumn {
    get { side == .left ? left : right }
    set { if side == .left { left = newValue } else { right = newValue } }
  }

  private func links(from sentence: TextRange) -> [TextRange] {
    side == .left
      ? pair.links.filter { $0.left == sentence }.map(\.right)
      : pair.links.filter { $0.right == sentence }.map(\.left)
  }

  /// Sentences of the other side that say what the one under the cursor says.
  private var linked: Set<TextRange> {
    self[side].sentence.map { Set(links(from: $0)) } ?? []
  }

  /// Brings the passage alike on the other side beside the cursor's.
  private mutating func synchronize() {
    guard let first = linked.min() else { return }
    let line = self[side].cursorLine
    self[side.other].show(first, atLine: line)
  }

  private mutating func moveToOnly(forward: Bool) {
    self[side].moveToOnly(forward: forward)
    synchronize()
  }
}

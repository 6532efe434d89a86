import Articles
import Screen

// The mouse, when it is switched on: everything it does can be done by keys.
extension ReaderState {
  mutating func point(_ event: MouseEvent) -> [ReaderEffect] {
    if view != nil { return pointInView(event) }
    guard case .browsing = mode, let pane = layout.pane(at: event.point),
      let content = layout[pane]?.content
    else { return [] }
    let inside = Point(x: event.point.x - content.x, y: event.point.y - content.y)
    switch event.action {
    case .wheelUp: return turnWheel(over: pane, by: -3)
    case .wheelDown: return turnWheel(over: pane, by: 3)
    case .press: return focus(on: pane) + press(pane, at: inside)
    case .doublePress: return focus(on: pane) + pressTwice(pane, at: inside)
    case .drag:
      drag(pane, to: inside)
      return []
    case .release: return []
    }
  }

  /// The wheel moves the cursor of a view.
  private mutating func pointInView(_ event: MouseEvent) -> [ReaderEffect] {
    guard case .browsing = mode else { return [] }
    switch event.action {
    case .wheelUp: return perform(.up)
    case .wheelDown: return perform(.down)
    case .press, .doublePress, .drag, .release: return []
    }
  }

  private mutating func turnWheel(over pane: Pane, by rows: Int) -> [ReaderEffect] {
    let movement: Movement = rows < 0 ? .rowUp : .rowDown
    switch pane {
    case .article: article?.scroll(rows: rows)
    case .side: for _ in 0..<abs(rows) { side.move(movement) }
    case .sources: return (0..<abs(rows)).flatMap { _ in sources.move(movement) }
    }
    return []
  }

  private mutating func press(_ pane: Pane, at point: Point) -> [ReaderEffect] {
    switch pane {
    case .sources:
      return sources.point(at: point.y) ?? []
    case .side:
      _ = side.point(at: point.y)
    case .article:
      article?.endSelection()
      if let offset = article?.offset(at: point) { article?.moveCursor(to: offset) }
    }
    return []
  }

  private mutating func pressTwice(_ pane: Pane, at point: Point) -> [ReaderEffect] {
    let effects = press(pane, at: point)
    guard pane == .article else { return effects + perform(.open) }
    article?.startSelection(.word)
    return effects
  }

  private mutating func drag(_ pane: Pane, to point: Point) {
    guard pane == .article, let offset = article?.offset(at: point) else { return }
    if article?.selection == nil { article?.startSelection(.character) }
    article?.extendSelection(to: offset)
  }
}

import Articles
import Screen

// The first run: a welcome, and a tour with the reader's own keys.
extension ReaderState {
  /// Begins the tour, or leaves it.
  mutating func toggleTour() -> [ReaderEffect] {
    tour = tour == nil ? Tour() : nil
    if tour != nil, size.height < Tour.leastHeight {
      message = .notice("The tour shows from \(Tour.leastHeight) rows on")
    }
    return fitAll()
  }

  mutating func skipStep() -> [ReaderEffect] {
    if tour == nil { message = .notice("There is no tour going on") }
    tour?.goOn()
    return []
  }

  mutating func leaveTour() -> [ReaderEffect] {
    guard tour != nil else { return [] }
    tour = nil
    return fitAll()
  }

  /// The rows that panes and what takes their place have.
  var roomForPanes: Size {
    let taken = tour == nil || size.height < Tour.leastHeight ? 0 : Tour.height
    return Size(width: size.width, height: size.height - taken)
  }

  func drawTour(on canvas: inout Canvas) {
    let room = roomForPanes
    guard let tour, room.height < size.height else { return }
    let rect = Rect(x: 0, y: room.height, width: size.width, height: size.height - room.height)
    tour.draw(
      on: &canvas, in: rect, keymap: keymap, context: context, glyphs: settings.glyphs)
  }

  private mutating func fitAll() -> [ReaderEffect] {
    resizeView()
    return fitPanes()
  }
}

// MARK: - The welcome

extension ReaderState {
  /// Offers what can be read, once, where nothing is there.
  mutating func welcome() {
    guard sources.isEmptyLibrary, sources.feeds.isEmpty, !wasWelcomed, mode == .browsing
    else { return }
    showWelcome()
  }

  mutating func showWelcome() {
    wasWelcomed = true
    mode = .picking(.welcome(size: size, glyphs: settings.glyphs))
  }

  mutating func chose(_ choice: WelcomeChoice) -> [ReaderEffect] {
    switch choice {
    case .tour:
      let effects = tour == nil ? toggleTour() : []
      message = .notice("The demo story is being added")
      return [.addDemo] + effects
    case .demo:
      message = .notice("The demo story is being added")
      return [.addDemo]
    case .source: return askForSource()
    case .look: return []
    }
  }

  mutating func askForSource() -> [ReaderEffect] {
    mode = .prompting(Prompt(.addSource))
    return []
  }

  mutating func addSource(_ source: String) -> [ReaderEffect] {
    let source = ListText.oneLine(source)
    guard !source.isEmpty else { return [] }
    message = .notice("Adding \(source)")
    return [.addSource(source)]
  }

  /// Shows what was added; the first of all is opened.
  mutating func sourcesAdded(_ words: String) -> [ReaderEffect] {
    message = .notice(words)
    return sources.reload() + [.loadFeeds] + (article == nil ? [.openLast] : [])
  }
}

/// What the welcome offers.
package enum WelcomeChoice: CaseIterable, Hashable, Sendable {
  case tour, demo, source, look

  var label: String {
    switch self {
    case .tour: "The demo story, with a tour of five minutes"
    case .demo: "The demo story"
    case .source: "A file, a folder, a page or a feed of your own"
    case .look: "Look around first"
    }
  }
}

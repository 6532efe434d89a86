import Articles
import Screen

// What lies over the panes, and how things end.
extension ReaderState {
  mutating func showPalette() -> [ReaderEffect] {
    mode = .picking(
      .commands(keymap: keymap, context: context, size: size, glyphs: settings.glyphs))
    return []
  }

  mutating func showHelp() -> [ReaderEffect] {
    mode = .helping(
      HelpView(context: context, keymap: keymap, size: size, glyphs: settings.glyphs))
    return []
  }

  mutating func toggleMouse() -> [ReaderEffect] {
    settings.usesMouse.toggle()
    message = .notice(
      settings.usesMouse
        ? "The mouse is on; hold Shift to select as the terminal does" : "The mouse is off")
    return [.setMouse(settings.usesMouse)]
  }

  /// Ends the innermost thing that is going on; does nothing when there is none.
  mutating func cancel() -> [ReaderEffect] {
    if article?.selection != nil {
      article?.endSelection()
      noteBeingMoved = nil
    } else if noteBeingPlaced != nil {
      noteBeingPlaced = nil
      message = .notice("The note stays as it was")
    } else if article?.search != nil {
      article?.endSearch()
    } else if isZoomed {
      return toggleZoom()
    } else if case .with = sources.view {
      return sources.cycleView()
    } else {
      return leaveTour()
    }
    return []
  }

  mutating func close() -> [ReaderEffect] {
    if article?.selection != nil || article?.search != nil || isZoomed { return cancel() }
    switch sources.view {
    case .search, .with: return sources.cycleView()
    default: return quit()
    }
  }

  /// Keeps how the reader is left and asks for its end.
  package func quit() -> [ReaderEffect] { keepSession() + [.quit] }

  /// Keeps where the open article is being read.
  func keepPlace() -> [ReaderEffect] {
    article.map { [.setPlace($0.opened.article.id, $0.cursor)] } ?? []
  }

  mutating func openLink() -> [ReaderEffect] {
    guard let url = article?.opened.article.metadata.url else {
      message = .notice("No address is known for this article")
      return []
    }
    message = .notice("Opening \(url)")
    return [.openLink(url)]
  }
}

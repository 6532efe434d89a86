import Articles
import Screen

// Texts that an article has had, and others that print the same.
extension ReaderState {
  mutating func showVersions() -> [ReaderEffect] {
    guard let summary = articleHere else {
      message = .notice("Put the cursor on an article first")
      return []
    }
    return [.loadDifference(summary.id, to: nil)]
  }

  mutating func show(_ difference: VersionDifference) {
    message = nil
    let size = viewLayout[.article]?.content.size ?? size
    view = .versions(VersionsView(difference, size: size, glyphs: settings.glyphs))
  }

  mutating func showCopies() -> [ReaderEffect] {
    guard let summary = articleHere else {
      message = .notice("Put the cursor on an article first")
      return []
    }
    return [.loadCopies(summary.id)]
  }

  mutating func copiesLoaded(_ copies: [ArticleSummary]) {
    guard !copies.isEmpty else {
      message = .notice("No other article prints this text")
      return
    }
    mode = .picking(.articles(copies, size: size, glyphs: settings.glyphs))
  }
}

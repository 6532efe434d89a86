package import Articles

/// A place somebody visited: an article and a scalar offset in it.
package struct Place: Hashable, Sendable {
  package var article: Article.ID
  package var offset: Int

  package init(article: Article.ID, offset: Int) {
    self.article = article
    self.offset = offset
  }
}

/// The places jumped from, to go back and forth through like a browser.
package struct PlaceHistory: Equatable, Sendable {
  private var earlier: [Place] = []
  private var later: [Place] = []
  private static let limit = 200

  package init() {}

  /// How many places lie behind.
  package var depth: Int { earlier.count }

  /// Remembers the place a jump leaves; what lay ahead is forgotten.
  package mutating func leave(_ place: Place) {
    later = []
    guard earlier.last != place else { return }
    earlier.append(place)
    if earlier.count > Self.limit { earlier.removeFirst() }
  }

  /// The place before; `current` becomes the first one ahead.
  package mutating func back(from current: Place?) -> Place? {
    Self.step(from: &earlier, to: &later, current: current)
  }

  /// The place ahead; `current` becomes the last one behind.
  package mutating func forward(from current: Place?) -> Place? {
    Self.step(from: &later, to: &earlier, current: current)
  }

  private static func step(
    from source: inout [Place], to target: inout [Place], current: Place?
  ) -> Place? {
    while let place = source.popLast() {
      guard place != current else { continue }
      if let current { target.append(current) }
      return place
    }
    return nil
  }
}

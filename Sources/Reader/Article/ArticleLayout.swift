import Articles

/// The article as rows of a given width, laid out stretch by stretch as they are asked for.
///
/// No row has a number in the article: rows are found from a scalar offset or from a neighbor, so
/// that the cost of any move depends on what is passed, not on the length of the article.
struct ArticleLayout: Sendable {
  let article: Article
  /// Columns for text with its indents and bars; at least 1.
  let width: Int
  let glyphs: Glyphs
  /// What stands over an article that has no title in its text; "(untitled)" when empty.
  let heading: String
  /// The line under the title.
  let details: String
  private(set) var stretches: [ArticleStretch]
  private var cache = RowCache()

  init(
    article: Article, unfolded: Set<Int>, width: Int, glyphs: Glyphs, heading: String,
    details: String
  ) {
    self.article = article
    self.width = max(1, width)
    self.glyphs = glyphs
    self.heading = heading
    self.details = details
    stretches = StretchBuilder.stretches(of: article, unfolded: unfolded)
  }

  /// The same stretches for another width or other lines of the reader's own.
  init(_ other: ArticleLayout, width: Int, glyphs: Glyphs, heading: String, details: String) {
    article = other.article
    self.width = max(1, width)
    self.glyphs = glyphs
    self.heading = heading
    self.details = details
    stretches = other.stretches
  }

  /// The rows of a stretch, kept for the next time.
  mutating func rows(of stretch: Int) -> [ArticleRow] {
    if let rows = cache[stretch] { return rows }
    let rows = StretchRows(layout: self, index: stretch, tables: &cache.tables).make()
    cache[stretch] = rows
    return rows
  }
}

extension ArticleLayout: Equatable {
  /// Of two layouts of one article; what is kept of rows already made says nothing new.
  static func == (left: ArticleLayout, right: ArticleLayout) -> Bool {
    left.width == right.width && left.glyphs == right.glyphs && left.heading == right.heading
      && left.details == right.details && left.stretches == right.stretches
  }
}

/// Finding rows.
extension ArticleLayout {
  /// The first place the cursor can stand at, and the last; nil in an article without text.
  var firstCursorStretch: Int? { stretches.firstIndex(where: \.holdsCursor) }
  var lastCursorStretch: Int? { stretches.lastIndex(where: \.holdsCursor) }

  /// The stretch that holds an offset, or the last one before it; nil when there is none.
  func stretch(at offset: Int) -> Int? {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    while low > 0, !stretches[low - 1].holdsCursor { low -= 1 }
    return low > 0 ? low - 1 : firstCursorStretch
  }

  /// The row that holds an offset; the first row when there is no text.
  mutating func place(of offset: Int) -> RowPlace {
    guard let stretch = stretch(at: offset) else { return RowPlace(stretch: 0, row: 0) }
    let rows = rows(of: stretch)
    let row = rows.lastIndex { $0.holdsCursor && $0.range.start <= offset }
    return RowPlace(stretch: stretch, row: row ?? stretches[stretch].blanks)
  }

  mutating func row(at place: RowPlace) -> ArticleRow { rows(of: place.stretch)[place.row] }

  mutating func place(after place: RowPlace) -> RowPlace? {
    if place.row + 1 < rows(of: place.stretch).count {
      return RowPlace(stretch: place.stretch, row: place.row + 1)
    }
    let next = stretches[(place.stretch + 1)...].indices.first { !rows(of: $0).isEmpty }
    return next.map { RowPlace(stretch: $0, row: 0) }
  }

  mutating func place(before place: RowPlace) -> RowPlace? {
    if place.row > 0 { return RowPlace(stretch: place.stretch, row: place.row - 1) }
    let last = stretches[..<place.stretch].indices.last { !rows(of: $0).isEmpty }
    return last.map { RowPlace(stretch: $0, row: rows(of: $0).count - 1) }
  }

  /// The place so many rows further on, or back; stops at the ends.
  mutating func place(_ place: RowPlace, movedBy distance: Int) -> RowPlace {
    var place = place
    for _ in 0..<abs(distance) {
      let next = distance > 0 ? self.place(after: place) : self.place(before: place)
      guard let next else { break }
      place = next
    }
    return place
  }

  /// Rows from `first` to `last`, at most `limit`; negative or zero when `last` is not behind.
  mutating func rows(from first: RowPlace, to last: RowPlace, limit: Int) -> Int {
    guard first < last else { return first == last ? 0 : -1 }
    var place = first
    for distance in 0..<limit {
      if place == last { return distance }
      guard let next = self.place(after: place) else { break }
      place = next
    }
    return limit
  }

  static let start = RowPlace(stretch: 0, row: 0)

  mutating func lastPlace() -> RowPlace {
    place(before: RowPlace(stretch: stretches.count, row: 0)) ?? Self.start
  }
}

package import Articles
package import Screen

/// What changed between two texts of an article, word by word.
package struct VersionsView: Equatable, Sendable {
  package let difference: VersionDifference
  private let glyphs: Glyphs
  private var rows: [Row] = []
  /// Rows in which a change begins.
  private var changes: [Int] = []
  private var cursor = ListCursor()
  private var size: Size

  /// A line of the screen.
  private struct Row: Equatable {
    var pieces: [VersionDifference.Piece] = []
  }

  package init(_ difference: VersionDifference, size: Size, glyphs: Glyphs = .unicode) {
    self.difference = difference
    self.glyphs = glyphs
    self.size = size
    layOut()
    goToChange(forward: true, from: -1)
  }

  package mutating func handle(_ command: Command) -> ViewOutcome {
    if let movement = Movement(command) {
      cursor.move(movement, count: rows.count, height: height)
      return .stays
    }
    switch command {
    case .nextParagraph: goToChange(forward: true, from: cursor.index)
    case .previousParagraph: goToChange(forward: false, from: cursor.index)
    case .nextArticleWithActor: return step(by: 1)
    case .previousArticleWithActor: return step(by: -1)
    case .cancel, .close, .versions: return .closed
    default: return .unknown
    }
    return .stays
  }

  package mutating func resize(to size: Size) {
    let isSame = size.width == self.size.width
    let share = rows.isEmpty ? 0 : Double(cursor.index) / Double(rows.count)
    self.size = size
    guard !isSame else { return cursor.fit(count: rows.count, height: height) }
    layOut()
    cursor.put(at: Int(share * Double(rows.count)), count: rows.count, height: height)
  }

  var title: PaneTitle {
    PaneTitle(
      difference.article.heading,
      detail: "version \(difference.older.number) to \(difference.newer.number) of "
        + "\(difference.article.versionCount)")
  }

  var status: String {
    let deleted = difference.wordCount(of: .deleted)
    let inserted = difference.wordCount(of: .inserted)
    let words = "\(deleted) words went, \(inserted) came"
    let number = changes.lastIndex { $0 <= cursor.index }.map { $0 + 1 } ?? 0
    let place =
      changes.isEmpty ? "nothing shown has changed" : "change \(number)/\(changes.count)"
    let added = difference.newer.added.map { "came \(DetailsLine.words(for: $0.day))" }
    return [place, words, added].compactMap { $0 }.joined(separator: " \(glyphs.dot) ")
      + "   } { changes   ] [ versions"
  }

  package func draw(on canvas: inout Canvas, in rect: Rect) {
    for index in cursor.visible(count: rows.count, height: rect.height) {
      let y = rect.y + index - cursor.top
      var x = rect.x + margin
      for piece in rows[index].pieces {
        x = canvas.draw(
          piece.text, at: Point(x: x, y: y), style: Self.style(of: piece.kind),
          width: rect.right - x)
      }
      if changes.contains(index) {
        canvas.draw(
          glyphs.focus, at: Point(x: rect.x, y: y), style: CellStyle(.warning), width: 1)
      }
      if index == cursor.index { canvas.cursor = Point(x: rect.x, y: y) }
    }
  }
}

extension VersionsView {
  private static let widest = 88

  private var height: Int { size.height }
  private var margin: Int { 2 }
  private var measure: Int { max(8, min(Self.widest, size.width - margin - 1)) }

  private static func style(of kind: VersionDifference.Piece.Kind) -> CellStyle {
    switch kind {
    case .same: CellStyle(.text)
    case .deleted: CellStyle(.error)
    case .inserted: CellStyle(.figure, .bold)
    }
  }

  private func step(by number: Int) -> ViewOutcome {
    let target = difference.newer.number + number
    guard (2...max(2, difference.article.versionCount)).contains(target) else {
      return .notice(number > 0 ? "This is the newest version" : "This is the first change")
    }
    return .wanted(.loadDifference(difference.article.id, to: target))
  }

  private mutating func goToChange(forward: Bool, from row: Int) {
    let next = forward ? changes.first { $0 > row } : changes.last { $0 < row }
    guard let next else { return }
    cursor.put(at: next, count: rows.count, height: height)
  }

  private mutating func layOut() {
    rows = []
    changes = []
    for paragraph in difference.paragraphs {
      if !rows.isEmpty { rows.append(Row()) }
      layOut(paragraph)
    }
  }

  private mutating func layOut(_ paragraph: [VersionDifference.Piece]) {
    var text = ""
    var kinds: [VersionDifference.Piece.Kind] = []
    var starts: Set<Int> = []
    for piece in paragraph {
      let marks = VersionDifference.marks(of: piece.kind)
      let marked = marks.open + piece.text + marks.close
      if piece.kind != .same { starts.insert(kinds.count) }
      text += marked
      kinds += Array(repeating: piece.kind, count: marked.unicodeScalars.count)
    }
    let scalars = Array(text.unicodeScalars)
    for row in Wrap(columns: measure).rows(of: text) {
      if row.shown.contains(where: starts.contains) { changes.append(rows.count) }
      rows.append(Row(pieces: Self.runs(of: row.shown, scalars, kinds)))
    }
  }

  /// The stretches of one kind in a row.
  private static func runs(
    of range: Range<Int>, _ scalars: [Unicode.Scalar], _ kinds: [VersionDifference.Piece.Kind]
  ) -> [VersionDifference.Piece] {
    var runs: [VersionDifference.Piece] = []
    for index in range {
      if runs.last?.kind != kinds[index] { runs.append(.init(kinds[index], "")) }
      runs[runs.count - 1].text.unicodeScalars.append(scalars[index])
    }
    return runs
  }
}

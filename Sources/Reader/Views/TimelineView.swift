package import Articles
package import Screen

/// The dated events of all accounts on one axis.
package struct TimelineView: Equatable, Sendable {
  /// An event on one of the dates it is told for.
  struct Entry: Equatable, Sendable {
    var date: CalendarDate
    /// Index into the rows of the table.
    var row: Int
    /// Accounts that give this date.
    var accounts: Set<Int>
    /// Other dates it is told for.
    var others: [CalendarDate]
  }

  package internal(set) var comparison: StoryComparison
  private let glyphs: Glyphs
  private(set) var entries: [Entry] = []
  package private(set) var evidence: EvidenceList?
  private var cursor = ListCursor()
  private var size: Size

  package init(_ comparison: StoryComparison, size: Size, glyphs: Glyphs = .unicode) {
    self.comparison = comparison
    self.size = size
    self.glyphs = glyphs
    makeEntries()
    // What happened lately is what is read about: the past begins above.
    let first = entries.firstIndex { $0.accounts.count > 1 || !$0.others.isEmpty } ?? 0
    cursor.put(at: first, count: entries.count, height: height)
  }

  package mutating func handle(_ command: Command) -> ViewOutcome {
    if let movement = Movement(command) {
      if evidence != nil {
        evidence?.move(movement)
      } else {
        cursor.move(movement, count: entries.count, height: height)
      }
      return .stays
    }
    switch command {
    case .open:
      if let evidence { return evidence.outcome }
      openEvidence()
    case .nextArticleWithActor: moveToDispute(forward: true)
    case .previousArticleWithActor: moveToDispute(forward: false)
    case .cancel, .close:
      guard evidence != nil else { return .closed }
      evidence = nil
    default: return .unknown
    }
    return .stays
  }

  package mutating func resize(to size: Size) {
    self.size = size
    evidence?.resize(to: size)
    cursor.fit(count: entries.count, height: height)
  }

  var title: PaneTitle {
    let events = entries.count == 1 ? "1 event" : "\(entries.count) events"
    if let evidence {
      return PaneTitle(evidence.title, detail: "\(evidence.index + 1)/\(evidence.items.count)")
    }
    let disputed = comparison.table.rows.count { $0.kind == .date && $0.verdict == .differ }
    return PaneTitle(
      "\(comparison.story.isEmpty ? "Accounts" : comparison.story): timeline",
      detail: "\(events), \(disputed) dated differently")
  }

  var status: String {
    guard entries.indices.contains(cursor.index) else { return "" }
    let entry = entries[cursor.index]
    let outlets = entry.accounts.sorted().map { comparison.table.accounts[$0].label }
    let others = entry.others.map(\.description).joined(separator: ", ")
    return "\(entry.date) \(glyphs.dot) \(outlets.joined(separator: ", "))"
      + (others.isEmpty ? "" : " \(glyphs.dot) elsewhere \(others)")
  }

  package func draw(on canvas: inout Canvas, in rect: Rect) {
    if let evidence { return evidence.draw(on: &canvas, in: rect, glyphs: glyphs) }
    guard !entries.isEmpty else {
      canvas.draw(
        "No account dates anything.", at: Point(x: rect.x + 2, y: rect.y + 1),
        style: CellStyle(.faint), width: rect.width - 2)
      canvas.cursor = Point(x: rect.x, y: rect.y)
      return
    }
    drawAxis(on: &canvas, in: rect)
    for index in cursor.visible(count: entries.count, height: height) {
      let line = Rect(
        x: rect.x, y: rect.y + Self.axisHeight + index - cursor.top, width: rect.width, height: 1)
      draw(entries[index], previous: index > 0 ? entries[index - 1] : nil, on: &canvas, in: line)
      guard index == cursor.index else { continue }
      canvas.markCursorRow(line, isFocused: true)
      canvas.cursor = Point(x: line.x, y: line.y)
    }
  }
}

extension TimelineView {
  private static let axisHeight = 2
  private static let dateWidth = 13

  private var height: Int { max(0, size.height - Self.axisHeight) }
  /// A column for each account, as many as leave room for words.
  private var laneCount: Int {
    min(comparison.table.accounts.count, max(0, (size.width - Self.dateWidth - 24) / 2))
  }

  private mutating func makeEntries() {
    for (index, row) in comparison.table.rows.enumerated() where row.kind == .date {
      var accounts: [CalendarDate: Set<Int>] = [:]
      for cell in row.cells {
        if case .date(let date) = cell.value { accounts[date, default: []].insert(cell.account) }
      }
      let isDisputed = row.verdict == .differ
      entries += accounts.map { date, told in
        Entry(
          date: date, row: index, accounts: told,
          others: isDisputed ? accounts.keys.filter { $0 != date }.sorted() : [])
      }
    }
    entries.sort { ($0.date, $0.row) < ($1.date, $1.row) }
  }

  private mutating func openEvidence() {
    guard entries.indices.contains(cursor.index) else { return }
    let entry = entries[cursor.index]
    let row = comparison.table.rows[entry.row]
    evidence = EvidenceList(row, of: comparison.table, account: entry.accounts.min())
    evidence?.resize(to: size)
  }

  private mutating func moveToDispute(forward: Bool) {
    let order =
      forward
      ? Array(entries.indices.dropFirst(cursor.index + 1))
      : entries.indices.prefix(cursor.index).reversed()
    guard let next = order.first(where: { !entries[$0].others.isEmpty }) else { return }
    cursor.put(at: next, count: entries.count, height: height)
  }

  /// How many events lie where, over the stretch of time most of them are in.
  private func drawAxis(on canvas: inout Canvas, in rect: Rect) {
    let days = entries.compactMap { $0.date.middleDay }.sorted()
    guard !days.isEmpty, rect.width > 30 else { return }
    let low = days[days.count / 10]
    let high = max(low + 1, days[days.count - 1])
    let width = rect.width - 26
    var counts = [Int](repeating: 0, count: width)
    for day in days where day >= low {
      counts[min(width - 1, (day - low) * (width - 1) / (high - low))] += 1
    }
    let left = CalendarDate(daysSinceEpoch: low).description
    canvas.draw(left, at: Point(x: rect.x + 1, y: rect.y), style: CellStyle(.faint))
    canvas.draw(
      bars(for: counts, fullest: counts.max() ?? 1, glyphs: glyphs),
      at: Point(x: rect.x + 13, y: rect.y), style: CellStyle(.date))
    canvas.draw(
      CalendarDate(daysSinceEpoch: high).description,
      at: Point(x: rect.x + 14 + width, y: rect.y), style: CellStyle(.faint))
    guard entries.indices.contains(cursor.index), let day = entries[cursor.index].date.middleDay,
      day >= low
    else { return }
    let x = rect.x + 13 + min(width - 1, (day - low) * (width - 1) / (high - low))
    canvas.draw(
      glyphs == .unicode ? "▴" : "^", at: Point(x: x, y: rect.y + 1), style: CellStyle(.key, .bold))
  }

  private func draw(
    _ entry: Entry, previous: Entry?, on canvas: inout Canvas, in line: Rect
  ) {
    if previous?.date != entry.date {
      canvas.draw(
        entry.date.description, at: Point(x: line.x + 1, y: line.y), style: CellStyle(.date, .bold))
    }
    canvas.draw(
      glyphs.vertical, at: Point(x: line.x + Self.dateWidth - 1, y: line.y),
      style: CellStyle(.frame))
    for lane in 0..<laneCount where entry.accounts.contains(lane) {
      canvas.draw(
        entry.others.isEmpty ? glyphs.told : glyphs.differs,
        at: Point(x: line.x + Self.dateWidth + lane * 2, y: line.y),
        style: entry.others.isEmpty ? CellStyle(.figure) : CellStyle(.warning, .bold))
    }
    let row = comparison.table.rows[entry.row]
    let x = line.x + Self.dateWidth + laneCount * 2 + 1
    let others = entry.others.map(\.description).joined(separator: ", ")
    let words = ListText.oneLine(row.topic) + (others.isEmpty ? "" : "  (elsewhere \(others))")
    canvas.drawClipped(
      words, at: Point(x: x, y: line.y), width: line.right - x,
      style: entry.others.isEmpty ? CellStyle(.text) : CellStyle(.warning), glyphs: glyphs)
  }
}

extension CalendarDate {
  /// The day itself, or one in the middle of the month or year.
  fileprivate var middleDay: Int? {
    daysSinceEpoch
      ?? CalendarDate(year: year, month: month ?? 7, day: month == nil ? 1 : 15)?.daysSinceEpoch
  }
}

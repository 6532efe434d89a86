package import Articles
package import Screen

/// Who is quoted how often by whom, and how accounts word what they say of an actor.
package struct VoicesView: Equatable, Sendable {
  package internal(set) var comparison: StoryComparison
  private let glyphs: Glyphs
  private var cursor = ListCursor()
  /// Words and names of the actor under the cursor, while they show.
  package private(set) var wording: EvidenceList?
  private var size: Size

  package init(_ comparison: StoryComparison, size: Size, glyphs: Glyphs = .unicode) {
    self.comparison = comparison
    self.size = size
    self.glyphs = glyphs
  }

  private var voices: [ComparisonVoice] { comparison.voices }
  private var accounts: [ComparedAccount] { comparison.table.accounts }

  package mutating func handle(_ command: Command) -> ViewOutcome {
    if let movement = Movement(command) {
      if wording != nil {
        wording?.move(movement)
      } else {
        cursor.move(movement, count: voices.count, height: height)
      }
      return .stays
    }
    switch command {
    case .open:
      if let wording { return wording.outcome }
      return openWording()
    case .cancel, .close:
      guard wording != nil else { return .closed }
      wording = nil
    default: return .unknown
    }
    return .stays
  }

  package mutating func resize(to size: Size) {
    self.size = size
    wording?.resize(to: size)
    cursor.fit(count: voices.count, height: height)
  }

  var title: PaneTitle {
    if let wording {
      return PaneTitle(wording.title, detail: "\(wording.index + 1)/\(wording.items.count)")
    }
    let quoted = voices.count { $0.quotations > 0 }
    return PaneTitle(
      "\(comparison.story.isEmpty ? "Accounts" : comparison.story): voices",
      detail: "\(quoted) quoted, \(voices.count - quoted) only spoken of")
  }

  var status: String {
    guard voices.indices.contains(cursor.index) else { return "" }
    let voice = voices[cursor.index]
    let name = comparison.table.name(of: voice.actor)
    let shares = voice.shares.enumerated().filter { $0.element.quoted + $0.element.reported > 0 }
      .map { "\(accounts[$0.offset].label) \($0.element.words) words" }
    return shares.isEmpty
      ? "\(name) \(glyphs.dot) spoken of \(voice.mentions) times, never quoted"
      : "\(name) \(glyphs.dot) \(shares.joined(separator: ", "))"
  }

  package func draw(on canvas: inout Canvas, in rect: Rect) {
    if let wording { return wording.draw(on: &canvas, in: rect, glyphs: glyphs) }
    guard !voices.isEmpty else {
      canvas.draw(
        "Nobody speaks or is spoken of.", at: Point(x: rect.x + 2, y: rect.y + 1),
        style: CellStyle(.faint), width: rect.width - 2)
      canvas.cursor = Point(x: rect.x, y: rect.y)
      return
    }
    drawHead(on: &canvas, in: rect)
    for index in cursor.visible(count: voices.count, height: height) {
      let line = Rect(
        x: rect.x, y: rect.y + 1 + index - cursor.top, width: rect.width, height: 1)
      draw(voices[index], on: &canvas, in: line)
      guard index == cursor.index else { continue }
      canvas.markCursorRow(line, isFocused: true)
      canvas.cursor = Point(x: line.x, y: line.y)
    }
  }
}

extension VoicesView {
  private static let nameWidth = 24
  private static let totals = ["quotes", "words", "spoken of"]
  private static let totalWidth = 10

  private var height: Int { max(0, size.height - 1) }
  private var totalsWidth: Int { size.width < 60 ? Self.totalWidth : Self.totalWidth * 3 }
  /// Columns for accounts, as many as fit.
  private var laneCount: Int {
    min(accounts.count, max(0, (size.width - Self.nameWidth - totalsWidth) / 6))
  }
  private var laneWidth: Int {
    laneCount == 0
      ? 0 : min(16, (size.width - Self.nameWidth - totalsWidth) / laneCount)
  }

  private func drawHead(on canvas: inout Canvas, in rect: Rect) {
    let style = CellStyle(.heading, .bold)
    for lane in 0..<laneCount {
      canvas.drawClipped(
        ListText.oneLine(accounts[lane].label),
        at: Point(x: rect.x + Self.nameWidth + lane * laneWidth, y: rect.y), width: laneWidth - 1,
        style: style, glyphs: glyphs)
    }
    let x = rect.x + Self.nameWidth + laneCount * laneWidth
    for (index, words) in Self.totals.prefix(totalsWidth / Self.totalWidth).enumerated() {
      canvas.draw(
        words, at: Point(x: x + index * Self.totalWidth, y: rect.y), style: style,
        width: Self.totalWidth - 1)
    }
  }

  private func draw(_ voice: ComparisonVoice, on canvas: inout Canvas, in line: Rect) {
    let isQuoted = voice.quotations > 0
    canvas.drawClipped(
      ListText.oneLine(comparison.table.name(of: voice.actor)),
      at: Point(x: line.x + 1, y: line.y), width: Self.nameWidth - 2,
      style: CellStyle(isQuoted ? .person : .faint), glyphs: glyphs)
    for lane in 0..<laneCount {
      let share = voice.shares[lane]
      let quotes = share.quoted + share.reported
      let words =
        quotes > 0
        ? "\(glyphs.openQuote)\(quotes)\(glyphs.closeQuote)"
        : share.mentions > 0 ? "\(glyphs.dot)\(share.mentions)" : ""
      canvas.draw(
        words, at: Point(x: line.x + Self.nameWidth + lane * laneWidth, y: line.y),
        style: CellStyle(quotes > 0 ? .quotation : .faint), width: laneWidth - 1)
    }
    let numbers = [voice.quotations, voice.words, voice.mentions].map(String.init)
    let x = line.x + Self.nameWidth + laneCount * laneWidth
    for (index, number) in numbers.prefix(totalsWidth / Self.totalWidth).enumerated() {
      canvas.draw(
        number, at: Point(x: x + index * Self.totalWidth, y: line.y), style: CellStyle(.count))
    }
  }

  /// Shows the wording next to an actor; where there is none, goes to where it speaks.
  private mutating func openWording() -> ViewOutcome {
    guard voices.indices.contains(cursor.index) else { return .stays }
    let voice = voices[cursor.index]
    guard let wording = comparison.wording.first(where: { $0.actor == voice.actor }),
      !wording.words.isEmpty || !wording.names.isEmpty
    else {
      let place = voice.shares.enumerated().first { $0.element.first != nil }
      return place.flatMap { place in
        place.element.first.map { .open(accounts[place.offset].article, $0) }
      } ?? .stays
    }
    self.wording = list(of: wording)
    self.wording?.resize(to: size)
    return .stays
  }

  private func list(of wording: ActorWording) -> EvidenceList {
    let name = comparison.table.name(of: wording.actor)
    let words = wording.words.map { word in
      EvidenceList.Item(
        account: word.account, range: word.place, sentence: word.sentence, marked: nil,
        detail: "\(glyphs.openQuote)\(word.word)\(glyphs.closeQuote) \(word.count), elsewhere "
          + "\(word.countElsewhere)\(word.isSmall ? " (small sample)" : "")")
    }
    let names = accounts.indices.compactMap { account -> EvidenceList.Item? in
      let own = wording.names.filter { $0.account == account }
      guard let first = own.first else { return nil }
      return EvidenceList.Item(
        account: account, range: first.place,
        sentence: own.map { "\($0.name) \($0.count)" }.joined(separator: ", "), marked: nil,
        detail: "calls it")
    }
    return EvidenceList(
      title: "Wording next to \(name)", items: words + names, accounts: accounts)
  }
}

import Articles
import Reader
import Screen
import Testing

@Suite("Drawing of lists")
struct ListDrawingTests {
  /// Names as hostile sources write them: controls, direction marks, wide and combined characters.
  private static let hostile =
    "Fähre\u{1B}]52;c;x\u{07} 渡輪のストライキ \u{202E}evil\u{9B}2J \u{1F468}\u{200D}\u{1F469} e\u{0301}\n\tنص 12"

  private static let hostileActor = Actor(
    id: Actor.ID("x"), name: hostile, kind: .group, aliases: [hostile])

  private static let library: ListLibrary = {
    var library = ListLibrary(
      (0..<30).map { index in
        ListLibrary.summary(
          "h\(index)", hostile, index % 3 == 0 ? nil : hostile, "2031-04-11", story: hostile,
          isRead: index % 2 == 0, notes: index * 40)
      })
    library.actors = [ActorCount(actor: hostileActor, mentions: 1_234_567, articles: 30)]
    return library
  }()

  private static let opened: OpenedArticle = {
    var opened = SideSample.opened
    opened.actors.append(ActorCount(actor: hostileActor, mentions: 1_234_567, articles: 9))
    opened.findings.mentions.append(
      Mention(range: TextRange(0, 3), actor: hostileActor.id, kind: .name, why: hostile))
    opened.notes.append(SideSample.note("9", hostile, hostile, [hostile], .orphan))
    return opened
  }()

  private static let sizes = [0, 1, 2, 3, 4, 5, 8, 11, 13, 16, 20, 23, 28, 37, 46].flatMap {
    width in
    [0, 1, 2, 6, 14].map { Size(width: width, height: $0) }
  }

  /// Draws into a rectangle of a larger canvas; nil when a cell around it was touched.
  private func drawing(_ size: Size, _ draw: (inout Canvas, Rect) -> Void) -> Canvas? {
    let rect = Rect(x: 3, y: 2, width: size.width, height: size.height)
    var canvas = Canvas(size: Size(width: size.width + 6, height: size.height + 4))
    canvas.fill(Rect(canvas.size), style: CellStyle(.error))
    canvas.fill(rect)
    draw(&canvas, rect)
    for y in 0..<canvas.size.height {
      for x in 0..<canvas.size.width where !rect.contains(Point(x: x, y: y)) {
        guard canvas[x, y] == Canvas.Cell(text: " ", style: CellStyle(.error)) else { return nil }
      }
    }
    return canvas
  }

  private func hasControls(_ canvas: Canvas) -> Bool {
    canvas.lines.contains { line in
      line.unicodeScalars.contains {
        $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || (0x202A...0x202E).contains($0.value)
      }
    }
  }

  @Test("the source list stays inside its rectangle, whatever the size and the names")
  func sources() {
    for view in [SourcesPane.View.bySource, .byDate, .byActor, .search("evil")] {
      var library = Self.library
      var pane = SourcesPane()
      library.perform(pane.start(), on: &pane)
      library.perform(pane.show(view), on: &pane)
      for size in Self.sizes {
        library.perform(pane.resize(to: size), on: &pane)
        library.perform(pane.move(.bottom), on: &pane)
        let canvas = drawing(size) { pane.draw(on: &$0, in: $1, isFocused: true) }
        #expect(canvas.map { !hasControls($0) } == true, "\(view) at \(size)")
      }
    }
  }

  @Test("the side pane stays inside its rectangle, whatever the size and the names")
  func side() {
    var pane = SidePane()
    pane.show(Self.opened)
    pane.choose(Self.hostileActor)
    for view in SidePane.View.allCases {
      pane.show(view)
      for size in Self.sizes {
        pane.resize(to: size)
        let canvas = drawing(size) { pane.draw(on: &$0, in: $1, isFocused: true) }
        #expect(canvas.map { !hasControls($0) } == true, "\(view) at \(size)")
      }
    }
  }

  @Test("overlays and hints stay inside the screen, whatever the size and the names")
  func overlays() {
    for size in Self.sizes {
      let notes = Self.opened.notes.map { NoteRow(note: $0, article: Self.library.articles[1]) }
      var actors = Picker.actors(size: size)
      actors.actorsLoaded(containing: "", Self.opened.actors)
      let pickers = [
        Picker.notes(notes, size: size), actors, .tags([TagCount(Self.hostile, 3)], size: size),
        .kinds(on: [.name], size: size),
        .commands(keymap: Keymap(), context: .article, size: size),
      ]
      for picker in pickers {
        let canvas = drawing(size) { picker.draw(on: &$0, in: $1, isFocused: true) }
        #expect(canvas.map { !hasControls($0) } == true, "\(picker.purpose) at \(size)")
      }
      let help = HelpView(context: .article, keymap: Keymap(), size: size)
      #expect(drawing(size) { help.draw(on: &$0, in: $1, isFocused: true) } != nil, "\(size)")
      let hints = HintLine(context: .article, keymap: Keymap())
      let line = Size(width: size.width, height: 1)
      #expect(drawing(line) { hints.draw(on: &$0, in: $1) } != nil, "\(size)")
    }
  }

  @Test("text that does not fit ends in an ellipsis and never in half a wide character")
  func wideNames() {
    var pane = SidePane()
    pane.resize(to: Size(width: 12, height: 3))
    var opened = SideSample.opened
    opened.actors = [
      ActorCount(
        actor: Actor(id: Actor.ID("x"), name: "渡輪工會聯盟", kind: .group), mentions: 7, articles: 1)
    ]
    pane.show(opened)
    let canvas = listScreen(12, 3) { pane.draw(on: &$0, in: $1, isFocused: false) }
    #expect(canvas.lines[0] == " g 渡輪工… 7")
  }
}

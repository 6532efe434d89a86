import Screen
import Terminal
import TestSupport
import Testing

/// Frames are shown by an emulator that knows nothing of canvases.
@Suite("Painting", .serialized)
struct FramePainterTests {
  static let terminals = ["xterm", "xterm-256color", "tmux-256color", "screen", "linux", "vt100"]

  @Test("any screen is turned into any other", arguments: terminals)
  func anyScreens(name: String) throws {
    var generator = SeededGenerator(seed: 7)
    let size = Size(width: 61, height: 23)
    var painter = try painter(name)
    var emulator = TerminalEmulator(size: size)
    var canvas = Canvas(size: size)
    for step in 0..<60 {
      if step % 9 == 8 { canvas = Canvas(size: size) }
      for _ in 0..<Int.random(in: 1...30, using: &generator) {
        canvas.scribble(using: &generator)
      }
      emulator.feed(painter.frame(canvas))
      expect(emulator, shows: canvas, "step \(step)")
    }
    #expect(emulator.faults == [])
  }

  @Test("a text that moves up or down beside one that stays is right", arguments: terminals)
  func scrolling(name: String) throws {
    var painter = try painter(name)
    var emulator = TerminalEmulator(size: Size(width: 90, height: 24))
    for top in [0, 1, 2, 3, 2, 1, 4, 7, 5, 3, 0, 20, 40, 39, 38] {
      let canvas = Canvas.text(from: top)
      emulator.feed(painter.frame(canvas))
      expect(emulator, shows: canvas, "top \(top)")
    }
    #expect(emulator.faults == [])
  }

  @Test("a step of a text is scrolled, not written anew")
  func scrollsCheaply() throws {
    var painter = try painter("xterm-256color")
    _ = painter.frame(Canvas.text(from: 0))
    let step = painter.frame(Canvas.text(from: 1))
    #expect(step.count < 300)
    #expect(String(decoding: step, as: UTF8.self).contains("\u{1B}[2;23r"))
  }

  @Test("wide, combining and right-to-left text is scrolled as it stands", arguments: terminals)
  func scrollsAnyScript(name: String) throws {
    var painter = try painter(name)
    var emulator = TerminalEmulator(size: Size(width: 90, height: 24))
    for top in [0, 1, 2, 1, 0, 3, 5, 4, 3, 9, 8] {
      let canvas = Canvas.scripts(from: top)
      emulator.feed(painter.frame(canvas.inVisualOrder()))
      expect(emulator, shows: canvas.inVisualOrder(), "top \(top)")
    }
    #expect(emulator.faults == [])
  }

  @Test("rows that hardly change are not scrolled with the others")
  func edgesStay() throws {
    var painter = try painter("xterm-256color")
    var canvas = Canvas.text(from: 0)
    canvas.draw("Talks 3 %", at: Point(x: 0, y: 0))
    _ = painter.frame(canvas)
    canvas = Canvas.text(from: 1)
    canvas.draw("Talks 4 %", at: Point(x: 0, y: 0))
    #expect(String(decoding: painter.frame(canvas), as: UTF8.self).contains("\u{1B}[2;23r"))
  }

  @Test("the cursor goes where it belongs, or is hidden", arguments: terminals)
  func cursor(name: String) throws {
    var painter = try painter(name)
    var emulator = TerminalEmulator(size: Size(width: 90, height: 24))
    var canvas = Canvas.text(from: 0)
    emulator.feed(painter.frame(canvas))
    #expect(emulator.cursor == canvas.cursor)
    canvas.cursor = nil
    emulator.feed(painter.frame(canvas))
    // A vt100 cannot hide it.
    #expect(emulator.isCursorVisible == (name == "vt100"))
    canvas.cursor = Point(x: 1, y: 1)
    emulator.feed(painter.frame(canvas))
    #expect(emulator.isCursorVisible)
    #expect(emulator.cursor == canvas.cursor)
  }

  @Test("an equal screen costs nothing")
  func unchanged() throws {
    var painter = try painter("xterm-256color")
    _ = painter.frame(Canvas.text(from: 0))
    #expect(painter.frame(Canvas.text(from: 0)).isEmpty)
  }

  @Test("one changed cell costs an address and the cell")
  func oneCell() throws {
    var painter = try painter("xterm-256color")
    var canvas = Canvas(size: Size(width: 80, height: 24))
    canvas.draw("The ferry left", at: Point(x: 3, y: 4))
    _ = painter.frame(canvas)
    canvas.draw("i", at: Point(x: 13, y: 4))
    #expect(painter.frame(canvas) == Array("\u{1B}[5;14Hi".utf8))
  }

  @Test("colors and attributes are those of the theme")
  func appearances() throws {
    let theme = Theme(.dark, depth: .full)
    var painter = try painter("xterm-256color")
    var canvas = Canvas(size: Size(width: 40, height: 40))
    for (y, role) in StyleRole.allCases.enumerated() {
      for (x, backdrop) in Backdrop.allCases.enumerated() {
        canvas.draw("x", at: Point(x: 2 * x, y: y), style: CellStyle(role, on: backdrop))
      }
    }
    var emulator = TerminalEmulator(size: canvas.size)
    emulator.feed(painter.frame(canvas))
    for y in 0..<canvas.size.height {
      for x in 0..<canvas.size.width where emulator.row(y).dropFirst(x).first?.text == "x" {
        #expect(
          emulator.row(y).dropFirst(x).first?.appearance
            == theme.appearance(of: canvas[x, y].style))
      }
    }
  }

  @Test("a Linux console gets no underline on colors, which it would show as another color")
  func colorsAlone() throws {
    var painter = try painter("linux", depth: .eight)
    var canvas = Canvas(size: Size(width: 20, height: 2))
    canvas.draw("Norway", at: Point(x: 0, y: 0), style: CellStyle(.state))
    var emulator = TerminalEmulator(size: canvas.size)
    emulator.feed(painter.frame(canvas))
    #expect(emulator.row(0).first?.appearance == Appearance(.indexed(6)))
  }

  @Test("behind a character of uncertain width the cursor is addressed anew")
  func uncertain() throws {
    var painter = try painter("xterm-256color")
    var canvas = Canvas(size: Size(width: 20, height: 1))
    canvas.draw("a❤b", at: Point(x: 0, y: 0))
    let bytes = String(decoding: painter.frame(canvas), as: UTF8.self)
    #expect(bytes.contains("❤\u{1B}[1;3Hb"))
  }

  @Test("sizes from 1×1 to 500×200 are painted")
  func sizes() throws {
    var generator = SeededGenerator(seed: 3)
    var painter = try painter("xterm-256color")
    for (width, height) in [(1, 1), (2, 1), (1, 9), (500, 200), (3, 2)] {
      let size = Size(width: width, height: height)
      var canvas = Canvas(size: size)
      for _ in 0..<40 { canvas.scribble(using: &generator) }
      var emulator = TerminalEmulator(size: size)
      emulator.feed(painter.frame(canvas))
      expect(emulator, shows: canvas, "\(width)×\(height)")
      #expect(emulator.faults == [])
    }
  }

  private func painter(_ name: String, depth: Theme.Depth = .full) throws -> FramePainter {
    let abilities = try #require(TerminalAbilities(terminal: name))
    return FramePainter(abilities, theme: Theme(.dark, depth: depth))
  }

  private func expect(_ emulator: TerminalEmulator, shows canvas: Canvas, _ comment: String) {
    for y in 0..<canvas.size.height {
      let seen = emulator.row(y).map(\.text)
      let meant = canvas.row(y).map(\.text)
      #expect(seen == meant, "\(comment), row \(y)")
    }
    if let cursor = canvas.cursor { #expect(emulator.cursor == cursor) }
  }
}

extension Canvas {
  /// Fifty numbered lines from one of them on, beside a list that stands still.
  static func text(from top: Int) -> Canvas {
    var canvas = Canvas(size: Size(width: 90, height: 24))
    for y in 1..<23 {
      let line = "\(top + y) the harbour pilot said that ship \((top + y) * 7) would wait for tide"
      canvas.draw(line, at: Point(x: 20, y: y), style: CellStyle(y % 2 == top % 2 ? .text : .date))
      if y < 4 { canvas.draw("source \(y)", at: Point(x: 0, y: y)) }
    }
    canvas.draw("status", at: Point(x: 0, y: 23))
    canvas.cursor = Point(x: 20, y: 5)
    return canvas
  }

  /// Rows of many scripts from one of them on, beside a list that stands still.
  static func scripts(from top: Int) -> Canvas {
    var canvas = Canvas(size: Size(width: 90, height: 24))
    for y in 1..<23 {
      let word = words[(top + y) % words.count]
      canvas.draw("│", at: Point(x: 19, y: y), style: CellStyle(.frame))
      for x in stride(from: 20, to: 90, by: 10) {
        canvas.draw("\(word) שלום \(top + y)", at: Point(x: x, y: y), width: 10)
      }
      if y % 5 == 0 { canvas.draw("港口 \(y)", at: Point(x: 0, y: y)) }
    }
    return canvas
  }

  private static let words = [
    "tide", "港口談判", "e\u{301}te\u{301}", "👩‍🌾 farm", "한국어", "ß❤ﬁ", "क्षेत्र", "   ", "ok \u{7} \u{1B}[31m",
    "┌──┐", "x",
  ]

  mutating func scribble(using generator: inout SeededGenerator) {
    let point = Point(
      x: Int.random(in: -3..<size.width, using: &generator),
      y: Int.random(in: 0..<size.height, using: &generator))
    let style = CellStyle(
      StyleRole.allCases.randomElement(using: &generator) ?? .text,
      on: Bool.random(using: &generator) ? .none : .match)
    let word = Self.words.randomElement(using: &generator) ?? ""
    draw(word, at: point, style: Bool.random(using: &generator) ? .plain : style)
    if Int.random(in: 0..<9, using: &generator) == 0 {
      fill(Rect(x: point.x, y: point.y, width: 17, height: 2))
    }
    cursor = Bool.random(using: &generator) ? Point(x: max(0, point.x), y: point.y) : nil
  }
}

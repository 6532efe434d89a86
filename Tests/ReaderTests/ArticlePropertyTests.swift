import Articles
import Reader
import Screen
import Testing

/// What holds for articles made at random, from seeds that are always the same.
@Suite("Article properties")
struct ArticlePropertyTests {
  /// Knuth's linear congruential generator.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  private static let pieces = [
    "Norland", "the", "strait", "is", "closed.", "“No”,", "she", "said", "中文", "段落。", "e\u{301}lan",
    "👩‍🌾", "🇫🇷", "extraordinarily", "a", "I.", "שלום", "x\u{AD}y", "-", "3.5", "नमस्ते",
  ]
  private static let signs = [
    "", "", "", "", "# ", "## ", "> ", "* ", "^ ", "| ", "! ", "& ", "~ ", "% ",
  ]

  private static func lines(_ dice: inout Dice) -> String {
    (0..<2 + dice.roll(14)).map { _ in
      signs[dice.roll(signs.count)]
        + (0...dice.roll(30)).map { _ in pieces[dice.roll(pieces.count)] }
        .joined(separator: dice.roll(6) == 0 ? "¦" : " ")
    }.joined(separator: "\n")
  }

  private static func pane(_ dice: inout Dice) -> ArticlePane {
    let size = Size(width: 8 + dice.roll(70), height: 3 + dice.roll(20))
    return ArticleSample(lines(&dice)).pane(size.width, size.height)
  }

  @Test("a cluster that is shown is found again at its cell", arguments: 0..<12)
  func roundTrip(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    var pane = Self.pane(&dice)
    pane.setAllFolds(open: true)
    for _ in 0..<3 {
      var offset = 0
      for character in pane.opened.article.text.string {
        if let point = pane.point(of: offset), CellWidth.of(character) > 0, character != "\n",
          !character.isWhitespace
        {
          #expect(pane.offset(at: point) == offset, "\(character) at \(offset)")
        }
        offset += character.unicodeScalars.count
      }
      pane.move(.pageDown)
    }
  }

  @Test("the text on the screen is the text of the article, in order", arguments: 0..<12)
  func nothingLost(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let lines = Self.lines(&dice).split(separator: "\n").filter {
      !"!&~|*^>%".contains($0.prefix(1))
    }
    let sample = ArticleSample("# T\n" + lines.joined(separator: "\n"))
    let pane = sample.pane(12 + dice.roll(60), 1500)
    let shown = CellText(sample.text).pieces.map(\.text).joined().filter { !$0.isWhitespace }
    let seen = pane.screen.joined().filter { !$0.isWhitespace }
    #expect(seen == shown)
  }

  @Test("movement never leaves the text, and a resize keeps the place", arguments: 0..<12)
  func movement(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    var pane = Self.pane(&dice)
    let text = pane.opened.article.text
    for _ in 0..<40 {
      pane.move(Movement.allCases[dice.roll(Movement.allCases.count)], count: 1 + dice.roll(3))
      #expect(text.isClusterStart(pane.cursor))
      #expect(
        pane.cursor < text.count && text.string.unicodeScalars[text.index(at: pane.cursor)] != "\n")
      let cursor = pane.cursor
      let row = pane.point(of: cursor)?.y
      let size = Size(width: 8 + dice.roll(70), height: 3 + dice.roll(20))
      let old = pane.size
      pane.resize(to: size)
      #expect(pane.cursor == cursor)
      #expect(pane.point(of: cursor) != nil)
      pane.resize(to: old)
      #expect(pane.cursor == cursor)
      #expect(row != nil)
    }
  }

  @Test("a unit is undone by the opposite one when selecting", arguments: 0..<12)
  func selection(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    var pane = Self.pane(&dice)
    pane.setAllFolds(open: true)
    for unit in SelectionUnit.allCases {
      pane.moveCursor(to: dice.roll(pane.opened.article.text.count))
      pane.startSelection(unit)
      let begun = pane.selectedRange
      let steps = 1 + dice.roll(4)
      pane.extendSelection(forward: true, count: steps)
      let grown = pane.selectedRange
      pane.extendSelection(forward: true)
      if pane.selectedRange != grown { pane.extendSelection(forward: false) }
      #expect(pane.selectedRange == grown)
      #expect(begun.map { begun in grown.map { $0.contains(begun) } } == true)
    }
  }
}

@Suite("Span index")
struct SpanIndexTests {
  @Test("it finds what a walk over all ranges finds", arguments: 0..<20)
  func likeAWalk(seed: Int) {
    var state = UInt64(seed)
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
    let ranges = (0..<roll(60)).map { _ in
      let start = roll(200)
      return TextRange(start, start + roll(roll(4) == 0 ? 150 : 12))
    }
    let index = SpanIndex(ranges)
    for start in stride(from: 0, to: 220, by: 3) {
      let window = TextRange(start, start + 1 + roll(20))
      let walked = ranges.indices.filter { ranges[$0].overlaps(window) }
        .sorted { (ranges[$0], $0) < (ranges[$1], $1) }
      #expect(index.indices(overlapping: window) == walked)
    }
  }

  @Test("enclosing ranges come first")
  func order() {
    let index = SpanIndex([TextRange(2, 4), TextRange(0, 9), TextRange(2, 6)])
    #expect(index.indices(at: 3) == [1, 2, 0])
  }

  @Test("an empty one finds nothing")
  func empty() {
    #expect(SpanIndex([]).isEmpty)
    #expect(SpanIndex([]).indices(at: 0) == [])
  }
}

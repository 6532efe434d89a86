import Screen
import Testing

/// Texts made of everything that is hard to wrap, from a fixed seed.
@Suite("Wrapping any text")
struct WrapPropertyTests {
  @Test("rows adjoin and cover the text")
  func cover() {
    forEachCase { text, _, rows in
      var next = 0
      for row in rows {
        #expect(row.range.lowerBound == next)
        #expect(row.range.upperBound > next)
        next = row.range.upperBound
      }
      #expect(next == text.unicodeScalars.count)
      #expect(rows.reduce(0) { $0 + $1.bytes } == text.utf8.count)
    }
  }

  @Test("a row is no wider than its columns, unless one cluster is")
  func width() {
    forEachCase { text, columns, rows in
      for row in rows where row.width > max(1, columns) {
        #expect(slice(text, row.shown).trimmed.count == 1)
      }
    }
  }

  @Test("the width of a row is that of its text")
  func measured() {
    forEachCase { text, _, rows in
      for row in rows { #expect(CellWidth.of(slice(text, row.shown)) == row.width) }
    }
  }

  @Test("no row starts inside a grapheme cluster")
  func clusters() {
    forEachCase { text, _, rows in
      let starts = clusterStarts(of: text)
      #expect(rows.allSatisfy { starts.contains($0.range.lowerBound) })
    }
  }

  @Test("clusters of every scalar are those of Swift")
  func everyScalar() {
    for scalar in ScreenTests.everyScalar {
      let text = "a\(scalar)a\(scalar)\(scalar)港\u{1160}क\(scalar)"
      let starts = clusterStarts(of: text)
      for row in Wrap(columns: 1).rows(of: text) where !starts.contains(row.range.lowerBound) {
        Issue.record("U+\(String(scalar.value, radix: 16)) is torn off")
      }
    }
  }

  @Test("what is left out at a row's end is blank")
  func leftOut() {
    forEachCase { text, _, rows in
      for row in rows {
        let rest = slice(text, row.shown.upperBound..<row.range.upperBound)
        #expect(rest.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{200B}" })
      }
    }
  }

  private func slice(_ text: String, _ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
  }

  private func clusterStarts(of text: String) -> Set<Int> {
    var starts: Set<Int> = []
    var offset = 0
    for character in text {
      starts.insert(offset)
      offset += character.unicodeScalars.count
    }
    return starts
  }

  private func forEachCase(_ body: (String, Int, [Wrap.Row]) -> Void) {
    var random = Sequence(seed: 7)
    for columns in -1...24 {
      for _ in 0..<12 {
        let text = (0..<40).map { _ in Self.pieces[random.next(Self.pieces.count)] }.joined()
        body(text, columns, Wrap(columns: columns).rows(of: text))
      }
    }
  }

  private static let pieces = [
    "a", "bc", "quay ", " ", "  ", "-", "—", "/", "(", ")", "!", "\t", "\n", "\r\n", "\r", "5",
    "é", "e\u{301}", "\u{301}", "港", "口，", "「", "」", "カ", "한", "\u{1112}\u{1161}\u{11AB}",
    "👩‍🌾", "👍🏽", "🇳🇴", "🇳", "❤️", "1️⃣", "क्षि", "ক", "م", "می\u{200C}", "\u{200B}", "\u{AD}",
    "\u{202E}", "\u{1B}", "\u{9B}", "\u{FEFF}", "\u{E0041}", "\u{A0}", "\u{3000}", "\u{0600}",
  ]

  /// A small generator (Knuth's MMIX constants), the same on every run.
  private struct Sequence {
    var seed: UInt64

    mutating func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
  }
}

extension String {
  /// Without blanks at its start.
  fileprivate var trimmed: Substring { drop { $0 == " " || $0 == "\t" } }
}

import Screen
import Terminal
import Testing

/// Most terminals go by the C library's widths, so ours must be the same wherever it knows a scalar.
@Suite("Widths of the C library")
struct SystemWidthTests {
  /// Where ours differ from those of some C library in use; their widths count as uncertain.
  private static let exceptions: [ClosedRange<UInt32>] = [
    // Two columns since Unicode 16: trigrams, monograms, counting rods.
    0x2630...0x2637, 0x268A...0x268F, 0x1D300...0x1D356, 0x1D360...0x1D376,
    // An Ahom sign that Unicode 16 counts among the spacing ones.
    0x1171E...0x1171E,
  ]

  @Test("a scalar shown as itself has the columns the C library gives it")
  func shown() throws {
    _ = try UTF8Locale.set()
    for scalar in everyScalar {
      let value = scalar.value
      let system = SystemWidth.of(value)
      let isKnown = system > 0 && !Self.exceptions.contains { $0.contains(value) }
      guard isKnown, let piece = CellText(String(scalar)).pieces.first,
        piece.glyph.base == value, piece.width != system
      else { continue }
      Issue.record("U+\(String(value, radix: 16)): \(piece.width), not \(system)")
    }
  }

  @Test("a scalar that combines has no columns for the C library")
  func marks() throws {
    _ = try UTF8Locale.set()
    for scalar in everyScalar where SystemWidth.of(scalar.value) > 0 {
      let glyph = CellText("a\(scalar)").pieces.first?.glyph
      if glyph?.hasMarks == true {
        Issue.record("U+\(String(scalar.value, radix: 16)) has columns")
      }
    }
  }

  @Test("what the C library prints is not hidden, but for what is no character")
  func hidden() throws {
    _ = try UTF8Locale.set()
    for scalar in everyScalar where SystemWidth.of(scalar.value) > 0 {
      let value = scalar.value
      let isHidden = CellText(String(scalar)).pieces.first?.text == "\u{FFFD}"
      let isExpected = value == 0xFFFD || scalar.properties.generalCategory == .unassigned
      if isHidden, !isExpected { Issue.record("U+\(String(value, radix: 16)) is hidden") }
    }
  }
}

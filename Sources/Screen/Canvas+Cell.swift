extension Canvas {
  /// A glyph and how it looks, in sixteen bytes without gaps, so that rows are compared as memory.
  package struct Cell: Hashable, Sendable {
    /// The glyph's words; in the upper one, above the marks, the style.
    @usableFromInline var low: UInt64
    @usableFromInline var high: UInt64

    @inlinable
    package init(glyph: Glyph, style: CellStyle = .plain) {
      low = glyph.low
      high = glyph.high | UInt64(style.code) << Self.styleShift
    }

    init(low: UInt64, high: UInt64) {
      self.low = low
      self.high = high
    }

    /// A cell that shows the first piece of a text.
    package init(text: String, style: CellStyle = .plain) {
      self.init(glyph: CellText(text).pieces.first?.glyph ?? .continuation, style: style)
    }

    package init(style: CellStyle = .plain) { self.init(glyph: .blank, style: style) }

    @inlinable package var glyph: Glyph {
      get { Glyph(low: low, high: high & Self.markMask) }
      set {
        low = newValue.low
        high = high & ~Self.markMask | newValue.high
      }
    }

    @inlinable package var style: CellStyle {
      get { CellStyle(code: styleCode) }
      set { high = high & Self.markMask | UInt64(newValue.code) << Self.styleShift }
    }

    /// The style as a number, for tables of what styles look like.
    @inlinable package var styleCode: UInt16 { UInt16(truncatingIfNeeded: high >> Self.styleShift) }

    /// Whether it is a blank in the plain style, as an erased cell is.
    @inlinable package var isErased: Bool { low == 0x20 && high == 0 }

    /// One character as it is shown; empty in the second column of a wide one.
    package var text: String { glyph.text }

    /// Two marks of 21 bits.
    @usableFromInline static let styleShift: UInt64 = 42
    @usableFromInline static let markMask: UInt64 = (1 << 42) - 1
  }
}

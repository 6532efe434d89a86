/// What one cell shows: a base scalar with at most four combining marks, in sixteen bytes.
///
/// Four are enough for the scripts in use. A glyph owns no memory, so a canvas is copied and
/// compared as plain bytes.
package struct Glyph: Hashable, Sendable {
  /// Base and the first two marks, 21 bits each from the right; 0 where there is none.
  @usableFromInline var low: UInt64
  /// The last two marks.
  @usableFromInline var high: UInt64 = 0

  package static let blank = Glyph(0x20)
  /// The second column of a wide glyph.
  package static let continuation = Glyph(0)
  package static let maximumMarks = 4

  @usableFromInline static let bits: UInt64 = 21
  @usableFromInline static let mask: UInt64 = 0x1F_FFFF

  /// Requires a scalar value; what it is has been decided by `CellText`.
  init(_ base: UInt32) { low = UInt64(base) }

  @usableFromInline
  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// The base scalar's value; 0 for the second column of a wide glyph.
  @inlinable package var base: UInt32 { UInt32(low & Self.mask) }
  @inlinable package var isContinuation: Bool { low == 0 }
  @inlinable package var isASCII: Bool { low >= 0x20 && low < 0x7F }
  @inlinable package var hasMarks: Bool { low > Self.mask }

  /// The `index`-th mark's value, from 0; 0 when there are not so many.
  @inlinable
  package func mark(_ index: Int) -> UInt32 {
    switch index {
    case 0: UInt32(low >> Self.bits & Self.mask)
    case 1: UInt32(low >> (2 * Self.bits) & Self.mask)
    case 2: UInt32(high & Self.mask)
    case 3: UInt32(high >> Self.bits & Self.mask)
    default: 0
    }
  }

  /// Adds a mark; further ones than `maximumMarks` are not shown.
  mutating func add(mark: UInt32) {
    let mark = UInt64(mark)
    if low >> Self.bits == 0 {
      low |= mark << Self.bits
    } else if low >> (2 * Self.bits) == 0 {
      low |= mark << (2 * Self.bits)
    } else if high == 0 {
      high = mark
    } else if high >> Self.bits == 0 {
      high |= mark << Self.bits
    }
  }

  /// Base and marks as text; empty for the second column of a wide glyph.
  package var text: String {
    var text = String.UnicodeScalarView()
    if let scalar = Unicode.Scalar(base), !isContinuation { text.append(scalar) }
    for index in 0..<Self.maximumMarks {
      guard let scalar = Unicode.Scalar(mark(index)), scalar.value > 0 else { break }
      text.append(scalar)
    }
    return String(text)
  }
}

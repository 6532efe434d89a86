/// What one Unicode scalar does to the cells of a row.
enum ScalarKind: UInt8 {
  /// One column, a cluster of its own unless something joins it from the right.
  case narrow
  /// Two columns, otherwise like `narrow`.
  case wide
  /// No column: combines with what stands before it.
  case mark
  /// One or two columns, but it may belong to the cluster of its neighbor: vowel signs, prepended
  /// signs, leading jamo, skin tones.
  case joiningNarrow, joiningWide
  /// No column, and nothing to see: soft hyphen, zero-width space, joiners, variation selectors.
  case invisible
  /// Must not reach a terminal: controls, bidi controls, tags, unassigned. A mark stands for it.
  case hidden

  /// Whether no cluster boundary beside it needs a closer look when the neighbor is simple too.
  var isSimple: Bool { self == .narrow || self == .wide }

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x400..<0x483: self = .narrow
    case 0x4E00..<0xA000, 0xAC00..<0xD7A4, 0x3041..<0x3097: self = .wide
    case 0..<0xA0: self = .hidden
    default: self = Self.find(scalar)
    }
  }

  /// Binary search for the range that holds `scalar`, which is at least U+00A0.
  private static func find(_ scalar: UInt32) -> ScalarKind {
    CellWidthTable.ranges.withUnsafeBufferPointer { ranges in
      let key = scalar << 3 | 7
      var low = 0
      var count = ranges.count
      while count > 1 {
        let half = count / 2
        if ranges[low + half] <= key { low += half }
        count -= half
      }
      return ScalarKind(rawValue: UInt8(ranges[low] & 7)) ?? .hidden
    }
  }
}

/// The order in which cells of one field of a row are shown when some are written from right to
/// left: a small part of Unicode's bidirectional algorithm (UAX #9) in a field from left to right,
/// with numbers and neutral signs but without embeddings, whose controls never reach a cell.
struct BidiOrder {
  enum Direction {
    case left, right, number, neutral
  }

  /// For each place on the screen the cell that is shown there, by its index in the field.
  let cells: [Int]
  /// Whether the cell shown at a place stands in text from right to left, so that brackets turn.
  let isMirrored: [Bool]

  /// - Parameter glyphs: the field's glyphs in the order in which they are read.
  init(_ glyphs: [Glyph]) {
    let levels = Self.levels(of: glyphs)
    var units = Self.units(of: glyphs)
    for level in [2, 1] {
      var start = units.startIndex
      while start < units.endIndex {
        let run = units[start...].prefix { levels[$0.lowerBound] >= level }
        if run.count > 1 { units[start..<run.endIndex].reverse() }
        start = max(run.endIndex, start + 1)
      }
    }
    cells = units.flatMap { $0 }
    isMirrored = cells.map { levels[$0] == 1 }
  }

  /// Whether a glyph is written from right to left.
  static func isRightToLeft(_ glyph: Glyph) -> Bool {
    glyph.base >= 0x590 && direction(of: glyph) == .right
  }

  /// A bracket as it looks in text from right to left.
  static func mirrored(_ glyph: Glyph) -> Glyph {
    mirrors[glyph.base].map(Glyph.init) ?? glyph
  }
}

extension BidiOrder {
  private static let mirrors: [UInt32: UInt32] = {
    let pairs: [(UInt32, UInt32)] = [
      (0x28, 0x29), (0x3C, 0x3E), (0x5B, 0x5D), (0x7B, 0x7D), (0xAB, 0xBB), (0x2039, 0x203A),
    ]
    return Dictionary(uniqueKeysWithValues: pairs + pairs.map { ($1, $0) })
  }()

  private static func direction(of glyph: Glyph) -> Direction {
    switch glyph.base {
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: .number
    case 0x590..<0x900, 0xFB1D..<0xFE00, 0xFE70..<0xFEFD, 0x10800..<0x11000, 0x1E800..<0x1F000:
      .right
    case 0..<0x41, 0x5B..<0x61, 0x7B..<0xAA, 0xAB..<0xB5, 0xBB, 0xD7, 0xF7, 0x2000..<0x2071,
      0x20A0..<0x2100, 0x2190..<0x2800, 0x3000..<0x3005, 0x3008..<0x3021, 0x1F000..<0x1FB00:
      .neutral
    default: .left
    }
  }

  /// 0 for what is read from left to right, 1 from right to left, 2 for numbers within that.
  private static func levels(of glyphs: [Glyph]) -> [Int] {
    var levels = [Int](repeating: 0, count: glyphs.count)
    var isRight = false
    var neutrals: Range<Int>?
    for (index, glyph) in glyphs.enumerated() {
      switch direction(of: glyph) {
      case .neutral:
        // Two blanks are no gap in a text but one between the columns of a list.
        if glyph == .blank, index > 0, glyphs[index - 1] == .blank { isRight = false }
        neutrals = (neutrals?.lowerBound ?? index)..<index + 1
        continue
      case .left: isRight = false
      case .right:
        // Neutrals between two stretches from right to left belong to them.
        if isRight, let neutrals { for place in neutrals { levels[place] = 1 } }
        isRight = true
        levels[index] = 1
      case .number:
        guard isRight else { break }
        let isWithin = neutrals.map { isSeparator(glyphs, $0, levels) } ?? false
        if let neutrals { for place in neutrals { levels[place] = isWithin ? 2 : 1 } }
        levels[index] = 2
      }
      neutrals = nil
    }
    return levels
  }

  /// Whether the neutrals are the one point, comma, colon or slash within a number.
  private static func isSeparator(_ glyphs: [Glyph], _ place: Range<Int>, _ levels: [Int]) -> Bool {
    guard place.count == 1, place.lowerBound > 0, levels[place.lowerBound - 1] == 2 else {
      return false
    }
    return [0x2C, 0x2E, 0x2F, 0x3A].contains(glyphs[place.lowerBound].base)
  }

  /// The cells of each character: two for a wide one.
  private static func units(of glyphs: [Glyph]) -> [Range<Int>] {
    var units: [Range<Int>] = []
    for (index, glyph) in glyphs.enumerated() {
      if glyph.isContinuation, let last = units.popLast() {
        units.append(last.lowerBound..<index + 1)
      } else {
        units.append(index..<index + 1)
      }
    }
    return units
  }
}

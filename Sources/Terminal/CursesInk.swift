import CNcurses
import Screen

/// Turns glyphs and styles into what curses puts into a cell.
final class CursesInk {
  var theme: Theme {
    didSet {
      looks.removeAll()
      lastLook = nil
    }
  }

  /// Attributes and color pair, as curses wants them.
  private struct Look {
    var attributes: attr_t
    var pair: Int32
  }

  private struct Colors: Hashable {
    var foreground: Appearance.Color
    var background: Appearance.Color
  }

  private var looks: [CellStyle: Look] = [:]
  private var pairs: [Colors: Int32] = [:]
  private var lastStyle = CellStyle.plain
  private var lastLook: Look?
  private let maximumPairs = Terminfo.number("pairs")

  init(theme: Theme) { self.theme = theme }

  /// Adds what shows a glyph in one or two columns.
  ///
  /// Curses asks the C library for the width of a scalar. Where an older one than our table
  /// disagrees, the cells are filled with what both know.
  func append(_ glyph: Glyph, isWide: Bool, style: CellStyle, to cells: inout [cchar_t]) {
    let look = look(of: style)
    let width = width(of: glyph.base)
    switch (width, isWide) {
    case (1, false), (2, true): cells.append(cell(glyph, look))
    case (1, true):
      cells.append(cell(glyph, look))
      cells.append(cell(.blank, look))
    default:
      cells.append(cell(Self.replacement, look))
      if isWide { cells.append(cell(.blank, look)) }
    }
  }

  private static let replacement = Canvas.Cell(text: "\u{FFFD}").glyph

  /// Whether terminals give a glyph different numbers of columns, or draw it in another place.
  ///
  /// Certain are the scripts written from left to right without marks, Han, kana and Hangul,
  /// common punctuation, and the signs the screen is made of.
  func isWidthUncertain(_ glyph: Glyph) -> Bool {
    if glyph.hasMarks { return true }
    switch glyph.base {
    case 0x20..<0x300, 0x370..<0x483, 0x48A..<0x590, 0x1E00..<0x2000, 0x2010..<0x2028,
      0x2030..<0x2060, 0x20A0..<0x20C0, 0x2100..<0x2190, 0x2400..<0x2427, 0x2500..<0x25A0,
      0x3001..<0x3030, 0x3041..<0x3097, 0x30A1..<0x3100, 0x3400..<0x4DC0, 0x4E00..<0xA000,
      0xAC00..<0xD7A4, 0xF900..<0xFA6E, 0xFF01..<0xFF61, 0xFFFD:
      return false
    default: return true
    }
  }
}

extension CursesInk {
  /// The C library's word, unless all libraries say the same.
  private func width(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x20..<0x7F, 0xAE..<0x300, 0x400..<0x483, 0x2500..<0x2580: 1
    case 0x4E00..<0x9FA6, 0xAC00..<0xD7A4: 2
    default: SystemWidth.of(scalar)
    }
  }

  private func wchar(_ value: UInt32) -> wchar_t { wchar_t(bitPattern: value) }

  private func cell(_ glyph: Glyph, _ look: Look) -> cchar_t {
    var cell = cchar_t()
    cell.attr = look.attributes
    cell.ext_color = look.pair
    cell.chars.0 = wchar(glyph.base)
    if glyph.hasMarks {
      cell.chars.1 = mark(glyph, 0)
      cell.chars.2 = mark(glyph, 1)
      cell.chars.3 = mark(glyph, 2)
      cell.chars.4 = mark(glyph, 3)
    }
    return cell
  }

  /// A mark that the C library knows to take no column, or none.
  private func mark(_ glyph: Glyph, _ index: Int) -> wchar_t {
    let mark = glyph.mark(index)
    return mark != 0 && SystemWidth.of(mark) == 0 ? wchar(mark) : wchar(0)
  }

  private func look(of style: CellStyle) -> Look {
    if let lastLook, style == lastStyle { return lastLook }
    let look = looks[style] ?? makeLook(of: style)
    lastStyle = style
    lastLook = look
    return look
  }

  private func makeLook(of style: CellStyle) -> Look {
    let appearance = theme.appearance(of: style)
    let colors = Colors(foreground: appearance.foreground, background: appearance.background)
    let pair = pair(of: colors)
    let look = Look(
      attributes: bits(of: appearance.attributes) | curses_pair_bits(pair), pair: pair)
    looks[style] = look
    return look
  }

  private func bits(of attributes: CellStyle.Attributes) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= curses_bold }
    if attributes.contains(.dim) { bits |= curses_dim }
    if attributes.contains(.italic) { bits |= curses_italic }
    if attributes.contains(.underline) { bits |= curses_underline }
    if attributes.contains(.reverse) { bits |= curses_reverse }
    return bits
  }

  /// The pair of two colors, made when first needed; 0, the terminal's own, when there are no more.
  private func pair(of colors: Colors) -> Int32 {
    if colors.foreground == .standard, colors.background == .standard { return 0 }
    if let pair = pairs[colors] { return pair }
    let pair = Int32(pairs.count + 1)
    guard pair < maximumPairs,
      init_extended_pair(pair, number(colors.foreground), number(colors.background)) == OK
    else { return 0 }
    pairs[colors] = pair
    return pair
  }

  private func number(_ color: Appearance.Color) -> Int32 {
    switch color {
    case .standard: -1
    case .indexed(let index): Int32(index)
    }
  }
}

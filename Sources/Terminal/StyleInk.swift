import Screen

/// Turns styles into the bytes that set them.
///
/// Where all of a terminal's attributes are of ANSI's form (ECMA-48's SGR), what a style needs goes
/// into one sequence, and the reset into the same; elsewhere each capability is written as it is.
struct StyleInk {
  private let theme: Theme
  private let abilities: TerminalAbilities
  private let isANSI: Bool
  /// By `CellStyle.code`.
  private var looks: [UInt16: [UInt8]] = [:]

  init(theme: Theme, abilities: TerminalAbilities) {
    self.theme = theme
    self.abilities = abilities
    let all =
      [abilities.bold, abilities.dim, abilities.italic, abilities.underline]
      + [abilities.reverse, abilities.foreground(1), abilities.background(1)]
    isANSI = Self.isReset(abilities.reset) && all.allSatisfy { Self.parameters(of: $0) != nil }
  }

  /// The reset to what the terminal began with.
  var plain: [UInt8] { isANSI ? Array("\u{1B}[m".utf8) : abilities.reset }

  /// Adds what takes the terminal from one style to another.
  ///
  /// - Parameter old: the style it is in, by its code; nil when that is not known.
  mutating func change(from old: UInt16?, to new: UInt16, in bytes: inout [UInt8]) {
    guard old != new else { return }
    let look = look(of: new)
    let oldLook = old.map { self.look(of: $0) }
    guard oldLook != look else { return }
    let wasPlain = oldLook?.isEmpty ?? false
    guard isANSI else {
      if !wasPlain { bytes += abilities.reset }
      bytes += look
      return
    }
    bytes += [0x1B, 0x5B]
    if !wasPlain, !look.isEmpty { bytes += [0x30, 0x3B] }
    bytes += look
    bytes.append(0x6D)
  }

  /// Parameters of one sequence, or whole sequences; empty for what is plain.
  private mutating func look(of code: UInt16) -> [UInt8] {
    if let look = looks[code] { return look }
    let appearance = theme.appearance(of: CellStyle(code: code))
    let parts = sequences(for: appearance).filter { !$0.isEmpty }
    let look =
      isANSI
      ? Array(parts.compactMap(Self.parameters).joined(separator: [0x3B])) : Array(parts.joined())
    looks[code] = look
    return look
  }
}

extension StyleInk {
  private func sequences(for appearance: Appearance) -> [[UInt8]] {
    let colors = [
      color(appearance.foreground, abilities.foreground),
      color(appearance.background, abilities.background),
    ]
    let forbidden = colors.allSatisfy(\.isEmpty) ? 0 : abilities.attributesWithoutColor
    return attributes.compactMap { attribute, bit, sequence in
      appearance.attributes.contains(attribute) && forbidden & bit == 0 ? sequence : nil
    } + colors
  }

  /// Each attribute with its bit among those that some terminals cannot show in color.
  private var attributes: [(CellStyle.Attributes, Int, [UInt8])] {
    [
      (.bold, 32, abilities.bold), (.dim, 16, abilities.dim), (.italic, 0x8000, abilities.italic),
      (.underline, 2, abilities.underline), (.reverse, 4, abilities.reverse),
    ]
  }

  private func color(_ color: Appearance.Color, _ formula: TerminalFormula) -> [UInt8] {
    switch color {
    case .standard: []
    case .indexed(let index): Int(index) < abilities.colors ? formula(Int(index)) : []
    }
  }

  /// `1;4` of `ESC [ 1 ; 4 m`; empty of nothing, nil of anything else.
  private static func parameters(of bytes: [UInt8]) -> [UInt8]? {
    if bytes.isEmpty { return [] }
    guard bytes.starts(with: [0x1B, 0x5B]), bytes.last == 0x6D else { return nil }
    let inside = bytes[2..<bytes.count - 1]
    return inside.allSatisfy { (0x30...0x3B).contains($0) } ? Array(inside) : nil
  }

  /// Whether a reset is ANSI's, with or without leaving a character set that is never entered.
  private static func isReset(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let leavings = ["", "\u{0F}", "\u{1B}(B"]
    return leavings.contains { text == "\u{1B}[m\($0)" || text == "\u{1B}[0m\($0)" }
      || leavings.contains { text == "\($0)\u{1B}[m" || text == "\($0)\u{1B}[0m" }
  }
}

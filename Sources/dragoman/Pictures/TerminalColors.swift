import Screen

/// What a terminal of a light or dark background makes of the colors it is told.
struct TerminalColors {
  let isDark: Bool

  var paper: String { isDark ? "#1c1c1c" : "#ffffff" }
  var ink: String { isDark ? "#dcdcdc" : "#1c1c1c" }

  /// Both colors as they come out, reversed where that is asked for.
  func shown(_ look: Appearance) -> (foreground: String, background: String) {
    let pair = (
      color(look.foreground, standard: ink), color(look.background, standard: paper)
    )
    return look.attributes.contains(.reverse) ? (pair.1, pair.0) : pair
  }

  private func color(_ color: Appearance.Color, standard: String) -> String {
    switch color {
    case .standard: standard
    case .indexed(let index): Self.palette(Int(index))
    }
  }

  /// xterm's colors: sixteen of its own, a cube of six shades each, 24 grays.
  private static func palette(_ index: Int) -> String {
    if index < 16 { return basic[index] }
    if index >= 232 { return hexadecimal(Array(repeating: 8 + (index - 232) * 10, count: 3)) }
    let cube = index - 16
    return hexadecimal([cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + $0 * 40 })
  }

  private static let basic = [
    "#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
    "#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
  ]

  private static func hexadecimal(_ parts: [Int]) -> String {
    "#"
      + parts.map { part in
        let digits = String(part, radix: 16)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }
}

/// What roles and backdrops look like on a terminal of some number of colors.
///
/// Color is never the only cue: mentions are bold or underlined in every theme, and what the
/// cursor is on, the selection and the cursor's row are in reverse video, which shows on any
/// background a person may have chosen. Reverse cells take no color of their role, and text on a
/// colored ANSI background is black, so that no color stands on another.
package struct Theme: Hashable, Sendable {
  package enum Scheme: String, CaseIterable, Hashable, Sendable {
    case dark, light
    /// The brightest colors on black.
    case contrast
    /// Attributes alone.
    case mono
  }

  /// How many colors the terminal has.
  package enum Depth: CaseIterable, Hashable, Sendable {
    case mono, eight, sixteen, full

    /// - Parameters:
    ///   - colors: what terminfo says; less than 8 is none.
    ///   - isColorAllowed: false where the person asks for none, as by `NO_COLOR`.
    package init(colors: Int, isColorAllowed: Bool = true) {
      switch colors {
      case _ where !isColorAllowed: self = .mono
      case 256...: self = .full
      case 16...: self = .sixteen
      case 8...: self = .eight
      default: self = .mono
      }
    }
  }

  package let scheme: Scheme
  package let depth: Depth
  package internal(set) var changes = ThemeChanges()

  package init(_ scheme: Scheme, depth: Depth) {
    self.scheme = scheme
    self.depth = depth
  }

  /// What a cell of that style looks like.
  package func appearance(of style: CellStyle) -> Appearance {
    var appearance = plainAppearance(of: style)
    appearance.attributes.formUnion(style.attributes)
    return appearance
  }

  private func plainAppearance(of style: CellStyle) -> Appearance {
    if scheme == .mono || depth == .mono {
      return MonoTheme.appearance(of: style.role, on: style.backdrop)
    }
    if scheme == .contrast {
      return ContrastTheme(depth: depth).appearance(of: style.role, on: style.backdrop)
    }
    return ColorTheme(scheme: scheme, depth: depth, changes: changes)
      .appearance(of: style.role, on: style.backdrop)
  }
}

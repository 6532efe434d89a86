/// What a person wants otherwise than a scheme has it.
///
/// A color the terminal does not have is left out, and the scheme's own stands.
package struct ThemeChanges: Hashable, Sendable {
  package var roles: [StyleRole: Appearance]
  package var backdrops: [Backdrop: Appearance]

  package init(
    roles: [StyleRole: Appearance] = [:], backdrops: [Backdrop: Appearance] = [:]
  ) {
    self.roles = roles
    self.backdrops = backdrops
  }

  func appearance(of role: StyleRole, _ depth: Theme.Depth) -> Appearance? {
    roles[role].flatMap { Self.shown($0, depth) }
  }

  func appearance(of backdrop: Backdrop, _ depth: Theme.Depth) -> Appearance? {
    backdrops[backdrop].flatMap { Self.shown($0, depth) }
  }

  /// Nil where the terminal has not the colors.
  private static func shown(_ appearance: Appearance, _ depth: Theme.Depth) -> Appearance? {
    let most =
      switch depth {
      case .full: 255
      case .sixteen: 15
      case .eight, .mono: 7
      }
    for case .indexed(let color) in [appearance.foreground, appearance.background] {
      guard color <= most else { return nil }
    }
    return appearance
  }
}

extension Theme {
  /// Schemes and what differs from them.
  package init(_ scheme: Scheme, depth: Depth, changes: ThemeChanges) {
    self.init(scheme, depth: depth)
    self.changes = changes
  }
}

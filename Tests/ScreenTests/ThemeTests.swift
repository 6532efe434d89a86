import Screen
import Testing

@Suite("Theme")
struct ThemeTests {
  private static let mentions: [StyleRole] = [.person, .state, .organization, .group, .place]
  private static let articleBackdrops: [Backdrop] = [
    .note, .notes, .chosen, .currentMention, .match, .currentMatch, .selection,
  ]
  private static let all: [Theme] = Theme.Scheme.allCases.flatMap { scheme in
    Theme.Depth.allCases.map { Theme(scheme, depth: $0) }
  }
  /// Those that leave the terminal's own foreground and background as they are.
  private static let modest = all.filter { $0.scheme != .contrast || $0.depth == .mono }
  private static let colorless = [
    Theme(.mono, depth: .full), Theme(.dark, depth: .mono), Theme(.light, depth: .mono),
  ]

  @Test("a theme without color uses none", arguments: colorless)
  func noColor(_ theme: Theme) {
    for role in StyleRole.allCases {
      for backdrop in Backdrop.allCases {
        let cell = theme.appearance(of: CellStyle(role, on: backdrop))
        #expect(cell.foreground == .standard)
        #expect(cell.background == .standard)
      }
    }
  }

  @Test("without color, text and each kind of mention look different", arguments: colorless)
  func mentionKinds(_ theme: Theme) {
    let looks = ([.text] + Self.mentions).map { theme.appearance(of: CellStyle($0)) }
    #expect(Set(looks).count == looks.count)
  }

  @Test("without color, each backdrop of the article looks different", arguments: colorless)
  func backdrops(_ theme: Theme) {
    let looks = ([.none] + Self.articleBackdrops).map {
      theme.appearance(of: CellStyle(.text, on: $0))
    }
    #expect(Set(looks).count == looks.count)
  }

  @Test("without color, mentions keep their kind within notes", arguments: colorless)
  func mentionsInNotes(_ theme: Theme) {
    var looks: Set<Appearance> = []
    for backdrop in [Backdrop.none, .note, .notes] {
      for role in [.text] + Self.mentions {
        looks.insert(theme.appearance(of: CellStyle(role, on: backdrop)))
      }
    }
    #expect(looks.count == 3 * (1 + Self.mentions.count))
  }

  @Test("mentions are bold or underlined in every theme", arguments: all)
  func mentionCue(_ theme: Theme) {
    for role in Self.mentions {
      let attributes = theme.appearance(of: CellStyle(role)).attributes
      #expect(!attributes.isDisjoint(with: [.bold, .underline]))
    }
  }

  @Test("a backdrop differs from none by attributes in every theme", arguments: all)
  func backdropCue(_ theme: Theme) {
    for backdrop in Self.articleBackdrops + [.cursorRow, .dimCursorRow] {
      let look = theme.appearance(of: CellStyle(.text, on: backdrop))
      #expect(!look.attributes.isEmpty)
    }
  }

  @Test(
    "what the cursor is on and the selection are in reverse where the background is the terminal's",
    arguments: modest)
  func reverse(_ theme: Theme) {
    for backdrop in [Backdrop.currentMention, .currentMatch, .selection, .cursorRow] {
      for role in StyleRole.allCases {
        let look = theme.appearance(of: CellStyle(role, on: backdrop))
        #expect(look.attributes.contains(.reverse))
        #expect(look.foreground == .standard)
      }
    }
  }

  @Test("the current mention and match differ from the others in every theme", arguments: all)
  func current(_ theme: Theme) {
    for (one, other) in [(Backdrop.currentMention, Backdrop.chosen), (.currentMatch, .match)] {
      for role in [.text] + Self.mentions {
        let current = theme.appearance(of: CellStyle(role, on: one)).attributes
        #expect(current != theme.appearance(of: CellStyle(role, on: other)).attributes)
      }
    }
  }

  @Test("eight colors need no color beyond the seventh")
  func eight() {
    for theme in [Theme(.dark, depth: .eight), Theme(.light, depth: .eight)] {
      for role in StyleRole.allCases {
        for backdrop in Backdrop.allCases {
          let look = theme.appearance(of: CellStyle(role, on: backdrop))
          for case .indexed(let index) in [look.foreground, look.background] {
            #expect(index < 8)
          }
        }
      }
    }
  }

  @Test("no ANSI color stands on another but black", arguments: [Theme.Depth.eight, .sixteen])
  func colorOnColor(_ depth: Theme.Depth) {
    for role in StyleRole.allCases {
      for backdrop in Backdrop.allCases {
        let look = Theme(.dark, depth: depth).appearance(of: CellStyle(role, on: backdrop))
        if look.background != .standard { #expect(look.foreground == .indexed(0)) }
      }
    }
  }

  @Test("every role can be read on every backdrop", arguments: [Theme.Scheme.dark, .light])
  func contrast(_ scheme: Theme.Scheme) {
    let paper = scheme == .dark ? 0.0 : 1.0
    for role in StyleRole.allCases {
      for backdrop in Backdrop.allCases {
        let look = Theme(scheme, depth: .full).appearance(of: CellStyle(role, on: backdrop))
        let ink = luminance(look.foreground, standard: 1 - paper)
        let ground = luminance(look.background, standard: paper)
        let ratio = (max(ink, ground) + 0.05) / (min(ink, ground) + 0.05)
        #expect(ratio >= 4.5, "\(role) on \(backdrop): \(ratio)")
      }
    }
  }

  @Test("attributes of the style are added to those of the theme")
  func explicit() {
    let style = CellStyle(.person, .italic)
    let look = Theme(.dark, depth: .full).appearance(of: style)
    #expect(look.attributes == [.bold, .italic])
  }

  @Test("the depth follows the terminal's colors and NO_COLOR")
  func depth() {
    #expect(Theme.Depth(colors: -1) == .mono)
    #expect(Theme.Depth(colors: 8) == .eight)
    #expect(Theme.Depth(colors: 16) == .sixteen)
    #expect(Theme.Depth(colors: 1 << 24) == .full)
    #expect(Theme.Depth(colors: 256, isColorAllowed: false) == .mono)
  }

  /// The relative luminance of WCAG 2 for xterm's colors from 16 on, by squares for the power 2.2.
  private func luminance(_ color: Appearance.Color, standard: Double) -> Double {
    guard case .indexed(let index) = color else { return standard }
    precondition(index >= 16)
    let levels = [0.0, 95, 135, 175, 215, 255]
    let cube = Int(index) - 16
    let gray = Double(8 + 10 * (Int(index) - 232))
    let rgb =
      index < 232
      ? [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]] : [gray, gray, gray]
    let linear = rgb.map { ($0 / 255) * ($0 / 255) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  @Test("in high contrast everything stands on a color it chose, seven times as bright or dark")
  func highContrast() {
    for role in StyleRole.allCases {
      for backdrop in Backdrop.allCases {
        let look = Theme(.contrast, depth: .full).appearance(of: CellStyle(role, on: backdrop))
        // A color left to the terminal counts as gray, which is far enough from nothing.
        let ink = luminance(look.foreground, standard: 0.2)
        let ground = luminance(look.background, standard: 0.2)
        let ratio = (max(ink, ground) + 0.05) / (min(ink, ground) + 0.05)
        #expect(ratio >= 7, "\(role) on \(backdrop): \(ratio)")
        #expect(look.attributes.isDisjoint(with: .dim), "\(role) on \(backdrop)")
      }
    }
  }

  @Test("a theme of one's own changes what it names and nothing else")
  func changes() {
    let red = Appearance(.indexed(196), .bold)
    let theme = Theme(.dark, depth: .full, changes: ThemeChanges(roles: [.person: red]))
    #expect(theme.appearance(of: CellStyle(.person)) == red)
    let plain = Theme(.dark, depth: .full)
    #expect(theme.appearance(of: CellStyle(.state)) == plain.appearance(of: CellStyle(.state)))
  }

  @Test("a color the terminal does not have leaves the scheme's own")
  func missingColor() {
    let changes = ThemeChanges(roles: [.person: Appearance(.indexed(196), .bold)])
    let look = Theme(.dark, depth: .eight, changes: changes).appearance(of: CellStyle(.person))
    #expect(look == Theme(.dark, depth: .eight).appearance(of: CellStyle(.person)))
  }

  @Test("on a light background the ANSI colors of text are those that can be read there")
  func lightColors() {
    // What a person has chosen for a tag stays what they chose.
    let chosen: Set<StyleRole> = [.tagYellow, .tagGreen, .tagCyan]
    for depth in [Theme.Depth.eight, .sixteen] {
      for role in StyleRole.allCases where !chosen.contains(role) {
        let look = Theme(.light, depth: depth).appearance(of: CellStyle(role))
        #expect(![2, 3, 6].contains { look.foreground == .indexed($0) }, "\(role)")
      }
    }
  }
}

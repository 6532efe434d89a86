import Screen

/// A screen's styles as text: one letter a cell, blank where the cell is plain.
struct StyleMap {
  let lines: [String]

  init(_ canvas: Canvas) {
    lines = (0..<canvas.size.height).map { y in
      var line = canvas.row(y).map { Self.letter(for: $0.style) }
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  /// The backdrop in capitals where there is one, else the role in small letters.
  private static func letter(for style: CellStyle) -> Character {
    switch style.backdrop {
    case .none: letter(for: style.role)
    case .note: "N"
    case .notes: "O"
    case .chosen: "C"
    case .currentMention: "X"
    case .match: "M"
    case .currentMatch: "Y"
    case .selection: "S"
    case .cursorRow: "R"
    case .dimCursorRow: "D"
    case .statusLine: "L"
    case .overlay: "B"
    }
  }

  private static func letter(for role: StyleRole) -> Character {
    switch role {
    case .text: " "
    case .faint: "."
    case .heading: "h"
    case .title: "t"
    case .caption: "c"
    case .blockquote: "b"
    case .person: "p"
    case .state: "s"
    case .organization: "o"
    case .group: "g"
    case .place: "l"
    case .quotation: "q"
    case .date: "d"
    case .figure: "f"
    case .frame: "|"
    case .paneTitle, .focusedPaneTitle: "="
    case .status, .hint: ":"
    case .key: "k"
    case .unread: "u"
    case .count: "n"
    case .error: "e"
    case .warning: "w"
    case .tag: "#"
    case .tagRed: "1"
    case .tagYellow: "2"
    case .tagGreen: "3"
    case .tagCyan: "4"
    case .tagBlue: "5"
    case .tagMagenta: "6"
    case .note: "a"
    }
  }
}

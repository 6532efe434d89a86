import Articles
import Reader
import Screen

/// Everything `config.toml` can say besides the keys: its name and the words documents have for it.
package enum Setting: String, CaseIterable {
  case author, theme, measure, mouse, mentions, editor, opener, citation, clipboard
  case citationFile = "citation-file"
  // In tables of their own.
  case list = "panes.list"
  case side = "panes.side"
  case listWidth = "panes.list-width"
  case sideWidth = "panes.side-width"
  case hideSides = "panes.hide-sides"

  /// The table it stands in; nil for the top of the file.
  package var table: String? {
    let parts = rawValue.split(separator: ".")
    return parts.count > 1 ? String(parts[0]) : nil
  }

  /// What stands before its equals sign.
  package var key: String { String(rawValue.split(separator: ".").last ?? "") }

  /// A value as it is written, which is the default where there is one.
  package var example: String {
    switch self {
    case .author: "\"ana\""
    case .theme: "\"auto\""
    case .measure: "\(ReaderSettings().measure)"
    case .mouse: "false"
    case .mentions:
      "["
        + Mention.Kind.allCases.filter(ReaderSettings().jumpKinds.contains)
        .map { "\"\($0.rawValue)\"" }.joined(separator: ", ") + "]"
    case .editor: "[\"vi\"]"
    case .opener: "[\"xdg-open\"]"
    case .citation: "\"\(CitationStyle.plain.rawValue)\""
    case .clipboard: "\"terminal\""
    case .citationFile: "\"~/passages.md\""
    case .list: "\"\(SourcesPane.View.startingNames[0])\""
    case .side: "\"\(SidePane.View.actors.name)\""
    case .listWidth, .sideWidth: "30"
    case .hideSides: "false"
    }
  }

  /// What it does, in sentences.
  package var sentences: String {
    switch self {
    case .author: "Whose notes these are: the name of their journal. Default: $USER."
    case .theme:
      "auto, dark, light, contrast or mono, or the name of a file NAME.toml in the folder themes "
        + "beside this one. auto is light where the terminal says in COLORFGBG that it is, else "
        + "dark. NO_COLOR goes before all of them."
    case .measure: "Columns of text in an article at most, from 20 to 500."
    case .mouse: "Whether the mouse points, opens and scrolls from the start."
    case .mentions:
      "Kinds of mentions that the keys for the next and the previous one visit: "
        + Mention.Kind.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .editor:
      "The program for long notes with its arguments; the file comes last. Default: $VISUAL, "
        + "$EDITOR or vi."
    case .opener: "The program that opens addresses. Default: $BROWSER or xdg-open."
    case .citation:
      "What a copied passage looks like: "
        + CitationStyle.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .clipboard:
      "\"terminal\" copies through the terminal (OSC 52), also over ssh; a program with its "
        + "arguments, as in [\"wl-copy\"], gets the text on its standard input."
    case .citationFile: "A file that every copied passage is added to."
    case .list:
      "How articles are listed at first: " + SourcesPane.View.startingNames.joined(separator: ", ")
        + "."
    case .side:
      "What stands beside the article at first: "
        + SidePane.View.allCases.map(\.name).joined(separator: ", ") + "."
    case .listWidth: "Columns of the list at the left, from 16 to 120. Default: by the screen."
    case .sideWidth: "Columns of the pane at the right. Default: by the screen."
    case .hideSides: "Whether the article stands alone at first."
    }
  }
}

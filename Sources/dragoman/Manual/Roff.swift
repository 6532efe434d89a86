import Foundation

/// A page of the manual in the language of man(7).
struct Roff {
  private(set) var text: String

  init(title: String, section: Int, name: String) {
    text =
      ".\\\" -*- mode: nroff; coding: utf-8 -*-\n"
      + ".\\\" Made by “dragoman manual”; changes here are lost.\n"
      + ".TH \(title) \(section) \"\" \"dragoman \(Dragoman.version)\" \"Dragoman\"\n"
      + ".SH NAME\n\(Self.escaped(name))\n"
  }

  /// A heading; tables of a configuration keep their letters.
  mutating func section(_ title: String) {
    text += ".SH \(Self.escaped(title.hasPrefix("[") ? title : title.uppercased()))\n"
  }

  mutating func subsection(_ title: String) { text += ".SS \(Self.escaped(title))\n" }

  /// One or more paragraphs, with blank lines between them.
  mutating func paragraph(_ words: String) {
    for part in words.components(separatedBy: "\n\n") {
      text += ".PP\n\(Self.escaped(part))\n"
    }
  }

  /// A term and what it means.
  mutating func item(_ term: String, _ words: String) {
    text += ".TP\n\\fB\(Self.escaped(term))\\fR\n\(words.isEmpty ? "\\&" : Self.escaped(words))\n"
  }

  /// Lines as they are.
  mutating func example(_ lines: String) {
    let escaped = lines.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.escaped(String($0)) }.joined(separator: "\n")
    text += ".PP\n.nf\n.RS 4\n\(escaped)\n.RE\n.fi\n"
  }

  /// Text that says nothing to roff: no escapes, no hyphens that become typographic ones, no
  /// control lines.
  static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let line = line.map { character in
        switch character {
        case "\\": "\\e"
        case "-": "\\-"
        case "~": "\\(ti"
        case "^": "\\(ha"
        case "`": "\\(ga"
        case "'": "\\(aq"
        default: String(character)
        }
      }.joined()
      return line.hasPrefix(".") ? "\\&" + line : line
    }.joined(separator: "\n")
  }
}

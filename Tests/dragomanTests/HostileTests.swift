import Foundation
import TestSupport
import Testing

/// What sources may hold to command the terminal of who reads them.
enum HostileText {
  /// Every control, alone.
  static let controls: [String] = (Array(0x01..<0x20) + Array(0x7F..<0xA0)).compactMap {
    $0 == 0x0A || $0 == 0x0D ? nil : Unicode.Scalar($0).map { "c\(Character($0))d" }
  }

  /// Sequences, whole and cut off, in seven and in eight bits.
  static let sequences = [
    "\u{1B}[31mred", "\u{9B}31mred", "\u{1B}[2J", "\u{1B}]2;owned\u{7}", "\u{1B}]2;owned\u{1B}\\",
    "\u{1B}]8;;man:x\u{7}link\u{1B}]8;;\u{7}", "\u{1B}]52;c;b3duZWQ=\u{7}",
    "\u{9D}52;c;b3duZWQ=\u{9C}",
    "\u{1B}P$q\"p\u{1B}\\", "\u{90}+q436f\u{9C}", "\u{1B}_apc\u{1B}\\", "\u{1B}^pm\u{1B}\\",
    "\u{1B}X",
    "\u{1B}c", "\u{1B}[6n", "\u{1B}[c", "\u{1B}#8", "\u{1B}(0", "\u{1B}[?1049l", "\u{1B}[201~",
    "\u{1B}]0;cut off",
    "\u{1B}[", "\u{1B}",
  ]

  /// Marks that turn the order of what follows.
  static let bidi =
    "\u{202A}\u{202B}\u{202D}\u{202E}x\u{202C}\u{2066}\u{2067}\u{2068}y\u{2069}\u{200E}\u{200F}\u{61C}"

  static let all = controls + sequences + [bidi]
  /// One line of the worst.
  static let line = "A" + sequences.joined(separator: "·") + bidi + "\u{7}\u{8}\u{E}\u{7F}\u{85}Z"
}

@Suite("Hostile text on a terminal", .serialized)
struct HostileTests {
  /// A library in which everything that has a name has a hostile one.
  private func hostileLibrary() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let quoted = HostileText.line.replacingOccurrences(of: "\"", with: "'")
    try folder.write(
      "---\ntitle: \"T \(quoted)\"\nauthor: \"B \(quoted)\"\noutlet: \"O \(quoted)\"\n"
        + "url: \"https://example.org/\(quoted)\"\ndate: 2025-06-02\n---\n"
        + HostileText.all.map { "Kyiv said \($0) to Moscow.\n\n" }.joined(),
      to: "in/body\u{1B}]2;owned\u{7}\u{9B}\u{202E}.txt")
    let escaped = HostileText.line.unicodeScalars.map { "\\u{\(String($0.value, radix: 16))}" }
    #expect(!escaped.isEmpty)
    let json = try JSONSerialization.data(withJSONObject: [
      "version": "https://jsonfeed.org/version/1.1", "title": "F \(HostileText.line)",
      "items": [
        [
          "id": "1\(HostileText.line)", "title": "J \(HostileText.line)",
          "authors": [["name": "N \(HostileText.line)"]],
          "content_text": "Ankara told \(HostileText.line) and Kyiv.",
        ]
      ],
    ])
    try folder.write(Array(json), to: "in/feed.json")
    let references = HostileText.line.unicodeScalars.map { "&#\($0.value);" }.joined()
    try folder.write(
      "<html><head><title>\(references)</title><meta name=author content=\"\(references)\"></head>"
        + "<body><article><h1>\(references)</h1><p>Vilnius asked \(references) twice. "
        + String(repeating: "The envoys met again in Minsk. ", count: 20)
        + "</p></article></body></html>",
      to: "in/page.html")
    // Bytes that are no UTF-8 at all.
    try folder.write(
      Array("Riga wrote ".utf8) + Array(0x80...0x9F) + [0x1B, 0x5B, 0x33, 0x31, 0x6D] + [0x0A],
      to: "in/bytes.txt")
    let added = try Program.run([
      "add", "--library", folder.path + "/lib", "--story", "S \(HostileText.line)",
      folder.path + "/in",
    ])
    #expect(!(added.output + added.errors).unicodeScalars.contains(where: Self.isControl))
    return folder
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value)
  }

  @Test("no control of a source reaches the terminal, wherever it stands")
  func everywhere() throws {
    let folder = try hostileLibrary()
    let session = try PseudoTerminal(
      [Program.path, "read", "--library", folder.path + "/lib"], width: 160, height: 40)
    session.read { $0.contains("? help") }
    let paste = "\u{1B}[200~" + HostileText.line.replacingOccurrences(of: "\u{1B}[201~", with: "")
    let steps = [
      "gg", "\r", "j", "\r", "2", " ", " ", "G", "gg", "3", "j", "\r", "v", "v", "v", "1",
      "b", "b", "b", "b", "G", "\r", "j\r", "2", "}", "v", "\r", "u", "N" + paste + "\u{1B}[201~",
      "\r", "\u{1B}", "t" + paste + "\u{1B}[201~", "\r", "\u{1B}", "L", "\u{1B}",
      "/" + paste + "\u{1B}[201~", "\r", "\u{1B}", "S" + paste + "\u{1B}[201~", "\r", "\u{1B}",
      "c", "q", "T", "q", "V", "q", "C", "q", ":", paste + "\u{1B}[201~", "\r", "\u{1B}", "?",
      "\u{1B}", "o", "y", "q",
    ]
    for step in steps {
      session.type(step)
      session.read()
    }
    // What the reader itself may send besides: the clipboard, when something is copied.
    #expect(session.emulator.faults == [])
    #expect(session.status == nil)
    session.type("Q")
    #expect(session.waitForEnd() == 0)
    #expect(session.isGivenBack)
  }

  @Test("commands print hostile names and errors as marks")
  func commands() throws {
    let folder = try hostileLibrary()
    let library = ["--library", folder.path + "/lib"]
    let missing = folder.path + "/no\u{1B}]2;owned\u{7}\u{9B}31m\u{202E}.txt"
    for arguments in [
      ["list"] + library, ["add"] + library + [missing], ["search"] + library + ["Kyiv"],
      ["show"] + library + ["\u{1B}[31m"], ["mentions"] + library, ["annotations"] + library,
    ] {
      let result = try Program.run(arguments)
      let shown = (result.output + result.errors).unicodeScalars
      #expect(!shown.contains(where: Self.isControl), "\(arguments)")
    }
  }
}

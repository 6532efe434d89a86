/// Looks for what ends the parser's process and is no TOML: a table without a name, as `[=]`, a
/// bracket or a brace that closes what it does not open, as in `[1, }`, what begins like a number and
/// is neither that nor a day or time, as `2024-01-01 1`, and the line breaks of Unicode.
struct TOMLPitfalls {
  let text: [Unicode.Scalar]
  private(set) var index = 0
  private var line = 1
  private var lineStart = 0
  /// What closes the brackets that are open.
  private var closing: [Unicode.Scalar] = []
  /// Whether a value may begin here.
  private var awaitsValue = false
  /// Whether the outermost open bracket opens a table: `[keys]`.
  private var isInHeader = false

  /// The first such place of a document; nil where there is none.
  static func problem(in document: String) -> TOMLDocument.Problem? {
    var pitfalls = TOMLPitfalls(text: Array(document.unicodeScalars))
    return pitfalls.firstProblem()
  }

  private init(text: [Unicode.Scalar]) { self.text = text }

  private mutating func firstProblem() -> TOMLDocument.Problem? {
    while let scalar = next {
      switch scalar {
      case "#":
        while let next, next != "\n" { index += 1 }
        continue
      case "\"", "'":
        skipString(scalar)
        awaitsValue = false
        continue
      case "[":
        if closing.isEmpty {
          isInHeader = !awaitsValue
          if isInHeader, isNameless { return problem("a table has no name after its bracket") }
        }
        closing.append("]")
      case "{": closing.append("}")
      case "]", "}":
        guard closing.popLast() == scalar else { return problem("“\(scalar)” closes nothing") }
      case "\u{85}", "\u{2028}", "\u{2029}":
        return problem("a line ends with a character that ends none")
      case "0"..."9" where awaitsValue && isMalformedNumber:
        return problem("this is no number, day or time")
      default: break
      }
      if !Self.isBlank(scalar) {
        let isInArray = closing.last == "]" && !isInHeader
        awaitsValue = scalar == "=" || isInArray && (scalar == "[" || scalar == ",")
      }
      advance()
    }
    return nil
  }

  private func problem(_ sentence: String) -> TOMLDocument.Problem {
    TOMLDocument.Problem(line: line, column: index - lineStart + 1, sentence: sentence)
  }

  /// Whether no name follows the brackets that open a table here.
  private var isNameless: Bool {
    func pastBlanks(_ rest: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
      rest.drop { $0 == " " || $0 == "\t" }
    }
    let inner = pastBlanks(text[(index + 1)...])
    let name = inner.first == "[" ? pastBlanks(inner.dropFirst()) : inner
    return name.first.map { !Self.opensName($0) } ?? false
  }

  private static func opensName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "\"", "'", "]": true
    default: false
    }
  }

  private var next: Unicode.Scalar? { index < text.count ? text[index] : nil }

  private mutating func advance() {
    index += 1
    guard text[index - 1] == "\n" else { return }
    line += 1
    lineStart = index
  }

  /// Goes behind a string; a short one that is not closed ends with its line.
  private mutating func skipString(_ quote: Unicode.Scalar) {
    let isLong = quotes(quote, atMost: 3) == 3
    index += isLong ? 3 : 1
    while let scalar = next, isLong || scalar != "\n" {
      if scalar == quote {
        let count = quotes(quote, atMost: isLong ? 5 : 1)
        index += count
        if !isLong || count >= 3 { return }
      } else {
        let isEscape = scalar == "\\" && quote == "\""
        advance()
        if isEscape, let next, next != "\n" { index += 1 }
      }
    }
  }

  /// How many quotes stand here; a long string may end with two of its own.
  private func quotes(_ quote: Unicode.Scalar, atMost limit: Int) -> Int {
    text[index...].prefix(limit).prefix { $0 == quote }.count
  }
}

/// Looks for a bracket or a brace that closes what it does not open, as in `[1, }`, which ends the
/// parser's process.
struct TOMLBrackets {
  private let text: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  /// What closes the brackets that are open.
  private var closing: [Unicode.Scalar] = []

  /// The first such place of a document; nil where there is none.
  static func problem(in document: String) -> TOMLDocument.Problem? {
    var brackets = TOMLBrackets(text: Array(document.unicodeScalars))
    return brackets.firstProblem()
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
        continue
      case "[": closing.append("]")
      case "{": closing.append("}")
      case "]", "}":
        guard closing.popLast() == scalar else {
          return TOMLDocument.Problem(
            line: line, column: index - lineStart + 1, sentence: "“\(scalar)” closes nothing")
        }
      default: break
      }
      advance()
    }
    return nil
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

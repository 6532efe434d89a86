/// What a line of Markdown opens, looked at by itself.
enum MarkdownLine: Equatable {
  case blank
  case heading(level: Int, text: Substring)
  /// "===" or "---" under a line of text.
  case underline(level: Int)
  case rule
  case fence(Character, count: Int)
  case item(text: Substring)
  case image(alternative: Substring)
  case row
  /// `[name]: address`, which is nowhere shown.
  case definition
  case text

  /// `line` is without quotation marks and indent.
  init(_ line: Substring) {
    guard let first = line.first else {
      self = .blank
      return
    }
    switch first {
    case "#": self = Self.heading(line)
    case "=": self = line.allSatisfy { $0 == "=" } ? .underline(level: 1) : .text
    case "`", "~": self = Self.fence(line, first)
    case "-", "*", "+", "_": self = Self.bulletOrRule(line, first)
    case "0"..."9": self = LineMarker(String(line)).kind == .number ? .item(text: line) : .text
    case "!": self = Self.image(line)
    case "|": self = .row
    case "[": self = Self.definition(line)
    default: self = .text
    }
  }

  private static func heading(_ line: Substring) -> MarkdownLine {
    let level = line.prefix { $0 == "#" }.count
    let rest = line.dropFirst(level)
    guard level <= 6, rest.first == " " || rest.isEmpty else { return .text }
    var text = rest.trimmingBlanks
    let body = text.trimmingSuffix("#")
    if body.isEmpty || body.last == " " { text = body.trimmingBlanks }
    return .heading(level: level, text: text)
  }

  private static func fence(_ line: Substring, _ sign: Character) -> MarkdownLine {
    let count = line.prefix { $0 == sign }.count
    return count >= 3 && !line.dropFirst(count).contains("`") ? .fence(sign, count: count) : .text
  }

  private static func bulletOrRule(_ line: Substring, _ sign: Character) -> MarkdownLine {
    let signs = line.filter { $0 != " " }
    if signs.allSatisfy({ $0 == sign }), sign != "+" {
      if sign == "-", !line.contains(" ") { return signs.count >= 2 ? .underline(level: 2) : .text }
      if signs.count >= 3 { return .rule }
    }
    let rest = line.dropFirst()
    guard sign != "_", rest.first == " ", rest.count > 1 else { return .text }
    return .item(text: rest.trimmingBlanks)
  }

  private static func image(_ line: Substring) -> MarkdownLine {
    guard line.hasPrefix("!["), line.last == ")", let close = line.bytes(of: "](") else {
      return .text
    }
    // One image and nothing behind it.
    guard line.filter({ $0 == "!" }).count == 1 || line.split(separator: "](").count == 2 else {
      return .text
    }
    return .image(alternative: line[line.index(line.startIndex, offsetBy: 2)..<close.lowerBound])
  }

  private static func definition(_ line: Substring) -> MarkdownLine {
    guard let close = line.bytes(of: "]: "), !line.hasPrefix("[^"),
      !line[..<close.lowerBound].dropFirst().contains("]")
    else { return .text }
    let target = line[close.upperBound...].prefix { $0 != " " }
    return target.contains("/") || target.contains(".") ? .definition : .text
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ sign: Character) -> Substring {
    var text = self
    while text.last == sign { text.removeLast() }
    return text
  }
}

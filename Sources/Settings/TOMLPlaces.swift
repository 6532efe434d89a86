/// Where keys and values of a TOML document stand, which its parser does not tell.
///
/// Only for documents that were parsed without an error: of others it tells what it can.
struct TOMLPlaces {
  /// Line and column, from 1; columns count characters.
  struct Place: Equatable {
    var line: Int
    var column: Int
  }

  private(set) var keys: [[String]: Place] = [:]
  private(set) var values: [[String]: Place] = [:]
  /// Where the elements of an array stand.
  private(set) var elements: [[String]: [Place]] = [:]

  private let text: [Character]
  private var index = 0
  private var place = Place(line: 1, column: 1)
  private var table: [String] = []

  init(_ document: String) {
    // A carriage return and a line feed are one character, which ends a line.
    text = Array(document)
    while index < text.count { readLine() }
  }
}

extension TOMLPlaces {
  private var next: Character? { index < text.count ? text[index] : nil }

  private mutating func advance() {
    guard let character = next else { return }
    index += 1
    if character.isNewline {
      place = Place(line: place.line + 1, column: 1)
    } else {
      place.column += 1
    }
  }

  private mutating func skip(while condition: (Character) -> Bool) {
    while let character = next, condition(character) { advance() }
  }

  /// Blanks, and with line ends also comments.
  private mutating func skipBlanks(acrossLines: Bool = false) {
    while let character = next {
      if character == " " || character == "\t" || acrossLines && character.isNewline {
        advance()
      } else if acrossLines, character == "#" {
        skip { !$0.isNewline }
      } else {
        return
      }
    }
  }

  private mutating func readLine() {
    skipBlanks(acrossLines: true)
    guard let character = next else { return }
    if character == "[" {
      readHeader()
    } else {
      readPair(in: table)
    }
    skip { !$0.isNewline }
  }

  private mutating func readHeader() {
    skip { $0 == "[" }
    skipBlanks()
    let start = place
    table = readKey()
    keys[table] = start
  }

  private mutating func readPair(in table: [String]) {
    let start = place
    let path = table + readKey()
    keys[path] = start
    skipBlanks()
    guard next == "=" else { return }
    advance()
    skipBlanks()
    readValue(path)
  }

  /// A key, dotted and quoted as it may be.
  private mutating func readKey() -> [String] {
    var parts: [String] = []
    while let character = next {
      skipBlanks()
      if character == "\"" || character == "'" {
        parts.append(readString())
      } else {
        let start = index
        skip { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        parts.append(String(text[start..<index]))
      }
      skipBlanks()
      guard next == "." else { break }
      advance()
    }
    return parts
  }

  private mutating func readValue(_ path: [String]) {
    values[path] = place
    switch next {
    case "[": readArray(path)
    case "{": readInlineTable(path)
    case "\"", "'": _ = readString()
    default: skip { !$0.isNewline && $0 != "," && $0 != "]" && $0 != "}" && $0 != "#" }
    }
  }

  private mutating func readArray(_ path: [String]) {
    advance()
    var found: [Place] = []
    skipBlanks(acrossLines: true)
    while let character = next, character != "]" {
      found.append(place)
      let before = index
      readValue(path + ["\(found.count - 1)"])
      skipBlanks(acrossLines: true)
      if next == "," { advance() }
      skipBlanks(acrossLines: true)
      if index == before { return }
    }
    advance()
    elements[path] = found
  }

  private mutating func readInlineTable(_ path: [String]) {
    advance()
    skipBlanks()
    while let character = next, character != "}" {
      let before = index
      readPair(in: path)
      skipBlanks()
      if next == "," { advance() }
      skipBlanks()
      if index == before { return }
    }
    advance()
  }

  /// A string of any of the four kinds; answers what stands between its quotes, escapes and all.
  private mutating func readString() -> String {
    guard let quote = next else { return "" }
    let isLong = index + 2 < text.count && text[index + 1] == quote && text[index + 2] == quote
    let length = isLong ? 3 : 1
    for _ in 0..<length { advance() }
    let start = index
    while index < text.count {
      if text[index] == "\\", quote == "\"" {
        advance()
      } else if text[index...].prefix(length).elementsEqual(repeatElement(quote, count: length)) {
        break
      }
      advance()
    }
    let end = min(index, text.count)
    for _ in 0..<length { advance() }
    return String(text[start..<end])
  }
}

import TOMLKit

/// A TOML document with the places of what it says.
struct TOMLDocument {
  let table: TOMLTable
  let places: TOMLPlaces

  /// Why a document is none, and where.
  struct Problem: Error, Equatable, CustomStringConvertible {
    var line: Int
    var column: Int
    var sentence: String

    var description: String { "\(line):\(column): \(sentence)" }
  }

  init(_ text: String) throws(Problem) {
    if let problem = Self.namelessHeader(in: text) ?? TOMLPitfalls.problem(in: text) {
      throw problem
    }
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let begin = error.source.begin
      throw Problem(line: begin.line, column: begin.column, sentence: error.description)
    } catch {
      throw Problem(line: 1, column: 1, sentence: "\(error)")
    }
    // Only now, for the parser bounds how deep values are nested.
    places = TOMLPlaces(text)
  }

  /// A line that opens a table without a name, as "[=]", which ends the parser's process.
  ///
  /// Lines of an array or of a long string that look the same are refused as well; nothing we read
  /// has any.
  private static func namelessHeader(in text: String) -> Problem? {
    var line = 0
    for content in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      let header = content.drop(while: isBlank)
      guard header.first == "[" else { continue }
      let inner = header.dropFirst().drop(while: isBlank)
      let name = inner.first == "[" ? inner.dropFirst().drop(while: isBlank) : inner
      let isLast = content.endIndex == text.unicodeScalars.endIndex
      if name.first.map(opensName) ?? isLast { continue }
      let column = content.distance(from: content.startIndex, to: header.startIndex) + 1
      return Problem(line: line, column: column, sentence: "a table has no name after its bracket")
    }
    return nil
  }

  private static func opensName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "\"", "'", "]": true
    default: false
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar.properties.generalCategory == .spaceSeparator
      || ["\u{180E}", "\u{200B}", "\u{2060}", "\u{FEFF}"].contains(scalar)
  }
}

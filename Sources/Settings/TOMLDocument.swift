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
    if let problem = TOMLPitfalls.problem(in: text) { throw problem }
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
}

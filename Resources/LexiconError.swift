/// What can be wrong with a folder of word lists; `line` counts from 1, the header included.
package enum LexiconError: Error, Equatable, Sendable {
  case missingFile(path: String)
  case unreadableFile(path: String)
  case missingColumn(file: String, column: String)
  case unknownColumn(file: String, column: String)
  case badRow(file: String, line: Int, problem: RowProblem)

  package enum RowProblem: Equatable, Sendable {
    case fieldCount(found: Int, expected: Int)
    case empty(column: String)
    case badValue(column: String, value: String)
  }
}

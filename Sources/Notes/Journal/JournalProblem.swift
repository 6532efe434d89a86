/// Something in the folder of notes that could not be read; it was left as it is.
package enum JournalProblem: Hashable, Sendable {
  /// `line` counts from 1.
  case unreadableLine(path: String, line: Int)
  /// The last line, broken off by a crash or not yet written to its end.
  case tornLine(path: String, line: Int)
  /// Written by a later version of this program.
  case newerLine(path: String, line: Int)
  case unreadableFile(path: String)
}

import Articles
import Glibc
import Library
import Screen

/// Mentions under each other, each in the middle of its words, with outlet and date before it.
struct Concordance {
  /// Columns of a whole line.
  let width: Int

  private static let outletColumns = 14
  private static let dateColumns = 11

  /// Columns of the terminal that is printed on; nil when it is none.
  static var terminalWidth: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  func line(_ passage: ActorPassage) -> String {
    let excerpt = ArticleText(passage.excerpt)
    let before = String(excerpt[TextRange(0, passage.match.start)])
    let rest = String(excerpt[TextRange(passage.match.start, excerpt.count)])
    let origin =
      (passage.article.publisher ?? "").padding(to: Self.outletColumns) + " "
      + (passage.article.publishedWords ?? "").padding(to: Self.dateColumns) + " "
    let room = max(20, width - Self.outletColumns - Self.dateColumns - 3)
    return origin + Self.trailing(before, columns: room * 2 / 5) + " "
      + rest.padding(to: room - room * 2 / 5 - 1)
  }

  /// The end of a text, filled with blanks on the left.
  private static func trailing(_ text: String, columns: Int) -> String {
    var kept: [String] = []
    var used = 0
    let blanks = text.reversed().prefix { $0 == " " }.count
    for piece in CellText(String(text.dropLast(blanks))).pieces.reversed() {
      guard used + piece.width <= columns else { break }
      kept.append(piece.text)
      used += piece.width
    }
    return String(repeating: " ", count: columns - used) + kept.reversed().joined()
  }
}

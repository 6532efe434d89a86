import Articles
import Reader
import Screen

/// A script for the reader: keys to press and screens to show, as text.
///
/// One directive a line: `size 80x24`, `add PATH [STORY]`, `keys jj<Enter>`, `type words as they are`,
/// `screen`, `styles`, `restart`. What `screen` and `styles` print stands below them, each line behind `| `;
/// lines beginning with `#` and blank ones are kept as they are.
struct PlayScript: Equatable {
  enum Directive: Equatable {
    case size(Size)
    /// A file or folder, relative to the script's, and the story it goes to.
    case add(path: String, story: String)
    case keys([Key])
    case screen
    /// One letter a cell that tells its style from its neighbours', see `StyleMap`.
    case styles
    /// Leaves the reader and opens it again.
    case restart
    case comment
  }

  /// A directive with its line as written and the lines that stood below it.
  struct Step: Equatable {
    var directive: Directive
    var line: String
    var expected: [String] = []
  }

  private(set) var steps: [Step] = []

  init(_ text: String) throws {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("|") {
        guard !steps.isEmpty else { throw Failure("line \(number + 1): a screen without “screen”") }
        steps[steps.count - 1].expected.append(String(line))
        continue
      }
      steps.append(Step(directive: try Self.directive(line, number + 1), line: String(line)))
    }
    // A file's last line feed ends its last line and begins none.
    if steps.last?.line.isEmpty == true { steps.removeLast() }
  }

  private static func directive(_ line: Substring, _ number: Int) throws -> Directive {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case nil: return .comment
    case .some(let word) where word.hasPrefix("#"): return .comment
    case "size": return .size(try size(rest, number))
    case "add":
      let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
      guard let path = words.first else { throw Failure("line \(number): add what?") }
      return .add(path: path, story: words.count > 1 ? words[1] : StoryOutline.unsorted)
    case "keys":
      guard let keys = Key.sequence(rest) else {
        throw Failure("line \(number): no such keys: \(rest)")
      }
      return .keys(keys)
    case "type": return .keys(rest.map(Key.character))
    case "screen": return .screen
    case "styles": return .styles
    case "restart": return .restart
    case .some(let word): throw Failure("line \(number): there is no directive “\(word)”")
    }
  }

  private static func size(_ text: String, _ number: Int) throws -> Size {
    let sides = text.split(separator: "x").compactMap { Int($0) }
    guard sides.count == 2, sides.allSatisfy({ (1...1000).contains($0) }) else {
      throw Failure("line \(number): a size is written as 80x24")
    }
    return Size(width: sides[0], height: sides[1])
  }
}

package import Articles
import Foundation

/// A text of our own in which every name of a person and every he and she is marked: a file of
/// Resources/lessons.
package struct PronounLesson: Sendable {
  package struct Mark: Equatable, Sendable {
    /// Scalar offsets of the words.
    package var range: TextRange
    /// Who is meant; nil where the text never names them.
    package var person: String?
    package var isPronoun: Bool
  }

  package var article: Article
  /// In order of the text.
  package var marks: [Mark]

  /// A file of lines "@entity id|person|name", which are left out, and of text with marks as in
  /// `[[Ann Vale|ann-vale|name]] said [[she|ann-vale|pronoun]]`.
  ///
  /// Nil where a mark is not closed or says something else.
  package init?(id: String, file: String) {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("@entity ") }
    var rest = Substring(lines.joined(separator: "\n")).drop(while: \.isNewline)
    var text = ""
    var count = 0
    var marks: [Mark] = []
    func add(_ part: Substring) {
      text += part
      count += part.unicodeScalars.count
    }
    while let open = rest.firstRange(of: "[[") {
      add(rest[..<open.lowerBound])
      guard let close = rest.firstRange(of: "]]"), open.upperBound <= close.lowerBound else {
        return nil
      }
      let fields = rest[open.upperBound..<close.lowerBound].split(separator: "|")
      guard fields.count == 3, ["name", "pronoun"].contains(fields[2]) else { return nil }
      let start = count
      add(fields[0])
      marks.append(
        Mark(
          range: TextRange(start, count),
          person: fields[1] == Self.nobody ? nil : String(fields[1]),
          isPronoun: fields[2] == "pronoun"))
      rest = rest[close.upperBound...]
    }
    add(rest)
    self.marks = marks
    article = PlainArticle(id: id, text: text, isTitled: true).article
  }

  private static let nobody = "nobody"

  /// Every file of a folder, in the order of their names.
  package static func all(in folder: String) throws -> [PronounLesson] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      let file = try String(contentsOf: URL(filePath: folder + "/" + name), encoding: .utf8)
      guard let lesson = PronounLesson(id: name, file: file) else { throw Fault(name: name) }
      return lesson
    }
  }

  private struct Fault: Error, CustomStringConvertible {
    let name: String

    var description: String { "\(name) has a mark that cannot be read." }
  }
}

import Articles
import Foundation
import Notes

/// A note on the first occurrence of a quote in a text.
func note(
  _ id: String, on quote: String = "barge", in text: ArticleText = "The barge sank.",
  text words: String = "", tags: [String] = [], author: String = "ada", article: String = "a",
  created: Int = 0, modified: Int? = nil
) -> Note {
  Note(
    id: Note.ID(id), article: Article.ID(article), anchor: anchor(on: quote, in: text),
    text: words, tags: tags, author: author, created: Instant(milliseconds: created),
    modified: Instant(milliseconds: modified ?? created))
}

/// An anchor on the first occurrence of a quote; the text stands for its own hash.
func anchor(on quote: String, in text: ArticleText) -> Anchor {
  let range = text.string.range(of: quote)!
  let bytes = text.string.utf8
  let start = text.offset(ofByte: bytes.distance(from: bytes.startIndex, to: range.lowerBound))
  return Anchor(
    marking: TextRange(start, start + quote.unicodeScalars.count), in: text,
    textHash: text.string)
}

/// An empty folder that is removed with the value.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "dragoman-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func contents(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func append(_ text: String, to name: String) throws {
    let handle = FileHandle(forWritingAtPath: path + "/" + name)!
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }
}

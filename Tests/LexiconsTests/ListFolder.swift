import Foundation
import Lexicons

/// A folder of word lists in the temporary directory, removed with the value's last owner.
final class ListFolder {
  let path: String

  private init() throws {
    path = NSTemporaryDirectory() + "lexicons-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Every list with its header and no rows, but those of `contents`, by name without `.tsv`.
  static func complete(replacing contents: [String: String] = [:]) throws -> ListFolder {
    let folder = try ListFolder()
    for (name, header) in headers {
      try folder.write(contents[name] ?? header + "\n", to: name)
    }
    return folder
  }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: "\(path)/\(name).tsv", atomically: true, encoding: .utf8)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name).tsv")
  }

  func load() throws(LexiconError) -> Lexicons {
    try Lexicons.load(from: path)
  }

  private static let headers = [
    "states": "id\tkind\tname", "organizations": "id\tkind\tname", "parties": "id\tkind\tname",
    "groups": "id\tkind\tname",
    "people": "id\tkind\tname", "places": "id\tkind\tname", "titles": "title\tkind",
    "reporting-verbs": "verb\tforms\tstrength\tthat", "role-nouns": "noun\tforms\tdenotes",
    "person-nouns": "noun\tkind\tgender",
    "body-nouns": "noun\twords\tmeans", "chambers": "id\tword\tof",
    "place-abbreviations": "id\tforms",
    "organization-words": "word\tposition", "place-words": "word\tposition",
    "not-names": "word\tkind\tposition", "number-words": "word\tvalue\tkind",
    "currencies": "text\tcode\tkind", "calendar-words": "word\tkind\tnumber",
    "nicknames": "name\tnicknames", "surnames": "name", "given-names": "name\tgender",
    "words": "word\tmark", "same-things": "label\twords\ttoll",
  ]
}

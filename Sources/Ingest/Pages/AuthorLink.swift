/// Tells links to what an author wrote from others.
enum AuthorLink {
  /// By the link's relation, or by a part of its address: "/author/ida-holm/".
  static func matches(_ tree: HTMLTree, _ link: Int) -> Bool {
    if let range = tree.bytes(of: .rel, of: link),
      tree.bytes[range].elementsEqual("author".utf8)
    {
      return true
    }
    guard let range = tree.bytes(of: .href, of: link), range.count < 200 else { return false }
    // The last part is who it is.
    var start = range.lowerBound
    let last = range.last { tree.bytes[$0] != 0x2F } ?? start
    for end in start..<max(start, last) where tree.bytes[end] == 0x2F {
      if isName(tree.bytes[start..<end]) { return true }
      start = end + 1
    }
    return false
  }

  private static func isName(_ part: ArraySlice<UInt8>) -> Bool {
    guard lengths.contains(part.count) else { return false }
    return names.contains(String(decoding: part, as: UTF8.self).asciiLowered)
  }

  private static let lengths = 2...14

  private static let names: Set<String> = [
    "author", "authors", "by", "byline", "staff", "people", "person", "profile", "profiles",
    "contributor", "contributors", "columnist", "columnists", "journalist", "journalists",
    "reporter", "reporters", "writer", "writers", "autor", "autoren", "autores", "auteur",
    "auteurs", "autore", "autori", "firmas", "avtor", "user", "users", "our-team", "bio",
    "correspondents", "redakteur", "skribent", "forfatter", "yazar", "yazarlar",
  ]
}

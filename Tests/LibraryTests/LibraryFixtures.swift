import Articles
import Library

/// An article whose blocks are its paragraphs; its id is the key given.
func article(
  _ key: String, _ paragraphs: [String], title: String? = nil, publisher: String? = nil,
  published: String? = nil, roles: [BlockRole] = []
) -> Article {
  var blocks: [Block] = []
  var start = 0
  for (index, paragraph) in paragraphs.enumerated() {
    let end = start + paragraph.unicodeScalars.count
    let role = index < roles.count ? roles[index] : .paragraph
    blocks.append(Block(role: role, range: TextRange(start, end)))
    start = end + 1
  }
  return Article(
    id: Article.ID(key), text: ArticleText(paragraphs.joined(separator: "\n")), blocks: blocks,
    metadata: Metadata(
      title: title, publisher: publisher, published: published.flatMap { CalendarDate($0) }))
}

/// A mention of an actor by name.
func mention(
  _ actor: String, _ start: Int, _ end: Int, _ kind: Mention.Kind = .name
) -> Mention {
  Mention(range: TextRange(start, end), actor: Actor.ID(actor), kind: kind, why: "its name")
}

func actor(_ id: String, _ name: String, _ aliases: [String] = []) -> Actor {
  Actor(id: Actor.ID(id), name: name, kind: .group, aliases: aliases)
}

extension Article.ID: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

extension Actor.ID: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

import Articles
import Reader
import Screen

/// An article written as lines of text, each a block, with marks for what stands where.
///
/// A sign at the start of a line says its role (`#` title, `##` heading, `@` byline, `>`
/// blockquote, `*` list item, `^` caption, `|` table row, `!` boilerplate, `~` related, `&`
/// comment, `%` separator); without one it is a paragraph. In it, `{ukraine:Kyiv}` marks a mention
/// of the actor `ukraine` and `‸` a place.
struct ArticleSample {
  private(set) var text = ""
  private(set) var blocks: [Block] = []
  private(set) var mentions: [Mention] = []
  /// Where `‸` stood.
  private(set) var place: Int?

  init(_ lines: String) {
    for line in lines.split(separator: "\n") {
      if !blocks.isEmpty { text += "\n" }
      let sign = Self.signs.first { line.hasPrefix($0.sign) }
      let start = text.unicodeScalars.count
      add(sign.map { line.dropFirst($0.sign.count) } ?? line)
      let role = sign?.role ?? .paragraph
      let level = role == .listItem ? 1 : role == .heading ? 2 : 0
      blocks.append(
        Block(role: role, range: TextRange(start, text.unicodeScalars.count), level: level))
    }
  }

  private static let signs: [(sign: String, role: BlockRole)] = [
    ("## ", .heading), ("# ", .title), ("@ ", .byline), ("> ", .blockquote), ("* ", .listItem),
    ("^ ", .caption), ("| ", .table), ("! ", .boilerplate), ("~ ", .related), ("& ", .comment),
    ("% ", .separator),
  ]

  private mutating func add(_ line: Substring) {
    var open: (actor: String, start: Int)?
    var actor: String?
    for scalar in line.unicodeScalars {
      switch scalar {
      case "‸": place = text.unicodeScalars.count
      case "{": actor = ""
      case ":" where actor != nil:
        open = (actor ?? "", text.unicodeScalars.count)
        actor = nil
      case "}":
        if let open {
          let range = TextRange(open.start, text.unicodeScalars.count)
          mentions.append(
            Mention(range: range, actor: Actor.ID(open.actor), kind: .name, why: "sample"))
        }
        open = nil
      case "¦": text.unicodeScalars.append("\t")
      default:
        if actor != nil {
          actor?.unicodeScalars.append(scalar)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
  }
}

extension ArticleSample {
  static let kinds: [(name: String, kind: Actor.Kind)] = [
    ("person", .person), ("org", .organization), ("group", .group), ("place", .place),
  ]

  /// The actors whose id begins with the name of a kind are of that kind, others are states.
  var actors: [Actor] {
    let ids = Set(mentions.map(\.actor)).sorted { $0.rawValue < $1.rawValue }
    return ids.map { id in
      let kind = Self.kinds.first { id.rawValue.hasPrefix($0.name) }?.kind ?? .state
      return Actor(id: id, name: id.rawValue, kind: kind)
    }
  }

  func opened(
    metadata: Metadata = Metadata(), findings: Findings? = nil, notes: [PlacedNote] = [],
    place: Int? = nil
  ) -> OpenedArticle {
    let article = Article(
      id: Article.ID("sample"), text: ArticleText(text), blocks: blocks, metadata: metadata)
    let summary = ArticleSummary(
      id: article.id, heading: article.heading, publisher: metadata.publisher,
      published: metadata.published, story: "Sample")
    return OpenedArticle(
      summary: summary, article: article, findings: findings ?? Findings(mentions: mentions),
      actors: actors.map { ActorCount(actor: $0, mentions: 1, articles: 1) }, notes: notes,
      place: place)
  }

  /// A pane with the cursor at `‸`.
  func pane(
    _ width: Int = 40, _ height: Int = 12, settings: ArticleSettings = ArticleSettings(),
    metadata: Metadata = Metadata(), notes: [PlacedNote] = []
  ) -> ArticlePane {
    var pane = ArticlePane(
      opened(metadata: metadata, notes: notes), size: Size(width: width, height: height),
      settings: settings)
    if let place { pane.moveCursor(to: place) }
    return pane
  }

  /// The scalar offsets of the `occurrence`-th time, from 0, that words stand in the text.
  func range(of words: String, _ occurrence: Int = 0) -> TextRange {
    let all = Array(text.unicodeScalars)
    let sought = Array(words.unicodeScalars)
    let starts = all.indices.filter { all[$0...].starts(with: sought) }
    return TextRange(starts[occurrence], starts[occurrence] + sought.count)
  }

  /// A note on words of the text.
  func note(_ id: String, on words: String) -> PlacedNote {
    let range = range(of: words)
    let anchor = Anchor(exact: words, prefix: "", suffix: "", position: range, textHash: "")
    let time = Instant(milliseconds: 0)
    return PlacedNote(
      note: Note(
        id: Note.ID(id), article: Article.ID("sample"), anchor: anchor, author: "sample",
        created: time, modified: time),
      placement: .placed(range))
  }
}

extension ArticlePane {
  /// What the pane draws, without trailing blanks.
  var screen: [String] { canvas.lines }

  var canvas: Canvas {
    var canvas = Canvas(size: size)
    draw(on: &canvas, in: Rect(size), isFocused: true)
    return canvas
  }

  /// The text of the block at the cursor, with `‸` before the cluster the cursor is on, or with
  /// `[` and `]` around what is selected and `‸` at its active end.
  var marked: String {
    guard let block = block(at: cursor) else { return "" }
    var scalars = Array(opened.article.text.string.unicodeScalars.map { String($0) })
    var last = block.range
    if let range = selectedRange {
      let isAtStart = cursor == range.start
      scalars[range.end - 1] += isAtStart ? "]" : "‸]"
      scalars[range.start] = (isAtStart ? "[‸" : "[") + scalars[range.start]
      last = TextRange(
        self.block(at: range.start)?.range.start ?? 0,
        self.block(at: range.end - 1)?.range.end ?? 0)
    } else {
      scalars[cursor] = "‸" + scalars[cursor]
    }
    return scalars[last.start..<last.end].joined()
  }
}

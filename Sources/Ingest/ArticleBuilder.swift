import Articles

/// Puts units with roles together as an article.
enum ArticleBuilder {
  static func article(_ segmented: SegmentedArticle, metadata: Metadata) -> Article {
    var text = ""
    var blocks: [Block] = []
    var offset = 0
    for (unit, role) in zip(segmented.units, segmented.roles) {
      let blockText = role == .listItem ? unit.text : unit.marker + unit.text
      guard !blockText.isEmpty else { continue }
      if offset > 0 {
        text += "\n"
        offset += 1
      }
      let count = blockText.unicodeScalars.count
      blocks.append(
        Block(role: role, range: TextRange(offset, offset + count), level: level(unit, role)))
      text += blockText
      offset += count
    }
    return Article(
      id: Article.ID("a" + ContentHash.hex(of: text).prefix(16)), text: ArticleText(text),
      blocks: blocks, metadata: metadata)
  }

  private static func level(_ unit: TextUnit, _ role: BlockRole) -> Int {
    switch role {
    case .heading: max(1, min(6, unit.marked == .heading ? unit.level : 2))
    case .listItem: max(1, min(9, unit.level))
    case .blockquote: min(9, unit.level)
    case .title, .byline, .dateline, .paragraph, .table, .caption, .comment, .related,
      .boilerplate, .separator:
      0
    }
  }
}

import Articles

/// Puts units with roles together as an article.
enum ArticleBuilder {
  static func article(_ segmented: SegmentedArticle, metadata: Metadata) -> Article {
    let parts = zip(segmented.units, segmented.roles).map { unit, role in
      (
        text: role == .listItem ? unit.text : unit.marker + unit.text, role: role,
        level: level(unit, role)
      )
    }
    return article(parts, metadata: metadata)
  }

  /// An article of units that are marked; what is not is a paragraph.
  static func article(_ units: [TextUnit], metadata: Metadata) -> Article {
    article(
      units.map { (text: $0.text, role: $0.marked ?? .paragraph, level: $0.level) },
      metadata: metadata)
  }

  /// An article of parts in order; those without text are left out.
  static func article(
    _ parts: [(text: String, role: BlockRole, level: Int)], metadata: Metadata
  ) -> Article {
    var text = ""
    var blocks: [Block] = []
    var offset = 0
    for part in parts where !part.text.isEmpty {
      if offset > 0 {
        text += "\n"
        offset += 1
      }
      let count = scalarCount(part.text)
      blocks.append(
        Block(role: part.role, range: TextRange(offset, offset + count), level: part.level))
      text += part.text
      offset += count
    }
    return Article(
      id: Article.ID("a" + ContentHash.hex(of: text).prefix(16)), text: ArticleText(text),
      blocks: blocks, metadata: metadata)
  }

  /// Without the cost of walking scalars or of asking for each byte alone.
  private static func scalarCount(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      for byte in bytes { count += byte & 0xC0 != 0x80 ? 1 : 0 }
      return count
    }
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

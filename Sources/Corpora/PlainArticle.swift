import Articles

/// An article whose paragraphs are the lines of a text, the first perhaps its title.
struct PlainArticle {
  let article: Article

  init(id: String, text: String, isTitled: Bool = false) {
    var blocks: [Block] = []
    var start = 0
    var offset = 0
    var lines = ""
    for scalar in text.unicodeScalars {
      // What else breaks a line becomes a blank, so that offsets hold.
      let isBreak = scalar == "\n"
      if isBreak {
        blocks.append(Block(role: .paragraph, range: TextRange(start, offset)))
        start = offset + 1
      }
      lines.unicodeScalars.append(scalar == "\r" ? " " : scalar)
      offset += 1
    }
    blocks.append(Block(role: .paragraph, range: TextRange(start, offset)))
    if isTitled { blocks[0].role = .title }
    article = Article(
      id: Article.ID(id), text: ArticleText(lines), blocks: blocks,
      metadata: Metadata(language: "en", file: id))
  }
}

package import Articles

/// Bytes in, articles out.
package struct Importer: Sendable {
  /// The day of import: what "3 hours ago" is counted from; nil where it must not matter.
  package var today: CalendarDate?

  package init(today: CalendarDate? = nil) {
    self.today = today
  }

  package func read(_ bytes: [UInt8], named name: String) throws(ImportError) -> ImportedFile {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    var text = ""
    var blocks: [Block] = []
    var offset = 0
    for line in lines {
      if !text.isEmpty { text += "\n"; offset += 1 }
      let count = line.unicodeScalars.count
      blocks.append(Block(role: .paragraph, range: TextRange(offset, offset + count)))
      text += line
      offset += count
    }
    let article = Article(
      id: Article.ID(name), text: ArticleText(text), blocks: blocks,
      metadata: Metadata(file: name))
    return ImportedFile(name: name, articles: [article], encoding: "UTF-8")
  }
}

extension Article {
  /// Bytes of a text that names, quotations, dates and figures are looked for in; as many as a
  /// thick book has.
  ///
  /// They are linked over a whole article, so that a longer one would hold up all others.
  package static let recognizedBytes = 2 << 20

  /// Bytes before the limit in which a blank to cut at is looked for.
  private static let slack = 4096

  package var isRecognizedInPart: Bool { text.string.utf8.count > Self.recognizedBytes }

  /// What is looked at of it: itself, or as many of its blocks as fit, the last cut where it must.
  ///
  /// Places in it are places in the article.
  package var recognizedPart: Article {
    guard isRecognizedInPart else { return self }
    let bytes = text.string.utf8
    let limit = bytes.index(bytes.startIndex, offsetBy: Self.recognizedBytes)
    // Blanks, line feeds and the first bytes of scalars are all at a boundary.
    let end =
      bytes[..<limit].suffix(Self.slack).lastIndex { $0 == 0x20 || $0 == 0x0A }
      ?? bytes[...limit].lastIndex { $0 & 0xC0 != 0x80 } ?? bytes.startIndex
    let part = ArticleText(String(text.string[..<end]))
    let parts = blocks.prefix { $0.range.start < part.count }.map { block in
      var block = block
      block.range.end = min(block.range.end, part.count)
      return block
    }
    return Article(id: id, text: part, blocks: parts, metadata: metadata)
  }
}

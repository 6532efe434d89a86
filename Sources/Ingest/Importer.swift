package import Articles

/// Bytes in, articles out.
///
/// The bytes are decoded, cut into lines, put together as units (paragraphs, headings, menu
/// entries …), and the units given to articles and roles; then what the articles say about
/// themselves is read.
package struct Importer: Sendable {
  /// The day of import: what "3 hours ago" is counted from; nil where it must not matter.
  package var today: CalendarDate?

  package init(today: CalendarDate? = nil) {
    self.today = today
  }

  /// Reads one file; any text is answered with at least one article.
  package func read(_ bytes: [UInt8], named name: String) throws(ImportError) -> ImportedFile {
    if bytes.isEmpty { throw .empty(name) }
    if let page = try page(bytes, named: name) { return page }
    guard let decoded = TextDecoder.decode(bytes) else { throw .binary(name) }
    let lines = LineSplitter.lines(of: decoded.utf8)
    if lines.count >= LineSplitter.lineLimit {
      throw .tooManyLines(name, limit: LineSplitter.lineLimit)
    }
    let (matter, rest) = FrontMatter.split(lines) ?? (nil, lines[...])
    let units = units(of: rest, named: name)
    if units.isEmpty { throw .empty(name) }
    let segmented = Segmenter.articles(of: units)
    var metadata = MetadataReader(
      articles: segmented, file: name, known: matter?.published, today: today
    ).metadata()
    if let matter, !metadata.isEmpty { metadata[0] = matter.completing(metadata[0]) }
    return ImportedFile(
      name: name,
      articles: zip(segmented, metadata).map { ArticleBuilder.article($0, metadata: $1) },
      encoding: decoded.encoding, frontMatter: matter?.values ?? [:],
      remarks: remarks(decoded) + remarks(matter))
  }

  private func units(of lines: ArraySlice<SourceLine>, named name: String) -> [TextUnit] {
    MarkdownSigns.areIn(lines, named: name)
      ? MarkdownReader.units(of: lines) : PlainTextReader.units(of: lines)
  }

  private func remarks(_ matter: FrontMatter?) -> [String] {
    guard let matter, let written = matter.writtenDate, matter.published == nil else { return [] }
    return ["The date \"\(written)\" in the front matter could not be understood."]
  }

  func remarks(_ decoded: DecodedText) -> [String] {
    var remarks: [String] = []
    if decoded.isGuess {
      remarks.append("Nothing says how it is encoded; read as \(decoded.encoding).")
    }
    if decoded.invalidSequences == 1 {
      remarks.append("One place could not be decoded and stands as \u{FFFD}.")
    } else if decoded.invalidSequences > 1 {
      remarks.append(
        "\(decoded.invalidSequences) places could not be decoded and stand as \u{FFFD}.")
    }
    return remarks
  }
}

/// One account of something: its text, the blocks of the text, and what is known about it.
package struct Article: Identifiable, Equatable, Sendable {
  /// Names an article for good: derived from the text it was first imported with.
  package struct ID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }
  }

  package let id: ID
  /// Block texts, separated by one line feed.
  ///
  /// Never changes for one version of an article.
  package let text: ArticleText
  /// In order of the source; they cover the text but for the line feeds between them.
  package let blocks: [Block]
  package var metadata: Metadata

  package init(id: ID, text: ArticleText, blocks: [Block], metadata: Metadata = Metadata()) {
    self.id = id
    self.text = text
    self.blocks = blocks
    self.metadata = metadata
  }

  package func text(of block: Block) -> Substring { text[block.range] }

  /// What lists and the reader call it: its title, else its first words.
  package var heading: String { metadata.title ?? firstWords(upTo: 60) }

  /// Index of the block that holds an offset; an offset between two belongs to the former.
  package func blockIndex(at offset: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// The first words of the body, at most `limit` characters and then "…".
  private func firstWords(upTo limit: Int) -> String {
    let filled = blocks.filter { !$0.range.isEmpty }
    let block = filled.first { $0.role.isProse } ?? filled.first { $0.role.isBody } ?? filled.first
    guard let block else { return "(empty)" }
    let start = text(of: block)
    let isLonger =
      start.index(start.startIndex, offsetBy: limit + 1, limitedBy: start.endIndex) != nil
    guard isLonger else { return String(start) }
    let cut = start.prefix(limit)
    let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return words + "…"
  }
}

/// What is known about an article besides its text; nil where the source does not say.
package struct Metadata: Equatable, Sendable, Codable {
  /// Where a date of publication comes from.
  package enum DateEvidence: String, Sendable, Codable {
    /// Written in the source as the article's date.
    case stated
    /// Counted back from the source's own "3 hours ago" and the like.
    case relative
    /// Concluded from dates the text speaks of; shown with "≈".
    case inferred
  }

  package var title: String?
  package var byline: String?
  /// The outlet that published it.
  package var publisher: String?
  package var published: CalendarDate?
  package var dateEvidence: DateEvidence?
  package var url: String?
  /// BCP 47, as in "en".
  package var language: String?
  /// Path or name of the source as given; "-" for standard input.
  package var file: String?
  /// Counts the articles of one file from 0.
  package var indexInFile: Int

  package init(
    title: String? = nil, byline: String? = nil, publisher: String? = nil,
    published: CalendarDate? = nil, dateEvidence: DateEvidence? = nil, url: String? = nil,
    language: String? = nil, file: String? = nil, indexInFile: Int = 0
  ) {
    self.title = title
    self.byline = byline
    self.publisher = publisher
    self.published = published
    self.dateEvidence = dateEvidence
    self.url = url
    self.language = language
    self.file = file
    self.indexInFile = indexInFile
  }
}

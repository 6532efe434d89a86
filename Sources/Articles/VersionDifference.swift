/// Two texts that an article has had, as one text with what went and what came.
package struct VersionDifference: Equatable, Sendable {
  /// A stretch of text; line feeds part paragraphs.
  package struct Piece: Equatable, Sendable {
    package enum Kind: String, Hashable, Sendable, Codable {
      case same, deleted, inserted
    }

    package var kind: Kind
    package var text: String

    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// One of the texts.
  package struct Version: Equatable, Sendable {
    /// From 1, the text first imported.
    package var number: Int
    /// When it came into the library, where that is known.
    package var added: Instant?

    package init(number: Int, added: Instant?) {
      self.number = number
      self.added = added
    }
  }

  package var article: ArticleSummary
  package var older: Version
  package var newer: Version
  /// In order; what went stands before what came in its place.
  package var pieces: [Piece]

  package init(
    article: ArticleSummary, older: Version, newer: Version, pieces: [Piece]
  ) {
    self.article = article
    self.older = older
    self.newer = newer
    self.pieces = pieces
  }

  /// Words, counted by the white space between them.
  package func wordCount(of kind: Piece.Kind) -> Int {
    pieces.lazy.filter { $0.kind == kind }
      .reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
  }
}

extension VersionDifference {
  /// A paragraph with its changes in brackets.
  package struct MarkedParagraph: Equatable, Sendable {
    package var text: String
    package var isChanged: Bool
  }

  /// What stands before and after words that went or came, so that no color is needed (as wdiff).
  package static func marks(of kind: Piece.Kind) -> (open: String, close: String) {
    switch kind {
    case .same: ("", "")
    case .deleted: ("[-", "-]")
    case .inserted: ("{+", "+}")
    }
  }

  /// The pieces of each paragraph; white space at the ends of a change stands outside of it.
  package var paragraphs: [[Piece]] {
    var paragraphs: [[Piece]] = [[]]
    for piece in pieces {
      let lines = piece.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        if index > 0 { paragraphs.append([]) }
        Self.append(line, piece.kind, to: &paragraphs[paragraphs.count - 1])
      }
    }
    return paragraphs.filter { !$0.isEmpty }
  }

  package var markedParagraphs: [MarkedParagraph] {
    paragraphs.map { pieces in
      let text = pieces.map { piece in
        let marks = Self.marks(of: piece.kind)
        return marks.open + piece.text + marks.close
      }
      return MarkedParagraph(
        text: text.joined(), isChanged: pieces.contains { $0.kind != .same })
    }
  }

  private static func append(
    _ line: Substring, _ kind: Piece.Kind, to paragraph: inout [Piece]
  ) {
    let words = line.drop(while: \.isWhitespace)
    let blank = line.prefix(line.count - words.count)
    if !blank.isEmpty, !paragraph.isEmpty {
      if paragraph.last?.kind == .same {
        paragraph[paragraph.count - 1].text += blank
      } else {
        paragraph.append(Piece(.same, String(blank)))
      }
    }
    guard !words.isEmpty else { return }
    if paragraph.last?.kind == kind {
      paragraph[paragraph.count - 1].text += words
    } else {
      paragraph.append(Piece(kind, String(words)))
    }
  }
}

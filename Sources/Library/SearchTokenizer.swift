import Articles
import GRDB

/// Cuts text into words exactly as the search index does.
struct SearchTokenizer {
  private let tokenizer: any FTS5Tokenizer

  /// Words in one phrase; as many as `MatchScanner` has bits.
  private static let phraseLimit = 64

  init(_ database: Database) throws {
    tokenizer = try database.makeTokenizer(.unicode61(diacritics: .remove))
  }

  /// Phrases of folded words; those in which there is no word are left out.
  func phrases(of words: SearchWords) throws -> [TokenPhrase] {
    try words.phrases.compactMap { phrase in
      let tokens = try tokenizer.tokenize(query: phrase.words).map(\.token)
      guard !tokens.isEmpty else { return nil }
      return TokenPhrase(
        tokens: Array(tokens.prefix(Self.phraseLimit)),
        isPrefix: phrase.isPrefix && tokens.count <= Self.phraseLimit)
    }
  }

  /// Where phrases stand in what is searched of an article, in scalar offsets, in order.
  ///
  /// Ends some way after the first one found: enough for an excerpt around it.
  func matches(of phrases: [TokenPhrase], in article: Article) -> [TextRange] {
    let scanner = MatchScanner(phrases)
    for block in article.blocks where SearchText.isSearched(block.role) && !scanner.isDone {
      scanner.base = article.text.byte(at: block.range.start)
      scan(article.text(of: block), scanner)
    }
    return scanner.matches.map { match in
      TextRange(
        article.text.offset(ofByte: match.lowerBound),
        article.text.offset(ofByte: match.upperBound))
    }.sorted()
  }

  private func scan(_ text: Substring, _ scanner: MatchScanner) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // The callback is a C function: what it works on goes through the context pointer.
        _ = tokenizer.tokenize(
          context: Unmanaged.passUnretained(scanner).toOpaque(), tokenization: .document,
          pText: characters.baseAddress, nText: CInt(characters.count)
        ) { context, _, token, length, start, end in
          guard let context, let token else { return 1 }
          let scanner = Unmanaged<MatchScanner>.fromOpaque(context).takeUnretainedValue()
          return scanner.take(
            UnsafeBufferPointer(start: token, count: Int(length)), Int(start)..<Int(end)) ? 0 : 1
        }
      }
    }
  }
}

/// Words that must follow each other, folded as in the index.
struct TokenPhrase {
  let tokens: [String]
  let isPrefix: Bool

  /// In the syntax of FTS5; tokens hold letters, digits and marks only, so quoting is enough.
  var expression: String {
    "\"" + tokens.joined(separator: " ") + "\"" + (isPrefix ? " *" : "")
  }
}

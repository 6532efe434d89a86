import Articles

/// An article cut into tokens and sentences.
struct TokenizedArticle: Sendable {
  /// A sentence with its tokens.
  struct Sentence: Sendable {
    /// Indices into `tokens`.
    var tokens: Range<Int>
    /// Index of its block.
    var block: Int
  }

  private(set) var tokens: [Token] = []
  private(set) var sentences: [Sentence] = []
  /// For each token whether it stands between quotation marks.
  let isQuoted: [Bool]
  /// What follows the last token.
  private var finalGap: TokenGap = []

  /// - Parameter intern: gives the number of a folded word.
  /// - Parameter scripts: names to cut out of runs without blanks.
  init(
    _ article: Article, scripts: ScriptNames, intern: (UnsafeBufferPointer<UInt8>) -> WordID
  ) {
    var starts: [Int] = []
    (tokens, starts, finalGap) = Self.tokens(of: article, scripts: scripts, intern: intern)
    isQuoted = tokens.quoted()
    for (index, block) in article.blocks.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : tokens.count
      addSentences(of: block, index, in: article, tokens: starts[index]..<end)
    }
  }

  /// The tokens of an article before its sentences are known.
  ///
  /// - Returns: also the index of each block's first token, and what follows the last one.
  static func tokens(
    of article: Article, scripts: ScriptNames, intern: (UnsafeBufferPointer<UInt8>) -> WordID
  ) -> (tokens: [Token], starts: [Int], finalGap: TokenGap) {
    let text = article.text
    var starts: [Int] = []
    // `ArticleText` keeps its string contiguous, so the storage is always there.
    let tokenizer = text.string.utf8.withContiguousStorageIfAvailable { bytes in
      var tokenizer = Tokenizer(bytes: bytes, scripts: scripts)
      for block in article.blocks {
        starts.append(tokenizer.tokens.count)
        let end = text.byte(at: block.range.end)
        if isRead(block.role) {
          tokenizer.readBlock(upTo: end, intern: intern)
        } else {
          tokenizer.skipBlock(upTo: end)
        }
      }
      return tokenizer
    }
    return (tokenizer?.tokens ?? [], starts, tokenizer?.gap ?? [])
  }

  /// Tokens behind a dateline's place in which its dash stands.
  private static let longestDateline = 8

  /// Whether tokens are where a report comes from: "ACCRA, March 3 (Agency) - …".
  func isDateline(_ place: Range<Int>) -> Bool {
    guard tokens[place.lowerBound].gap.contains(.block),
      place.allSatisfy({ tokens[$0].shape.contains(.allCapitals) })
    else { return false }
    let behind = place.upperBound..<min(tokens.count, place.upperBound + Self.longestDateline)
    let dash = behind.first {
      tokens[$0].gap.contains(.space) && !tokens[$0].gap.isDisjoint(with: [.dash, .hyphen])
    }
    let sentence = sentences[Int(tokens[place.lowerBound].sentence)].tokens
    return dash.map { $0 < sentence.upperBound } ?? false
  }

  /// Menus and widgets name actors, but do not speak of them.
  private static func isRead(_ role: BlockRole) -> Bool {
    role != .boilerplate && role != .separator
  }

  private mutating func addSentences(
    of block: Block, _ index: Int, in article: Article, tokens range: Range<Int>
  ) {
    var next = range.lowerBound
    for sentence in Sentences.ranges(in: article, block: block) {
      let first = next
      while next < range.upperBound, Int(tokens[next].start) < sentence.end { next += 1 }
      guard next > first else { continue }
      add(first..<next, block: index, role: block.role)
    }
  }

  private mutating func add(_ range: Range<Int>, block: Int, role: BlockRole) {
    let number = Int32(sentences.count)
    sentences.append(Sentence(tokens: range, block: block))
    let style = style(of: range, role)
    for index in range {
      tokens[index].sentence = number
      tokens[index].shape.formUnion(style)
      if index > 0, tokens[index].gap == .stop { markAddress(index) }
    }
    tokens[range.lowerBound].shape.insert(.opening)
    tokens[range.lowerBound].gap.insert(.sentence)
  }

  /// Words with a full stop and no blank between them, unless a sentence ends there.
  private mutating func markAddress(_ index: Int) {
    tokens[index].shape.insert(.address)
    tokens[index - 1].shape.insert(.address)
  }

  /// Whether a sentence is written as a heading or in capitals.
  private func style(of range: Range<Int>, _ role: BlockRole) -> TokenShape {
    var long = 0
    var capitalized = 0
    var letters = 0
    var capitals = 0
    for index in range {
      let token = tokens[index]
      guard !token.shape.contains(.number), !token.shape.contains(.foreign) else { continue }
      let length = token.end - token.start
      letters += 1
      if token.shape.contains(.allCapitals) { capitals += 1 }
      guard length >= 4, index > range.lowerBound else { continue }
      long += 1
      if token.shape.contains(.capital) { capitalized += 1 }
    }
    if letters >= 2, capitals * 10 >= letters * 7 { return .inCapitals }
    let isShort = range.count <= 20
    return isShort && long >= 2 && capitalized * 10 >= long * 7 && isLikelyHeading(range, role)
      ? .inTitleCase : []
  }

  private func isLikelyHeading(_ range: Range<Int>, _ role: BlockRole) -> Bool {
    switch role {
    case .title, .heading, .related: true
    default:
      // A paragraph is one only when nothing but the heading stands in it.
      tokens[range.lowerBound].gap.contains(.block) && !hasFinalStop(range)
        && !range.dropFirst().contains { tokens[$0].gap.contains(.comma) }
    }
  }

  private func hasFinalStop(_ range: Range<Int>) -> Bool {
    let gap = range.upperBound < tokens.count ? tokens[range.upperBound].gap : finalGap
    return gap.contains(.stop) && !gap.contains(.question)
  }
}

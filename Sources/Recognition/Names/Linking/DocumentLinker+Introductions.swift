import Articles
import Lexicons

/// Short forms that an article introduces in brackets: "Union of Herders (UH)".
///
/// What it says of one counts more than what the lists know by it.
extension DocumentLinker {
  /// Makes sure of the names before such brackets.
  func proven(_ spans: [JudgedSpan]) -> [JudgedSpan] {
    var proven = spans
    for index in spans.indices.dropFirst()
    where isIntroduced(spans[index].span, by: spans[index - 1].span) {
      proven[index - 1].needsProof = false
    }
    return proven
  }

  /// Gives each short form to whom the name before its brackets is of.
  mutating func declareIntroduced(_ spans: [JudgedSpan]) {
    for index in spans.indices.dropFirst() {
      let (full, short) = (spans[index - 1].span, spans[index].span)
      guard isIntroduced(short, by: full), let actor = organization(full),
        !isListed(short, as: actor)
      else { continue }
      let word = article.tokens[short.tokens.lowerBound].word
      if introduced[word] == nil { introduced[word] = actor }
    }
  }

  /// Whom the article introduced by a short form.
  func introduced(by span: NameSpan) -> Int? {
    guard span.tokens.count == 1, !introduced.isEmpty else { return nil }
    return introduced[article.tokens[span.tokens.lowerBound].word]
  }

  private func isIntroduced(_ short: NameSpan, by full: NameSpan) -> Bool {
    let index = short.tokens.lowerBound
    guard short.tokens.count == 1, full.tokens.count > 1, full.tokens.upperBound == index,
      article.tokens[index].gap.contains(.openBracket), full.shape != .person
    else { return false }
    if isShortening(article.tokens[index].word, of: full.tokens) { return true }
    return short.node == nil && short.shape == .acronym
  }

  /// Whether the lists give an actor a short form, so that nothing has to be learnt.
  private func isListed(_ short: NameSpan, as actor: Int) -> Bool {
    guard let node = short.node, let entry = actors[actor].entry else { return false }
    return forms(node, short.matched).contains { $0.actor == entry }
  }

  /// An organization of the lists, or a name that may be one.
  private mutating func organization(_ full: NameSpan) -> Int? {
    guard let node = full.node else {
      return byWords[words(full.tokens)]
        .flatMap { actors[$0].entry == nil && actors[$0].votes.kind != .person ? $0 : nil }
    }
    return listedOrganization(node, full)
  }

  private static let longestShortening = 63

  /// Whether a word is made of the beginnings of a name's words, of one letter or more of each that
  /// is a capital's: "BoW" of "Bank of Wessex", "Edufund" of "Education Fund".
  private func isShortening(_ word: WordID, of name: Range<Int>) -> Bool {
    vocabulary.words.withBytes(of: word) { short in
      guard 2...Self.longestShortening ~= short.count else { return false }
      // A bit for each number of letters that the words so far can make.
      var made: UInt64 = 1
      for index in name where made != 0 {
        let longer = vocabulary.words.withBytes(of: article.tokens[index].word) { part in
          Self.made(after: made, of: short, by: part)
        }
        made = article.tokens[index].shape.contains(.capital) ? longer : made | longer
      }
      return made & 1 << UInt64(short.count) != 0
    }
  }

  private static func made(
    after made: UInt64, of short: UnsafeBufferPointer<UInt8>, by part: UnsafeBufferPointer<UInt8>
  ) -> UInt64 {
    var longer: UInt64 = 0
    for start in short.indices where made & 1 << UInt64(start) != 0 {
      var length = 0
      while length < part.count, start + length < short.count, part[length] == short[start + length]
      {
        length += 1
        longer |= 1 << UInt64(start + length)
      }
    }
    return longer
  }
}

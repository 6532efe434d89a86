import Articles
import Lexicons

// Who says so.
extension Pronouns {
  /// "X has said that he", "X, a senator, told them that he", "X said his panel": whoever is the
  /// subject of the reporting verb before.
  func sayer(before index: Int, _ gender: Gender) -> Int? {
    guard isSubject(index) || isOwner(index), let verb = reportingVerb(before: index),
      isSubject(index) || verb < index - 1 || isSaying(verb)
    else { return nil }
    var end = verb
    while isInside(end - 1, index),
      !linker.traits(end - 1).isDisjoint(with: [.auxiliary, .adverb])
    {
      end -= 1
    }
    guard let subject = subject(endingAt: end, of: index), linker.canBePerson(subject.actor),
      linker.actors[subject.actor].gender.map({ $0 == gender }) ?? true
    else { return nil }
    return subject.actor
  }

  private func isSubject(_ index: Int) -> Bool {
    [known.he, known.she].contains(tokens[index].word)
  }

  /// "His lawyer", "her lawyer", but not "told her that".
  func isOwner(_ index: Int) -> Bool {
    if tokens[index].word == known.his { return true }
    return tokens[index].word == known.her && index + 1 < tokens.count
      && tokens[index + 1].gap.isBlank && linker.traits(index + 1).isDisjoint(with: .function)
  }

  /// Nothing but "said": what is praised or denied may be somebody else's.
  private func isSaying(_ verb: Int) -> Bool {
    ["said", "says", "say", "saying"].contains(linker.vocabulary.words.string(tokens[verb].word))
  }

  /// Mentions looked back for who begins a sentence.
  private static let longestAside = 12

  /// Words between a reporting verb and "that": "told the newspaper that".
  private static let longestAddressee = 5

  private func reportingVerb(before index: Int) -> Int? {
    var verb = index - 1
    guard isInside(verb, index) else { return nil }
    if tokens[verb].word == known.that {
      let first = max(0, verb - Self.longestAddressee)
      verb -= 1
      while verb > first, isInside(verb, index), !linker.traits(verb).contains(.reports) {
        verb -= 1
      }
    }
    guard isInside(verb, index), linker.traits(verb).contains(.reports),
      !tokens[verb].shape.contains(.capital)
    else { return nil }
    return verb
  }

  /// Whether a token stands in the sentence of another with nothing but a blank behind it.
  private func isInside(_ place: Int, _ index: Int) -> Bool {
    place > 0 && tokens[place].sentence == tokens[index].sentence && tokens[place + 1].gap.isBlank
  }

  /// Who stands right before a verb, or at the sentence's beginning with an aside between commas.
  private func subject(endingAt end: Int, of index: Int) -> LocalMention? {
    guard !tokens[end].gap.isBlank else {
      let subject = earlier.last { $0.kind != .demonym }
      return subject?.tokens.upperBound == end ? subject : nil
    }
    guard tokens[end].gap == [.comma, .space] else { return nil }
    let sentence = linker.article.sentences[Int(tokens[index].sentence)].tokens
    let first = earlier.suffix(Self.longestAside)
      .first { sentence.contains($0.tokens.lowerBound) && linker.seemsPerson($0.actor) }
    guard let first, first.kind == .name, first.tokens.lowerBound - sentence.lowerBound <= 3,
      first.tokens.upperBound < end
    else { return nil }
    let next = linker.article.pastInsertions(first.tokens.upperBound, of: known.of)
    return next <= end && tokens[next].gap.contains(.comma) ? first : nil
  }

  /// Sentences looked back for who speaks.
  private static let farthest: Int32 = 2

  /// “…,” he said: the one person whom the words before the quotation speak of, or who speaks there.
  func speaker(afterQuotation index: Int, _ gender: Gender) -> Int? {
    guard [known.he, known.she].contains(tokens[index].word), tokens[index].gap.contains(.quote),
      index + 1 < tokens.count, linker.traits(index + 1).contains(.reports),
      !context.isQuoted(index)
    else { return nil }
    var start = index
    while start > 0, context.isQuoted(start - 1) { start -= 1 }
    guard start > 0, start < index else { return nil }
    let nearest = tokens[start - 1].sentence
    for sentence in stride(from: nearest, to: nearest - Self.farthest, by: -1) {
      let candidates = persons(in: sentence, gender).filter {
        $0.tokens.upperBound <= start && !context.isQuoted($0.tokens.lowerBound)
      }
      guard !candidates.isEmpty else { continue }
      let actors = Set(candidates.map(\.actor))
      let speaking = Set(candidates.filter(speaks).map(\.actor))
      let meant = speaking.count == 1 ? speaking : actors
      return meant.count == 1 ? meant.first { linker.isPerson($0) } : nil
    }
    return nil
  }

  /// Whether a reporting word stands right behind a mention, or before it.
  private func speaks(_ mention: LocalMention) -> Bool {
    let next = mention.tokens.upperBound
    return next < tokens.count && linker.traits(next).contains(.reports)
      || mention.tokens.lowerBound > 0
        && linker.traits(mention.tokens.lowerBound - 1).contains(.reports)
  }
}

import Articles

/// Finds expressions of time in a block's tokens, without resolving them.
struct DateScanner {
  let text: TextTokens
  let words: DateWords
  /// Tokens of the block being read.
  var block: Range<Int> = 0..<0

  mutating func dates(in block: Range<Int>) -> [WrittenDate] {
    self.block = block
    var found: [WrittenDate] = []
    var index = block.lowerBound
    while index < block.upperBound {
      guard canBegin(text[index]) else {
        index += 1
        continue
      }
      let matches = match(at: index)
      found += matches
      index = max(index + 1, matches.last?.tokens.upperBound ?? 0)
    }
    return found
  }

  /// Most tokens begin no date, which costs one look at each.
  private func canBegin(_ token: TextToken) -> Bool {
    switch token.kind {
    case .mark: false
    case .number: true
    case .word: words[token, text] != nil
    }
  }

  /// The dates of the expression that begins here; several for ranges and lists.
  private func match(at index: Int) -> [WrittenDate] {
    let token = text[index]
    switch token.kind {
    case .mark: return []
    case .number:
      guard !isJoinedToName(index), !isInAddress(index) else { return [] }
      if let date = numeric(at: index) { return [date] }
      let days = dayFirst(at: index)
      if !days.isEmpty { return days }
      return ordinalDay(at: index).map { [$0] } ?? years(at: index)
    case .word:
      guard let word = words[token, text] else { return [] }
      return match(word, at: index)
    }
  }

  private func match(_ word: DateWord, at index: Int) -> [WrittenDate] {
    switch word {
    case .month: monthFirst(at: index)
    case .weekday(let day, let isAbbreviation): weekday(day, isAbbreviation, at: index)
    case .season: season(at: index)
    case .part: part(at: index)
    case .day(let offset): [self.day(offset, at: index)].compactMap { $0 }
    case .relative(let direction): [relative(direction, at: index)].compactMap { $0 }
    default: []
    }
  }
}

// MARK: - Looking at tokens

extension DateScanner {
  func token(_ index: Int) -> TextToken? { block.contains(index) ? text[index] : nil }

  func word(_ index: Int) -> DateWord? { token(index).flatMap { words[$0, text] } }

  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    block.contains(index) && text.isWord(index, word)
  }

  func isMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
    token(index)?.isMark(scalar) ?? false
  }

  func isDash(_ index: Int) -> Bool {
    guard let mark = token(index)?.mark else { return false }
    return mark == 0x2D || (0x2010...0x2014).contains(mark)
  }

  func contains(_ set: KeyPath<DateWords, WordMap<Void>>, _ index: Int) -> Bool {
    token(index).map { words[keyPath: set].contains($0, text) } ?? false
  }

  /// A number of one or two digits from 1 through 31.
  func dayNumber(_ index: Int) -> Int? {
    guard let token = token(index), token.byteCount <= 2, let day = text.integer(token),
      (1...31).contains(day)
    else { return nil }
    return day
  }

  /// A number of four digits that can be a year and is not part of a longer one.
  func yearNumber(_ index: Int) -> Int? {
    guard let token = token(index), token.byteCount == 4, let year = text.integer(token),
      (1000...2999).contains(year), !isContinuedNumber(index)
    else { return nil }
    return year
  }

  /// Whether letters, a time of day, more digits or a percent sign touch a number's end.
  func isContinuedNumber(_ index: Int) -> Bool {
    guard let next = token(index + 1), !next.isSpaced else { return false }
    if next.kind != .mark { return true }
    if next.isMark("%") || next.isMark("_") { return true }
    guard let after = token(index + 2), !after.isSpaced, after.kind == .number else {
      return false
    }
    return next.isMark(":") || next.isMark(".") || next.isMark(",") && after.byteCount == 3
  }

  /// Whether a number is the tail of a name, code or sum: "G7", "Tu-95", "$16".
  func isJoinedToName(_ index: Int) -> Bool {
    guard let before = token(index - 1), !text[index].isSpaced else { return false }
    if before.kind == .word { return !before.isIdeographic(in: text) }
    if before.kind == .number { return true }
    switch before.mark {
    case 0x28, 0x5B, 0x22, 0x27, 0x2018, 0x201C, 0xAB: return false
    case 0x2D, 0x2013, 0x2014, 0x2010, 0x2011:
      guard let left = token(index - 2), !before.isSpaced else { return false }
      if left.kind == .number { return left.byteCount > 2 && yearNumber(index - 2) == nil }
      return words[left, text] != .part && !contains(\.prepositions, index - 2)
        && before.mark < 0x2014
    default: return true
    }
  }

  /// Whether slashes or underscores around a number make it part of an address.
  func isInAddress(_ index: Int) -> Bool {
    isMark(index - 1, "/") && !(token(index - 2)?.kind == .number)
  }
}

extension TextToken {
  /// Whether a word is of a script written without spaces, so that what touches it is apart.
  func isIdeographic(in text: TextTokens) -> Bool {
    text.bytes[Int(byteStart)] >= 0xE3
  }
}

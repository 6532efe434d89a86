import Articles

/// Reads numbers in digits or words at a place of a text.
struct NumeralReader {
  let text: TextTokens
  let words: FigureWords
  /// Tokens of the block being read; nothing beyond is looked at.
  var block: Range<Int> = 0..<0

  func numeral(at index: Int) -> Numeral? {
    guard block.contains(index) else { return nil }
    switch text[index].kind {
    case .number: return digits(at: index)
    case .word: return spelled(at: index)
    case .mark:
      guard let fraction = Self.vulgarFraction(text[index]) else { return nil }
      return Numeral(tokens: index..<index + 1, value: fraction, isLarge: true)
    }
  }
}

// MARK: - Digits

extension NumeralReader {
  private func digits(at index: Int) -> Numeral? {
    guard let grouped = grouped(at: index) else { return nil }
    var numeral = grouped
    addFraction(to: &numeral)
    addScales(to: &numeral)
    return numeral
  }

  /// Digits with separators and decimals: "1,000", "12,34,567", "10 000", "1.000.000", "3.5".
  private func grouped(at index: Int) -> Numeral? {
    guard text[index].byteCount <= 15, var value = text.integer(text[index]).map(Double.init) else {
      return nil
    }
    var end = index + 1
    var groups = 0
    while let group = group(at: end, first: index, previous: groups) {
      value = value * (group.digits == 2 ? 100 : 1000) + group.value
      end = group.end
      groups += 1
      guard groups <= 5 else { return nil }
    }
    if let decimals = decimals(at: end) {
      value += decimals
      end += 2
    }
    return Numeral(tokens: index..<end, value: value, isLarge: groups > 0)
  }

  private struct Group {
    var value: Double
    var digits: Int
    var end: Int
  }

  /// The next group of thousands behind a separator at `at`.
  private func group(at: Int, first: Int, previous: Int) -> Group? {
    guard text[first].byteCount <= 3, block.contains(at) else { return nil }
    let token = text[at]
    if token.kind == .number {
      // "10 000": exactly one space, a hard one or one between groups of three.
      guard token.byteCount == 3, token.start - text[at - 1].end == 1,
        let value = text.integer(token)
      else { return nil }
      return Group(value: Double(value), digits: 3, end: at + 1)
    }
    guard token.kind == .mark, !token.isSpaced, block.contains(at + 1) else { return nil }
    let next = text[at + 1]
    guard !next.isSpaced, let value = text.integer(next) else { return nil }
    let isComma = token.isMark(",") || token.isMark("'") || token.isMark("’")
    let isIndian = isComma && next.byteCount == 2 && isGroup(at + 2)
    let isPoint = token.isMark(".") && next.byteCount == 3 && (previous > 0 || isPointGroup(at + 2))
    guard isComma && next.byteCount == 3 || isIndian || isPoint else { return nil }
    return Group(value: Double(value), digits: next.byteCount, end: at + 2)
  }

  /// Whether a comma and two or three more digits stand here.
  private func isGroup(_ at: Int) -> Bool {
    guard block.contains(at + 1), text[at].isMark(","), !text[at].isSpaced else { return false }
    let next = text[at + 1]
    return next.kind == .number && !next.isSpaced && (2...3).contains(next.byteCount)
  }

  /// Whether a point and three more digits stand here, so that points separate thousands.
  private func isPointGroup(_ at: Int) -> Bool {
    guard block.contains(at + 1), text[at].isMark("."), !text[at].isSpaced else { return false }
    let next = text[at + 1]
    return next.kind == .number && !next.isSpaced && next.byteCount == 3
  }

  private func decimals(at: Int) -> Double? {
    guard block.contains(at + 1), text[at].isMark(".") || text[at].isMark("·"), !text[at].isSpaced
    else { return nil }
    let next = text[at + 1]
    guard !next.isSpaced, let digits = text.integer(next) else { return nil }
    return (0..<next.byteCount).reduce(Double(digits)) { value, _ in value / 10 }
  }

  /// "3-1/2", "3 1/2", "3½".
  private func addFraction(to numeral: inout Numeral) {
    var at = numeral.tokens.upperBound
    guard block.contains(at) else { return }
    if let fraction = Self.vulgarFraction(text[at]) {
      numeral.value += fraction
      numeral.tokens = numeral.tokens.lowerBound..<at + 1
      numeral.isLarge = true
      return
    }
    if text[at].isMark("-"), !text[at].isSpaced { at += 1 }
    guard block.contains(at + 2), text[at + 1].isMark("/"), !text[at + 1].isSpaced,
      !text[at + 2].isSpaced, let above = text.integer(text[at]),
      let below = text.integer(text[at + 2]), above > 0, above < below, below <= 16
    else { return }
    numeral.value += Double(above) / Double(below)
    numeral.tokens = numeral.tokens.lowerBound..<at + 3
    numeral.isLarge = true
  }

  /// ½ and its like.
  static func vulgarFraction(_ token: TextToken) -> Double? {
    switch token.mark {
    case 0xBC: 0.25
    case 0xBD: 0.5
    case 0xBE: 0.75
    case 0x2153: 1.0 / 3
    case 0x2154: 2.0 / 3
    case 0x215B: 0.125
    default: nil
    }
  }
}

// MARK: - Scales

extension NumeralReader {
  /// "5 million", "770mn", "3.5-million", "40 thousand".
  private func addScales(to numeral: inout Numeral) {
    while let scale = scale(after: numeral.tokens.upperBound) {
      numeral.value *= scale.value
      numeral.scale *= scale.value
      numeral.tokens = numeral.tokens.lowerBound..<scale.end
      numeral.isLarge = true
    }
  }

  func scale(after end: Int) -> (value: Double, end: Int)? {
    var at = end
    guard block.contains(at) else { return nil }
    if text[at].isMark("-"), !text[at].isSpaced { at += 1 }
    guard block.contains(at), text[at].kind == .word,
      case .scale(let value, let isPlural) = words.numbers[text[at], text], !isPlural
    else { return nil }
    // "5k" and "5m" touch; "5 m" is something else.
    if text[at].byteCount == 1 {
      guard at == end, !text[at].isSpaced, isMillion(at) else { return nil }
    }
    return (value, at + 1)
  }

  /// Whether the m of "100m" means million: not before words of distance.
  private func isMillion(_ at: Int) -> Bool {
    guard text.isWord(at, "m") else { return true }
    guard block.contains(at + 1) else { return isMoney(before: at) }
    if isMoney(before: at) { return true }
    let next = text[at + 1]
    return next.kind == .word && next.isSpaced && !words.stops.contains(next, text)
      && !["race", "high", "tall", "deep", "wide", "freestyle", "sprint", "hurdles", "final"]
        .contains(text.text(next))
  }

  private func isMoney(before at: Int) -> Bool {
    var index = at - 1
    while index >= block.lowerBound, text[index].kind == .number || !text[index + 1].isSpaced {
      if text[index].kind == .mark,
        let match = words.currencies.match(
          at: index, before: block.upperBound, in: text), match.end == index + 1
      {
        return true
      }
      guard at - index < 8 else { return false }
      index -= 1
    }
    return false
  }
}

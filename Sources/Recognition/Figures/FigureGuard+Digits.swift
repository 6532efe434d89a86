extension FigureGuard {
  /// The end of a run of digits and marks that is a time, telephone number, address or the like.
  func endOfCode(_ amount: FigureScanner.Amount) -> Int? {
    guard !amount.numeral.isWord else { return nil }
    let start = amount.numeral.tokens.lowerBound
    guard text[start].kind == .number else { return nil }
    var end = amount.numeral.tokens.upperBound
    var marks = 0
    var isTime = false
    var isCode = false
    while let mark = touches(end), mark.kind == .mark, let next = touches(end + 1),
      next.kind == .number
    {
      isTime = isTime || mark.isMark(":")
      isCode = isCode || mark.isMark("/") || mark.isMark(".") || mark.isMark("_")
      marks += 1
      end += 2
    }
    if isTime || isCode || marks >= 2 { return end }
    if start > block.lowerBound, text[start - 1].isMark("+"), !text[start].isSpaced {
      return endOfTelephoneNumber(from: end)
    }
    if isClock(amount.tokens.upperBound) { return amount.tokens.upperBound }
    if isOrdinalDay(amount.numeral) { return amount.tokens.upperBound }
    if text[start].byteCount > 1, text.bytes[Int(text[start].byteStart)] == UInt8(ascii: "0"),
      amount.numeral.tokens.count == 1
    {
      return end
    }
    return isScore(amount, end: end, marks: marks) ? end : nil
  }

  /// Over the groups of digits behind "+47".
  private func endOfTelephoneNumber(from start: Int) -> Int {
    var end = start
    while let token = token(end),
      token.kind == .number || token.isMark("-") || token.isMark("(")
        || token.isMark(")")
    {
      end += 1
    }
    return end
  }

  /// "10 AM", "7 p.m.", "5 o'clock".
  private func isClock(_ end: Int) -> Bool {
    if isWord(end, "am") || isWord(end, "pm") || isWord(end, "o'clock") || isWord(end, "o’clock") {
      return true
    }
    return (isWord(end, "a") || isWord(end, "p")) && token(end + 1)?.isMark(".") ?? false
      && isWord(end + 2, "m")
  }

  // "1. März 2024": a day as many languages write it.
  private func isOrdinalDay(_ numeral: Numeral) -> Bool {
    let end = numeral.tokens.upperBound
    guard (1...31).contains(numeral.value), touches(end)?.isMark(".") ?? false,
      token(end + 1)?.kind == .word, let year = token(end + 2), year.kind == .number
    else { return false }
    return text.integer(year).map { (1000...2999).contains($0) } ?? false
  }

  /// "won 2-1": two bare small numbers, the first not the smaller, joined by a dash.
  private func isScore(_ amount: FigureScanner.Amount, end: Int, marks: Int) -> Bool {
    guard marks == 1, amount.unit == nil, !amount.numeral.isLarge,
      let second = text.integer(text[end - 1]), isDash(text[end - 2])
    else { return false }
    return amount.numeral.value >= Double(second)
      && words.units.match(at: min(end, block.upperBound - 1), before: block.upperBound, in: text)
        == nil
  }

  /// Part of a word, code or address: "G7", "Tu-95", "5G", "/2025".
  func isJoined(_ amount: FigureScanner.Amount) -> Bool {
    if let next = touches(amount.tokens.upperBound) {
      if next.kind == .word || next.isMark("_") || next.isMark("=") { return true }
      if next.isMark("/"), touches(amount.tokens.upperBound + 1) != nil { return true }
      if isDash(next), isCompound(amount.tokens.upperBound, amount) { return true }
    }
    let start = amount.tokens.lowerBound
    guard !text[start].isSpaced, let before = token(start - 1) else { return false }
    if before.kind == .word {
      return amount.unit?.isMoney != true && !before.isIdeographic(in: text)
    }
    if before.kind == .number { return true }
    if isDash(before) { return isTail(start - 1) }
    switch before.mark {
    case 0x2F, 0x23, 0x5F, 0x40, 0x3D, 0x3A, 0x2E, 0x26, 0x2116, 0x2B, 0x25: return true
    default: return false
    }
  }

  /// Whether the dash before a number ties it to a name rather than to another number.
  func isTail(_ dash: Int) -> Bool {
    guard !text[dash].isSpaced, let left = token(dash - 1) else { return false }
    if left.kind != .word || text[dash].mark >= 0x2013 { return false }
    // "1,000-for-1,000"
    return !text.isWord(dash - 1, "for") && !text.isWord(dash - 1, "to")
  }

  /// "2-state": a number that only makes an adjective, unless of a noun that is counted.
  func isCompound(_ dash: Int, _ amount: FigureScanner.Amount) -> Bool {
    guard amount.unit == nil, let next = touches(dash + 1), next.kind == .word else { return false }
    if isWord(dash + 1, "for") || isWord(dash + 1, "to") { return false }
    if next.isCapitalized { return true }
    return amount.numeral.isWord && !words.hyphened.contains(next, text)
  }

  /// "Article 5", "Boeing 737", "KEPD 350", "#5".
  func isNamed(_ amount: FigureScanner.Amount) -> Bool {
    guard amount.unit == nil, !amount.numeral.isLarge,
      var before = token(amount.tokens.lowerBound - 1)
    else { return false }
    var place = amount.tokens.lowerBound - 1
    if before.isMark("."), let word = token(place - 1), word.kind == .word, word.byteCount <= 4,
      words.designators.contains(word, text)
    {
      place -= 1
      before = word
    }
    guard before.kind == .word else { return before.isMark("№") || before.isMark("#") }
    if words.designators.contains(before, text), !isWord(place + 1, "of") { return true }
    if before.traits.contains(.allCapitals) { return true }
    if hasInnerCapital(before) { return true }
    if let next = touches(amount.tokens.upperBound), isDash(next) { return false }
    if words.designated.contains(before, text) { return !countsMany(amount.tokens.upperBound) }
    guard before.isCapitalized, !before.traits.contains(.possessive),
      !words.stops.contains(before, text), !words.approximate.contains(before, text)
    else { return false }
    return !countsMany(amount.tokens.upperBound)
  }

  /// "iPhone", "iOS".
  private func hasInnerCapital(_ token: TextToken) -> Bool {
    !token.isCapitalized
      && text.bytes[Int(token.byteStart)..<Int(token.byteEnd)].contains { (65...90).contains($0) }
  }

  /// Whether the noun phrase that begins here can be of several: "the 787 flew" and "the new 737
  /// jet" name one thing.
  private func countsMany(_ index: Int) -> Bool {
    var end = index
    while end < index + 4, isNoun(end) {
      if words.collectives.contains(text[end], text) { return true }
      if text.bytes[Int(text[end].byteEnd) - 1] | 0x20 == 0x73,
        !text[end].traits.contains(.possessive)
      {
        return true
      }
      end += 1
    }
    return isWord(index, "of") || isWord(index, "or")
  }

  /// "2) The second", "[12]", "| 217", a block that is nothing but a number.
  func isEnumerated(_ amount: FigureScanner.Amount) -> Bool {
    let start = amount.tokens.lowerBound
    let end = amount.tokens.upperBound
    let before = token(start - 1)
    let after = token(end)
    if before?.isMark("|") ?? false || after?.isMark("|") ?? false { return true }
    if before?.isMark("[") ?? false, after?.isMark("]") ?? false { return true }
    guard amount.unit == nil else { return false }
    if start == block.lowerBound {
      guard let after else { return true }
      return !after.isSpaced && (after.isMark(".") || after.isMark(")"))
    }
    return before?.isMark("(") ?? false && after?.isMark(")") ?? false
      && amount.numeral.value < 100
  }
}

import Articles
import Lexicons

/// Finds the figures of a block.
struct FigureScanner {
  let text: TextTokens
  let words: FigureWords
  private var reader: NumeralReader
  private var block: Range<Int> = 0..<0

  init(text: TextTokens, words: FigureWords) {
    self.text = text
    self.words = words
    reader = NumeralReader(text: text, words: words)
  }

  /// A number with its unit, before it is known what it counts.
  struct Amount: Equatable {
    var numeral: Numeral
    var unit: FigureUnit?
    /// The number with its currency sign and unit word.
    var tokens: Range<Int>
    /// The token behind the second number of a range this is the first of.
    var rangeEnd: Int?

    /// The token behind it and the range it begins.
    var end: Int { rangeEnd ?? tokens.upperBound }

    var value: Double { numeral.value * (unit?.factor ?? 1) }
  }

  /// In order; nothing that touches `excluded` (tokens, in order) is read.
  mutating func amounts(in block: Range<Int>, excluding excluded: [Range<Int>]) -> [Amount] {
    self.block = block
    reader.block = block
    var found: [Amount] = []
    var barrier = 0
    var index = block.lowerBound
    while index < block.upperBound {
      while barrier < excluded.count, excluded[barrier].upperBound <= index { barrier += 1 }
      if barrier < excluded.count, excluded[barrier].contains(index) {
        index = excluded[barrier].upperBound
        continue
      }
      guard let amount = amount(at: index) else {
        index += 1
        continue
      }
      if barrier < excluded.count, excluded[barrier].lowerBound < amount.tokens.upperBound {
        index = excluded[barrier].upperBound
        continue
      }
      let guardian = FigureGuard(text: text, words: words, block: block)
      if let end = guardian.endOfRefused(amount) {
        index = max(end, amount.tokens.upperBound)
        continue
      }
      found.append(amount)
      index = amount.tokens.upperBound
    }
    shareUnits(&found)
    return found
  }
}

extension FigureScanner {
  /// A number here, or a currency and a number.
  private func amount(at index: Int) -> Amount? {
    let token = text[index]
    if token.kind == .number { return reader.numeral(at: index).map(withUnit) }
    guard words.canBegin(token, text) else { return nil }
    if let currency = currency(at: index) { return amount(at: index, in: currency) }
    return reader.numeral(at: index).map(withUnit)
  }

  private func amount(at index: Int, in currency: PhraseMap<Currency>.Match) -> Amount? {
    guard let numeral = reader.numeral(at: currency.end), !numeral.isWord else { return nil }
    var tokens = index..<numeral.tokens.upperBound
    // "$5 billion dollars"
    if let again = moneyUnit(after: tokens.upperBound) { tokens = index..<again.end }
    return Amount(
      numeral: numeral, unit: .money(currency.value.code, factor: currency.value.factor),
      tokens: tokens)
  }

  private func currency(at index: Int) -> PhraseMap<Currency>.Match? {
    guard let match = words.currencies.match(at: index, before: block.upperBound, in: text),
      match.value.kind != .word, block.contains(match.end),
      text[match.end].kind == .number
    else { return nil }
    return match
  }

  private func withUnit(_ numeral: Numeral) -> Amount {
    var amount = Amount(numeral: numeral, unit: nil, tokens: numeral.tokens)
    if let money = moneyUnit(after: numeral.tokens.upperBound, of: numeral) {
      amount.unit = money.unit
      amount.tokens = numeral.tokens.lowerBound..<money.end
    } else if let measure = measure(after: numeral.tokens.upperBound) {
      amount.unit = measure.unit
      amount.tokens = numeral.tokens.lowerBound..<measure.end
    }
    return amount
  }

  private func moneyUnit(
    after end: Int, of numeral: Numeral? = nil
  ) -> (unit: FigureUnit, end: Int)? {
    var at = end
    guard block.contains(at) else { return nil }
    if text[at].isMark("-"), !text[at].isSpaced { at += 1 }
    guard block.contains(at),
      let match = words.currencies.match(at: at, before: block.upperBound, in: text)
    else { return nil }
    // "won" and "real" are mostly other words.
    if words.doubtful.contains(text[at], text), let numeral, !numeral.isLarge, numeral.value < 100 {
      return nil
    }
    // A sign behind a number may belong to the next one.
    if match.value.kind == .sign, block.contains(match.end), text[match.end].kind == .number {
      return nil
    }
    return (.money(match.value.code, factor: match.value.factor), match.end)
  }

  private func measure(after end: Int) -> (unit: FigureUnit, end: Int)? {
    var at = end
    guard block.contains(at) else { return nil }
    if text[at].isMark("-"), !text[at].isSpaced { at += 1 }
    // "three long years"
    if block.contains(at), at == end, words.stretching.contains(text[at], text) { at += 1 }
    guard block.contains(at), text[at].kind == .mark || at > end || isUnitPlace(at),
      let match = words.units.match(at: at, before: block.upperBound, in: text)
    else { return nil }
    return (match.value, match.end)
  }

  /// Abbreviations of units may touch the number: "5km"; "7in" and the like are not read.
  private func isUnitPlace(_ at: Int) -> Bool {
    text[at].isSpaced || text[at].byteCount >= 2
  }

  /// "70-80%", "5 to 10 million", "$1.5-2 billion": the first number has the second's unit.
  private func shareUnits(_ amounts: inout [Amount]) {
    for place in amounts.indices.dropLast().reversed() {
      let next = amounts[place + 1]
      guard isRange(from: amounts[place], to: next) else { continue }
      amounts[place].rangeEnd = next.end
      if amounts[place].unit == nil { amounts[place].unit = next.unit }
      if amounts[place].numeral.scale == 1, next.numeral.scale > 1,
        amounts[place].numeral.value < next.numeral.value / next.numeral.scale
      {
        amounts[place].numeral.value *= next.numeral.scale
      }
      if next.unit == nil, let unit = amounts[place].unit, unit.isMoney {
        amounts[place + 1].unit = unit
      }
    }
  }

  private func isRange(from first: Amount, to second: Amount) -> Bool {
    guard second.tokens.lowerBound == first.tokens.upperBound + 1 else { return false }
    let between = first.tokens.upperBound
    if text[between].isMark("-") || text[between].isMark("–") || text[between].isMark("—") {
      return true
    }
    if text.isWord(between, "to") || text.isWord(between, "or") { return true }
    return text.isWord(between, "and") && first.tokens.lowerBound > block.lowerBound
      && text.isWord(first.tokens.lowerBound - 1, "between")
  }
}

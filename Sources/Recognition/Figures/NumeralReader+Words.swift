import Articles

extension NumeralReader {
  /// "thirty-four", "two hundred and fifty thousand", "half a million", "two and a half".
  func spelled(at index: Int) -> Numeral? {
    if let numeral = withArticle(at: index) { return numeral }
    guard let first = role(at: index) else { return nil }
    switch first {
    case .cardinal: break
    case .scale(_, false) where followsOrdinal(index): break
    default: return nil
    }
    var sum = Sum()
    var end = index
    while let next = sum.extended(by: self, at: end), next > end { end = next }
    guard end > index, !continuesAsOrdinal(end) else { return nil }
    if let fraction = half(after: end) {
      sum.addHalf()
      end = fraction
      while let next = sum.extended(by: self, at: end), next > end, sum.isScaled { end = next }
    }
    return Numeral(
      tokens: index..<end, value: sum.value, scale: sum.scale, isWord: true, isLarge: sum.isScaled)
  }

  func role(at index: Int) -> NumberWordRole? {
    guard block.contains(index), text[index].kind == .word else { return nil }
    return words.numbers[text[index], text]
  }

  /// The part of a spelled number read so far.
  private struct Sum {
    private var total = 0.0
    private var current = 0.0
    private var isEmpty = true
    private(set) var scale = 1.0
    private(set) var isScaled = false

    var value: Double { total + current }

    mutating func addHalf() { current += 0.5 }

    /// Takes the word at `index`; the index after it, or nil when it does not go on.
    mutating func extended(by reader: NumeralReader, at index: Int) -> Int? {
      var at = index
      if !isEmpty, reader.block.contains(at) {
        if reader.text[at].isMark("-"), !reader.text[at].isSpaced {
          at += 1
        } else if reader.text.isWord(at, "and") {
          guard current > 0, current.truncatingRemainder(dividingBy: 100) == 0 || current == 0,
            case .cardinal = reader.role(at: at + 1)
          else { return nil }
          guard isScaled else { return nil }
          at += 1
        }
      }
      switch reader.role(at: at) {
      case .cardinal(let number)? where fits(number): current += number
      case .scale(let factor, false)? where reader.text[at].byteCount > 1: multiply(by: factor)
      default: return nil
      }
      isEmpty = false
      return at + 1
    }

    /// Whether a cardinal can follow: units after tens, anything below a hundred after a scale.
    private func fits(_ number: Double) -> Bool {
      if isEmpty { return true }
      if current == 0 { return true }
      if current.truncatingRemainder(dividingBy: 100) == 0 { return number < 100 }
      let rest = current.truncatingRemainder(dividingBy: 100)
      return rest >= 20 && rest.truncatingRemainder(dividingBy: 10) == 0 && number < 10
        && number > 0
    }

    private mutating func multiply(by factor: Double) {
      isScaled = true
      scale *= factor
      if factor == 100 {
        current = max(current, 1) * factor
      } else {
        total += max(current, 1) * factor
        current = 0
      }
    }
  }

  /// "a hundred", "a dozen", "half a million", "half a dozen".
  private func withArticle(at index: Int) -> Numeral? {
    let isHalf = text.isWord(index, "half")
    let article = isHalf ? index + 1 : index
    guard block.contains(article + 1), text.isWord(article, "a") || text.isWord(article, "an"),
      case .scale(var value, false) = role(at: article + 1), text[article + 1].byteCount > 2
    else { return nil }
    var end = article + 2
    while let scale = scale(after: end), text[end].kind == .word {
      value *= scale.value
      end = scale.end
    }
    return Numeral(
      tokens: index..<end, value: isHalf ? value / 2 : value, scale: value, isWord: true,
      isLarge: true)
  }

  /// The token after "and a half".
  func half(after end: Int) -> Int? {
    guard block.contains(end + 2), text.isWord(end, "and"), text.isWord(end + 1, "a"),
      text.isWord(end + 2, "half")
    else { return nil }
    return end + 3
  }

  /// "twenty" of "twenty-first" is no number of its own.
  private func continuesAsOrdinal(_ end: Int) -> Bool {
    guard block.contains(end + 1), text[end].isMark("-"), !text[end].isSpaced,
      !text[end + 1].isSpaced
    else { return false }
    return role(at: end + 1) == .ordinal
  }

  /// "hundred days" counts after "first", "last" and "next".
  private func followsOrdinal(_ index: Int) -> Bool {
    guard block.contains(index - 1), text[index].byteCount > 2 else { return false }
    return text.isWord(index - 1, "first") || text.isWord(index - 1, "last")
      || text.isWord(index - 1, "next")
  }
}

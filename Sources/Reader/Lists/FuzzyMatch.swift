/// How well a few typed letters fit a text.
enum FuzzyMatch {
  /// Higher is better; nil unless all letters of the pattern occur in the text in their order.
  ///
  /// Letters at the beginning of words and letters that follow each other count most, gaps count
  /// against. Case does not matter, nor do blanks in the pattern. Both are expected in lower case.
  static func score(of pattern: String, in text: String) -> Int? {
    let wanted = pattern.filter { $0 != " " }
    guard let first = wanted.first else { return 0 }
    let letters = Array(text)
    let rest = Array(wanted.dropFirst())
    return letters.indices.lazy
      .filter { letters[$0] == first }
      .compactMap { score(from: $0, rest, letters) }
      .max()
  }

  private static func score(from start: Int, _ rest: [Character], _ letters: [Character]) -> Int? {
    var score = bonus(at: start, letters) - min(start, 5)
    var last = start
    for letter in rest {
      guard let next = letters[(last + 1)...].firstIndex(of: letter) else { return nil }
      score += next == last + 1 ? 8 : bonus(at: next, letters) - min(next - last, 10)
      last = next
    }
    return score
  }

  private static func bonus(at index: Int, _ letters: [Character]) -> Int {
    if index == 0 { return 12 }
    return letters[index - 1].isLetter || letters[index - 1].isNumber ? 0 : 8
  }
}

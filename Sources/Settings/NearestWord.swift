/// The word somebody may have meant.
package enum NearestWord {
  /// The nearest of some words by letters changed, added, left out or swapped; nil where none is
  /// near: a third of the letters may differ, and one in any word.
  static func of(_ word: String, among words: some Sequence<String>) -> String? {
    let limit = max(1, word.count / 3)
    let ranked = words.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= limit
    else { return nil }
    return best.word
  }

  /// As in “; did you mean “dark”?”, or nothing.
  package static func suggestion(for word: String, among words: some Sequence<String>) -> String {
    of(word, among: words).map { "; did you mean “\($0)”?" } ?? ""
  }

  /// Optimal string alignment: the distance of Damerau and Levenshtein in which no letter is
  /// changed twice.
  private static func distance(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first), Array(second))
    var rows = [Array(0...b.count)]
    for i in 1..<(a.count + 1) {
      var row = [i]
      for j in 1..<(b.count + 1) {
        let isSame = a[i - 1] == b[j - 1]
        var least = min(
          rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (isSame ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          least = min(least, rows[i - 2][j - 2] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}

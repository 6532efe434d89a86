import Corpora

/// What separates the two names of a pair, for telling errors by classes.
struct VariantDifference {
  let label: String

  /// - Parameter pieces: for each of the two names the texts of the mentions found in it.
  init(_ pair: NamePair, _ pieces: [[String]]) {
    let names = [pair.first, pair.second]
    let words = names.map { Set($0.lowercased().split { !$0.isLetter && !$0.isNumber }) }
    let kind = pair.isPerson ? "person" : "other"
    label = "\(kind), \(Self.spans(names, pieces)), \(Self.words(words[0], words[1]))"
  }

  private static func spans(_ names: [String], _ pieces: [[String]]) -> String {
    if pieces.contains([]) { return "not found" }
    let isWhole = zip(names, pieces).allSatisfy { name, pieces in pieces.contains(name) }
    return isWhole ? "whole" : "in part"
  }

  private static func words(_ left: Set<Substring>, _ right: Set<Substring>) -> String {
    if left == right { return "same words" }
    let isLatin = [left, right].map { words in
      words.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value < 0x250 } }
    }
    if isLatin[0] != isLatin[1] { return "two scripts" }
    if !isLatin[0] { return "other script" }
    if left.isSubset(of: right) || right.isSubset(of: left) { return "words more" }
    if left.joined().count != right.joined().count, left.count != right.count {
      return "words exchanged"
    }
    return left.symmetricDifference(right).count == 2 ? "one word spelled otherwise" : "letters"
  }
}

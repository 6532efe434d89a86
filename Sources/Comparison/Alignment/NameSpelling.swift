import Foundation

/// How alike two spellings of a name are.
enum NameSpelling {
  /// In lower case, without diacritics, letters only.
  static func folded(_ name: some StringProtocol) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for scalar in String(name).lowercased().decomposed where scalar.properties.isAlphabetic {
      letters.append(scalar)
    }
    return letters
  }

  /// The consonants, which transliterations keep where they change vowels: "Kiev" and "Kyiv".
  static func skeleton(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    letters.filter { !"aeiouy".unicodeScalars.contains($0) }
  }

  /// One less the share of letters to change, from 0 to 1 (Levenshtein 1965).
  static func similarity(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, diagonal + 1, row[j] + 1)
      }
    }
    return 1 - Double(row[right.count]) / Double(max(left.count, right.count))
  }
}

extension String {
  /// Letters with their marks taken apart, for the marks to be dropped.
  fileprivate var decomposed: [Unicode.Scalar] {
    decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.canonicalCombiningClass == .notReordered
    }
  }
}

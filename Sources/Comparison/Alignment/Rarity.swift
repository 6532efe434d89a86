import Foundation

/// How much a concept tells in a story: the fewer sentences have it, the more.
///
/// Inverse document frequency over sentences, after K. Spärck Jones (1972).
struct Rarity {
  private var weights: [Float]

  init(_ accounts: [AccountText], conceptCount: Int) {
    var counts = [Int32](repeating: 0, count: conceptCount)
    var lastSeen = [Int32](repeating: -1, count: conceptCount)
    var sentence: Int32 = 0
    for account in accounts {
      for words in account.wordsOfSentence {
        for word in words {
          let concept = Int(account.words[word].concept)
          guard concept != 0, lastSeen[concept] != sentence else { continue }
          lastSeen[concept] = sentence
          counts[concept] += 1
        }
        sentence += 1
      }
    }
    let total = Float(sentence)
    weights = counts.map { count in
      let share = (total + 1) / (Float(count) + 0.5)
      return max(0.15, log(share) / max(1, log(total + 1)))
    }
  }

  /// From about 0 for what every sentence has to about 1.
  subscript(concept: ConceptTable.Concept) -> Float {
    Int(concept) < weights.count ? weights[Int(concept)] : 1
  }
}

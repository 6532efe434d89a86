import Articles
import Corpora
import Recognition

/// Whether he and she lead to the person meant, where the text has two who may be.
struct PronounScore {
  private var rate = Rate()
  private var cases = 0

  mutating func add(_ row: PronounCase, _ recognizer: Recognizer) {
    let mentions = recognizer.recognize([row.article]).findings[0].mentions
    let meant = row.candidates.first(where: \.isMeant)
    cases += 1
    let answer = mentions.first { $0.kind == .pronoun && $0.range == row.pronoun }
    guard let answer else {
      if meant != nil { rate.missed += 1 }
      return
    }
    func isNamed(_ candidate: PronounCase.Candidate) -> Bool {
      mentions.contains {
        $0.kind.isExplicit && $0.actor == answer.actor && $0.range.overlaps(candidate.range)
      }
    }
    if let meant {
      if isNamed(meant) {
        rate.right += 1
      } else {
        rate.wrong += 1
        rate.missed += 1
      }
    } else if row.candidates.contains(where: isNamed) {
      // Neither is meant; who else may be, the set does not say.
      rate.wrong += 1
    }
  }

  func print() {
    guard cases > 0 else { return }
    Swift.print(
      """
      ## He and she (gap, \(cases) cases)

      | P | R | F |
      |---|---|---|
      | \(rate.precision.short) | \(rate.recall.short) | \(rate.balance.short) |

      """)
  }
}

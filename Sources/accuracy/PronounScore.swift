import Articles
import Corpora
import Recognition

/// Whether he and she lead to the person meant.
struct PronounScore {
  let set: String
  /// Errors to show.
  let shown: Int
  private var rate = Rate()
  private var cases = 0

  private var errors: [String] = []

  init(set: String, shown: Int) {
    self.set = set
    self.shown = shown
  }

  /// Adds what pronouns of persons mean whom the article names.
  mutating func add(_ annotated: AnnotatedArticle, _ recognizer: Recognizer) {
    let mentions = recognizer.recognize([annotated.article]).findings[0].mentions
    let text = annotated.article.text
    for reference in annotated.references
    where Self.pronouns.contains(text[reference.range].lowercased()) {
      let names = annotated.references.filter { $0.actor == reference.actor && $0.isExplicit }
      guard !names.isEmpty else { continue }
      cases += 1
      guard
        let answer = mentions.first(where: { $0.kind == .pronoun && $0.range == reference.range })
      else {
        rate.missed += 1
        errors.append("  missed \(Self.context(reference.range, text))")
        continue
      }
      let isRight = mentions.contains { mention in
        mention.kind.isExplicit && mention.actor == answer.actor
          && names.contains { mention.range.contains($0.range) }
      }
      if isRight {
        rate.right += 1
      } else {
        rate.wrong += 1
        rate.missed += 1
        errors.append("  \(answer.actor.rawValue)? \(Self.context(reference.range, text))")
      }
    }
  }

  private static func context(_ range: TextRange, _ text: ArticleText) -> String {
    let start = max(0, range.start - 240)
    let end = min(text.count, range.end + 60)
    let line =
      text[TextRange(start, range.start)] + "⟨" + text[range] + "⟩"
      + text[TextRange(range.end, end)]
    return String(line.replacing("\n", with: " ¶ "))
  }

  private static let pronouns: Set = ["he", "she", "his", "her", "him", "himself", "herself"]

  /// Adds a pronoun of a text with two who may be meant.
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
      ## He and she (\(set), \(cases) cases)

      | P | R | F |
      |---|---|---|
      | \(rate.precision.short) | \(rate.recall.short) | \(rate.balance.short) |

      """)
    for error in errors.prefix(shown) { Swift.print(error) }
  }
}

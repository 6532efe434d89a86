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
  /// By the reasons of the answers.
  private var reasons: [String: Rate] = [:]
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
      if names.isEmpty { continue }
      add(reference.range, meaning: names.map(\.range), mentions, text)
    }
  }

  /// Adds the pronouns of a text that marks all of them; what it names nobody for is wrong with
  /// any answer.
  mutating func add(_ lesson: PronounLesson, _ recognizer: Recognizer) {
    let mentions = recognizer.recognize([lesson.article]).findings[0].mentions
    for pronoun in lesson.marks where pronoun.isPronoun {
      let names = lesson.marks.filter {
        !$0.isPronoun && $0.person != nil && $0.person == pronoun.person
      }
      add(pronoun.range, meaning: names.map(\.range), mentions, lesson.article.text)
    }
  }

  /// - Parameter names: the names of whom the pronoun means; empty where any answer is wrong.
  private mutating func add(
    _ pronoun: TextRange, meaning names: [TextRange], _ mentions: [Mention], _ text: ArticleText
  ) {
    cases += 1
    let answer = mentions.first { $0.kind == .pronoun && $0.range == pronoun }
    let isRight = mentions.contains { mention in
      mention.kind.isExplicit && mention.actor == answer?.actor
        && names.contains { mention.range.overlaps($0) }
    }
    record(
      answer, isRight: isRight, isMissed: !names.isEmpty && !isRight, at: pronoun, in: text)
  }

  /// Adds a pronoun of a text with two who may be meant.
  mutating func add(_ row: PronounCase, _ recognizer: Recognizer) {
    let mentions = recognizer.recognize([row.article]).findings[0].mentions
    let meant = row.candidates.first(where: \.isMeant)
    cases += 1
    let answer = mentions.first { $0.kind == .pronoun && $0.range == row.pronoun }
    func isNamed(_ candidate: PronounCase.Candidate) -> Bool {
      mentions.contains {
        $0.kind.isExplicit && $0.actor == answer?.actor && $0.range.overlaps(candidate.range)
      }
    }
    let isRight = meant.map(isNamed) ?? false
    // Where neither is meant, who else may be, the set does not say.
    if meant == nil, !row.candidates.contains(where: isNamed) { return }
    record(
      answer, isRight: isRight, isMissed: meant != nil && !isRight, at: row.pronoun,
      in: row.article.text)
  }

  private mutating func record(
    _ answer: Mention?, isRight: Bool, isMissed: Bool, at range: TextRange, in text: ArticleText
  ) {
    if isMissed { rate.missed += 1 }
    if let answer {
      var part = reasons[answer.why] ?? Rate()
      if isRight {
        rate.right += 1
        part.right += 1
      } else {
        rate.wrong += 1
        part.wrong += 1
      }
      reasons[answer.why] = part
    }
    if !isRight {
      errors.append("  \(answer?.actor.rawValue ?? "nobody"): \(Self.context(range, text))")
    }
  }

  private static let pronouns: Set = ["he", "she", "his", "her", "him", "himself", "herself"]

  private static func context(_ range: TextRange, _ text: ArticleText) -> String {
    let before = text[TextRange(max(0, range.start - 240), range.start)]
    let after = text[TextRange(range.end, min(text.count, range.end + 60))]
    return (before + "⟨" + text[range] + "⟩" + after).replacing("\n", with: " ¶ ")
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
    guard shown > 0 else { return }
    for (reason, rate) in reasons.sorted(by: { $0.key < $1.key }) {
      Swift.print("\(reason): \(rate.right) right, \(rate.wrong) wrong")
    }
    for error in errors.prefix(shown) { Swift.print(error) }
    Swift.print()
  }
}

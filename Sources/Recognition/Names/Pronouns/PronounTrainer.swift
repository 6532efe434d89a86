package import Articles
package import Lexicons

/// Learns what a person's pronoun means from texts in which that is marked.
package struct PronounTrainer {
  /// A pronoun with people it may mean.
  package struct Lesson: Sendable {
    package var article: Article
    package var pronoun: TextRange
    /// Names of the person meant.
    package var meant: [TextRange]
    /// Names of persons who are not.
    package var others: [TextRange]

    package init(
      article: Article, pronoun: TextRange, meant: [TextRange], others: [TextRange]
    ) {
      self.article = article
      self.pronoun = pronoun
      self.meant = meant
      self.others = others
    }
  }

  /// A question with the answers that are right: indices of candidates, their count for nobody.
  private struct Example {
    var question: PronounQuestion
    var right: [Int]

    var choice: TreeLearner.Choice {
      TreeLearner.Choice(
        rows: question.candidates.map(\.facts.values) + [question.nobody.values], right: right)
    }
  }

  /// What a model says to a lesson.
  package struct Answer: Sendable {
    package var chance: Float
    package var isRight: Bool
    /// Whether the lesson names the person meant.
    package var isKnown: Bool
  }

  private let vocabulary: Vocabulary

  package init(lexicons: Lexicons) { vocabulary = Vocabulary(lexicons) }

  /// How often the answers to pronouns before, which are facts for those behind, are learnt anew.
  private static let rounds = 2

  /// The bytes of a model.
  package func model(_ lessons: [Lesson]) -> [UInt8] {
    var vocabulary = vocabulary
    var model = PronounModel([])
    for _ in 0...Self.rounds {
      let examples = lessons.compactMap { example($0, model, &vocabulary) }
      model = TreeLearner(examples.map(\.choice)).model()
    }
    return model.bytes
  }

  /// The answers to those lessons that have candidates.
  package func answers(_ lessons: [Lesson], _ bytes: [UInt8]) -> [Answer] {
    guard let model = PronounModel(bytes: bytes) else { return [] }
    var vocabulary = vocabulary
    return lessons.compactMap { lesson in
      guard let example = example(lesson, model, &vocabulary) else { return nil }
      let question = example.question
      let chances = model.chances(question).dropLast()
      guard let best = chances.indices.max(by: { chances[$0] < chances[$1] }) else { return nil }
      return Answer(
        chance: chances[best], isRight: example.right.contains(best), isKnown: !lesson.meant.isEmpty
      )
    }
  }

  private func example(
    _ lesson: Lesson, _ model: PronounModel, _ vocabulary: inout Vocabulary
  ) -> Example? {
    let linker = ArticleReading.linker(for: lesson.article, &vocabulary)
    var pronouns = Pronouns(linker, model, keepsQuestions: true)
    pronouns.read()
    let tokens = linker.article.tokens
    guard
      let question = pronouns.questions.first(where: {
        Int(tokens[$0.token].start) == lesson.pronoun.start
      })
    else { return nil }
    func isNamed(_ actor: Int, _ ranges: [TextRange]) -> Bool {
      linker.mentions.contains { mention in
        mention.actor == actor && mention.kind.isExplicit
          && ranges.contains {
            $0.overlaps(
              TextRange(
                Int(tokens[mention.tokens.lowerBound].start),
                Int(tokens[mention.tokens.upperBound - 1].end)))
          }
      }
    }
    let nobody = question.candidates.count
    var right = question.candidates.indices.filter { index in
      let actor = question.candidates[index].actor
      return lesson.meant.isEmpty
        ? !isNamed(actor, lesson.others) : isNamed(actor, lesson.meant)
    }
    if right.isEmpty || lesson.meant.isEmpty { right.append(nobody) }
    return Example(question: question, right: right)
  }
}

import Articles
import Corpora
import Foundation
import Lexicons
import Recognition

/// Learns what he and she mean, and shows how right they are.
struct PronounLessons {
  /// Parts of which each is answered by what is learnt from the others.
  private static let folds = 4

  private let trainer: PronounTrainer
  private let sets: [(name: String, lessons: [PronounTrainer.Lesson])]

  /// - Parameter texts: the folder of our own texts.
  init(_ folder: CorpusFolder, texts: String, _ lexicons: Lexicons) throws {
    trainer = PronounTrainer(lexicons: lexicons)
    sets = [
      ("GAP", try folder.pronounCases(.training).map(\.lesson)),
      ("own texts", try PronounLesson.all(in: texts).flatMap(\.lessons)),
    ]
  }

  /// Prints precision and recall for several least chances, answered by folds.
  func printChances() {
    var answers = sets.map { _ in [PronounTrainer.Answer]() }
    for fold in 0..<Self.folds {
      let model = trainer.model(sets.flatMap { Self.part($0.lessons) { $0 != fold } })
      for (number, set) in sets.enumerated() {
        answers[number] += trainer.answers(Self.part(set.lessons) { $0 == fold }, model)
      }
    }
    for (set, answers) in zip(sets, answers) {
      print("\(set.name), \(set.lessons.count) cases: least chance, precision, recall")
      Self.printChances(answers, known: set.lessons.count { !$0.meant.isEmpty })
    }
  }

  /// The lessons of some folds; those of one text stay together.
  private static func part(
    _ lessons: [PronounTrainer.Lesson], _ isWanted: (Int) -> Bool
  ) -> [PronounTrainer.Lesson] {
    var texts: [Article.ID: Int] = [:]
    return lessons.filter { lesson in
      let text = texts[lesson.article.id] ?? texts.count
      texts[lesson.article.id] = text
      return isWanted(text % folds)
    }
  }

  private static func printChances(_ answers: [PronounTrainer.Answer], known: Int) {
    for least: Float in [0, 0.5, 0.6, 0.7, 0.74, 0.76, 0.78, 0.8, 0.82, 0.85, 0.9] {
      let given = answers.filter { $0.chance >= least && ($0.isKnown || !$0.isRight) }
      let right = given.count(where: \.isRight)
      let precision = 100 * Double(right) / Double(max(1, given.count))
      let recall = 100 * Double(right) / Double(max(1, known))
      print(String(format: "%.2f %.1f %.1f", least, precision, recall))
    }
  }

  /// The bytes of the model.
  func model() -> [UInt8] { trainer.model(sets.flatMap(\.lessons)) }
}

extension PronounCase {
  fileprivate var lesson: PronounTrainer.Lesson {
    PronounTrainer.Lesson(
      article: article, pronoun: pronoun,
      meant: candidates.filter(\.isMeant).map(\.range),
      others: candidates.filter { !$0.isMeant }.map(\.range))
  }
}

extension PronounLesson {
  /// One for each pronoun.
  fileprivate var lessons: [PronounTrainer.Lesson] {
    let names = marks.filter { !$0.isPronoun }
    return marks.filter(\.isPronoun).map { pronoun in
      PronounTrainer.Lesson(
        article: article, pronoun: pronoun.range,
        meant: names.filter { $0.person == pronoun.person }.map(\.range),
        others: names.filter { $0.person != pronoun.person }.map(\.range))
    }
  }
}

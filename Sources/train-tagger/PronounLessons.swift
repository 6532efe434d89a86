import Corpora
import Foundation
import Lexicons
import Recognition

/// Learns what he and she mean, and shows how right they are.
struct PronounLessons {
  /// Parts of which each is answered by what is learnt from the others.
  private static let folds = 4

  private let trainer: PronounTrainer
  private let lessons: [PronounTrainer.Lesson]

  init(_ folder: CorpusFolder, _ lexicons: Lexicons) throws {
    trainer = PronounTrainer(lexicons: lexicons)
    lessons = try folder.pronounCases(.training).map(\.lesson)
  }

  /// Prints precision and recall for several least chances, answered by folds.
  func printChances() {
    let answers = (0..<Self.folds).flatMap { fold in
      let parts = lessons.enumerated().map { ($0.offset % Self.folds == fold, $0.element) }
      return trainer.answers(
        parts.filter(\.0).map(\.1), trainer.model(parts.filter { !$0.0 }.map(\.1)))
    }
    let known = lessons.count { !$0.meant.isEmpty }
    print("least chance, precision, recall:")
    for least: Float in [0, 0.5, 0.6, 0.7, 0.74, 0.76, 0.78, 0.8, 0.82, 0.85, 0.9] {
      // Where nobody marked is meant, the set cannot tell that another answer is right.
      let given = answers.filter { $0.chance >= least && ($0.isKnown || !$0.isRight) }
      let right = given.count(where: \.isRight)
      let precision = 100 * Double(right) / Double(max(1, given.count))
      let recall = 100 * Double(right) / Double(max(1, known))
      print(String(format: "%.2f %.1f %.1f", least, precision, recall))
    }
  }

  /// The bytes of the model.
  func model() -> [UInt8] { trainer.model(lessons) }
}

extension PronounCase {
  fileprivate var lesson: PronounTrainer.Lesson {
    PronounTrainer.Lesson(
      article: article, pronoun: pronoun,
      meant: candidates.filter(\.isMeant).map(\.range),
      others: candidates.filter { !$0.isMeant }.map(\.range))
  }
}

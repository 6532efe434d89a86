import Corpora
import Foundation
import Lexicons
import Recognition

/// `train-tagger DATA OUT`: learns the model of the name tagger from the annotated sets in DATA;
/// `train-tagger pronouns DATA OUT`: the model of he and she.
@main
struct TrainTagger {
  /// How often each set is learnt from in a pass: the more the better its annotation is.
  private static let copies: [(corpus: Corpus, copies: Int)] = [
    (.groningen, 1), (.wikigold, 3), (.analyst, 1), (.emerging, 1),
  ]

  static func main() throws {
    var arguments = CommandLine.arguments
    let learnsPronouns = arguments.count == 4 && arguments[1] == "pronouns"
    if learnsPronouns { arguments.remove(at: 1) }
    guard arguments.count == 3, let directory = Lexicons.bundledDirectory() else {
      print("usage: train-tagger [pronouns] DATA OUT (see Sources/accuracy/README.md for the sets)")
      exit(2)
    }
    let lexicons = try Lexicons.load(from: directory)
    let folder = CorpusFolder(path: arguments[1], lexicons: lexicons)
    if learnsPronouns {
      let lessons = try PronounLessons(folder, lexicons)
      lessons.printChances()
      return try Data(lessons.model()).write(to: URL(filePath: arguments[2]))
    }
    var trainer = TaggerTrainer(lexicons: lexicons)
    for (corpus, copies) in copies where folder.has(corpus) {
      let articles = KindMajority.settled(try folder.articles(of: corpus, .training))
      for article in articles { trainer.add(article.lesson, copies: copies) }
      print("\(corpus.rawValue): \(trainer.count) stretches so far")
    }
    let model = trainer.model()
    try Data(model).write(to: URL(filePath: arguments[2]))
    print("\(model.count) bytes in \(arguments[2])")
  }
}

extension AnnotatedArticle {
  fileprivate var lesson: TaggerTrainer.Lesson {
    TaggerTrainer.Lesson(
      article: article,
      names: names.map { .init(range: $0.range, kind: $0.kind.learnt) }, others: others,
      undecided: undecided)
  }
}

extension AnnotatedName.Kind {
  fileprivate var learnt: NameKind {
    switch self {
    case .person: .person
    case .organization: .organization
    case .location: .place
    case .nationality: .people
    }
  }
}

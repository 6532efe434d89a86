import Corpora
import Foundation
import Lexicons
import Recognition

/// `train-tagger DATA OUT`: learns the model of the name tagger from the annotated sets in DATA;
/// `train-tagger pronouns DATA OUT`: the model of he and she; `train-tagger vocabulary OUT` writes
/// the word lists in the form the program starts with.
@main
struct TrainTagger {
  /// How often each set is learnt from in a pass: the more the better its annotation is.
  private static let copies: [(corpus: Corpus, copies: Int)] = [
    (.groningen, 1), (.wikigold, 3), (.analyst, 1), (.emerging, 1),
  ]

  static func main() throws {
    var arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "vocabulary" {
      return try compileVocabulary(to: arguments[2])
    }
    let learnsPronouns = arguments.count == 4 && arguments[1] == "pronouns"
    if learnsPronouns { arguments.remove(at: 1) }
    guard arguments.count == 3 else { throw Fault.arguments }
    let lexicons = try lexicons()
    let folder = CorpusFolder(path: arguments[1], lexicons: lexicons)
    if learnsPronouns {
      guard let lists = Lexicons.bundledDirectory() else { throw Fault.lists }
      let lessons = try PronounLessons(folder, texts: lists + "/../lessons/learnt", lexicons)
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

  private static func compileVocabulary(to path: String) throws {
    try Data(CompiledVocabulary.bytes(of: lexicons())).write(to: URL(filePath: path))
  }

  /// The lists themselves, not what was compiled of them.
  private static func lexicons() throws -> Lexicons {
    guard let directory = Lexicons.bundledDirectory() else { throw Fault.lists }
    return try Lexicons.load(from: directory, compiled: false)
  }

  private enum Fault: Error, CustomStringConvertible {
    case arguments, lists

    var description: String {
      switch self {
      case .arguments:
        "usage: train-tagger [pronouns] DATA OUT (see Sources/accuracy/README.md for the sets) or "
          + "train-tagger vocabulary OUT"
      case .lists: "The word lists are missing; DRAGOMAN_RESOURCES can say where."
      }
    }
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

package import Articles
package import Lexicons

/// Learns a model for the tagger from annotated articles.
package struct TaggerTrainer {
  /// A name as annotators marked it.
  package struct Name: Sendable {
    /// Scalar offsets in the article's text.
    package var range: TextRange
    package var kind: NameKind

    package init(range: TextRange, kind: NameKind) {
      self.range = range
      self.kind = kind
    }
  }

  /// What annotators say of an article.
  package struct Lesson: Sendable {
    package var article: Article
    package var names: [Name]
    /// Names of what is no actor; those that are demonyms to the rules are taken for peoples.
    package var others: [TextRange]
    /// Where nothing is said about names.
    package var undecided: [TextRange]

    package init(
      article: Article, names: [Name], others: [TextRange] = [], undecided: [TextRange] = []
    ) {
      self.article = article
      self.names = names
      self.others = others
      self.undecided = undecided
    }
  }

  private var vocabulary: Vocabulary
  private var examples = TaggerExamples()

  package init(lexicons: Lexicons) {
    vocabulary = Vocabulary(lexicons)
  }

  /// Stretches of text that are learnt from.
  package var count: Int { examples.count }

  /// - Parameter copies: how often it is learnt from in each pass.
  package mutating func add(_ lesson: Lesson, copies: Int = 1) {
    let article = TokenizedArticle(lesson.article, scripts: vocabulary.scripts) {
      vocabulary.intern($0)
    }
    let statistics = WordStatistics(article)
    let linker = DocumentLinker(
      vocabulary: vocabulary, article: article, statistics: statistics, month: nil)
    let spans = linker.judged(
      NameSpotter.spans(in: article, vocabulary: vocabulary, statistics: statistics))
    let labels = LessonLabels(lesson, article, spans, vocabulary: vocabulary)
    let reading = TaggerReading(
      vocabulary: vocabulary, article: article, statistics: statistics, spans: spans,
      isWhole: true)
    for stretch in reading.stretches {
      // What the bars rule out cannot be learnt, and trying would spoil the rest.
      guard let lanes = labels.lanes(of: stretch.tokens),
        zip(stretch.tokens, lanes).allSatisfy({ reading.bar($0)[$1] == 0 })
      else { continue }
      let start = examples.labels.count
      reading.forEachToken(of: stretch) { token in
        examples.add(token.features, lane: lanes[token.offset], bar: token.bar)
      }
      examples.endStretch(from: start, copies: copies)
    }
  }

  /// The bytes of a model.
  package func model() -> [UInt8] {
    var perceptron = Perceptron(examples, leastCount: 3)
    perceptron.train(passes: 5, rounds: 8)
    return perceptron.model(rows: 1 << 17)
  }
}

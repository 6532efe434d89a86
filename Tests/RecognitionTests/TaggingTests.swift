import Articles
import Lexicons
import Testing

@testable import Recognition

@Suite("Labels of tokens")
struct TagLabelTests {
  @Test("a name cannot be left open, and cannot go on as another kind")
  func order() {
    #expect(TagLabel(.person, .first).canPrecede(TagLabel(.person, .last)))
    #expect(!TagLabel(.person, .first).canPrecede(TagLabel(.place, .last)))
    #expect(!TagLabel(.person, .inner).canPrecede(.outside))
    #expect(!TagLabel.outside.canPrecede(TagLabel(.place, .inner)))
    #expect(!TagLabel(.organization, .first).canEnd)
  }

  @Test("labels spell the names they were made of")
  func names() {
    let labels =
      TagLabel.name(.person, count: 3) + [.outside] + TagLabel.name(.place, count: 1)
      + TagLabel.name(.people, count: 2) + TagLabel.name(.organization, count: 2)
    let names = TagLabel.names(in: labels.map(\.lane))
    #expect(names.map(\.range) == [0..<3, 4..<5, 5..<7, 7..<9])
    #expect(names.map(\.kind) == [.person, .place, .people, .organization])
  }
}

@Suite("The search for the best labels")
struct LabelSearchTests {
  private let free = LabelSearch.possible([SIMD16<Int32>](repeating: SIMD16(), count: 16))

  private func scores(_ labels: (TagLabel, Int32)...) -> SIMD16<Int32> {
    var row = SIMD16<Int32>()
    for (label, score) in labels { row[label.lane] = score }
    return row
  }

  @Test("the best sequence wins over the best single labels")
  func sequence() {
    var search = LabelSearch(count: 3)
    search.add(
      scores((TagLabel(.person, .first), 5), (TagLabel(.place, .unit), 6)), transitions: free)
    search.add(scores((TagLabel(.person, .last), 5)), transitions: free)
    #expect(search.lanes() == TagLabel.name(.person, count: 2).map(\.lane))
  }

  @Test("a barred label is not taken, however high it scores")
  func bar() {
    var search = LabelSearch(count: 3)
    search.add(
      scores((TagLabel(.place, .unit), 5_000)) &+ LabelSearch.onlyOutside, transitions: free)
    #expect(search.lanes() == [TagLabel.outside.lane])
  }

  @Test("sums do not run over in a stretch of many tokens")
  func longStretch() {
    var search = LabelSearch(count: 3)
    for _ in 0..<500 {
      search.add(
        scores((TagLabel(.place, .unit), 6_000), (.outside, -6_000)), transitions: free)
    }
    #expect(search.lanes() == [Int](repeating: TagLabel(.place, .unit).lane, count: 500))
  }
}

@Suite("The tagger's model")
struct TaggerModelTests {
  private func bytes(_ weights: [(feature: UInt32, row: [Int8])]) -> [UInt8] {
    TaggerModel.bytes(
      rowCount: 8, transitions: [[Int16]](repeating: [Int16](repeating: 0, count: 16), count: 16),
      weights: weights)
  }

  private func score(_ model: TaggerModel, _ features: [UInt32]) -> SIMD16<Int16> {
    features.withUnsafeBufferPointer { model.score($0) }
  }

  @Test("what was written is read again, and unknown features say nothing")
  func roundTrip() throws {
    let row = (1...15).map { Int8($0) }
    let model = try #require(TaggerModel(bytes([(0x0000_0105, row)])))
    let known = score(model, [0x0000_0105, 0x0000_0106])
    #expect((0..<15).map { known[$0] } == (1...15).map { Int16($0) })
  }

  @Test("features with one place are told apart, and the weakest is left out when it is full")
  func fullPlace() throws {
    let weights = (1...5).map { feature in
      (feature: UInt32(feature), row: [Int8](repeating: Int8(10 * feature), count: 15))
    }
    let model = try #require(TaggerModel(bytes(weights)))
    #expect((1...5).map { score(model, [$0])[0] } == [10, 20, 30, 40, 0])
  }

  @Test("bytes of another form or version, or cut short, are no model")
  func foreign() {
    let good = bytes([])
    #expect(TaggerModel(good) != nil)
    #expect(TaggerModel([]) == nil)
    #expect(TaggerModel(Array(good.dropLast())) == nil)
    #expect(TaggerModel([UInt8](repeating: 7, count: good.count)) == nil)
  }

  @Test("the bundled model is one, and takes no more than five megabytes")
  func bundled() throws {
    let folder = try #require(Lexicons.bundledDirectory())
    let model = try Lexicons.load(from: folder).nameModel
    #expect(TaggerModel(model) != nil)
    #expect(model.count <= 5_000_000)
  }

  @Test("traits and shapes have the bits the bundled model was taught with")
  func bits() {
    let shapes: [TokenShape] = [
      .capital, .allCapitals, .initial, .number, .hasDigit, .dotted, .possessive, .foreign,
      .opening, .mixed, .address,
    ]
    let traits: [WordTraits] = [
      .determiner, .preposition, .conjunction, .pronoun, .auxiliary, .adverb, .particle, .suffix,
      .ordinary, .starter, .maleName, .femaleName, .familyName, .beginsTitle, .reports,
      .beginsName, .organizationFirst, .organizationLast, .placeFirst, .placeLast, .eventLast,
      .eventFirst, .notAlone, .calendar, .motion, .locating, .beginsRole, .mixed, .honorific,
      .placeGeneric, .organizationGeneric, .direction, .work,
    ]
    #expect(
      shapes.map(\.rawValue.trailingZeroBitCount) == [0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 14])
    #expect(
      traits.map(\.rawValue.trailingZeroBitCount) == [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 18, 19, 20, 21, 22, 23, 24, 25, 32,
        34, 37, 38, 39, 44, 45, 46, 47,
      ])
  }
}

@Suite("Learning names")
struct TaggerTrainerTests {
  private func lexicons() throws -> Lexicons {
    try Lexicons.load(from: try #require(Lexicons.bundledDirectory()))
  }

  @Test("what lessons call a name is found in other sentences like theirs")
  func learning() throws {
    let lexicons = try lexicons()
    var trainer = TaggerTrainer(lexicons: lexicons)
    for word in ["Zvenko", "Ombrul", "Tarvik", "Quilsa", "Ydrene", "Brolmo"] {
      let text = "The ferry to \(word) was late, and the harbor of \(word) was full."
      let article = NamesFixture.article(text)
      let scalars = Array(text.unicodeScalars)
      let wanted = Array(word.unicodeScalars)
      let names = scalars.indices.filter {
        scalars[$0...].starts(with: wanted)
      }.map { TaggerTrainer.Name(range: TextRange($0, $0 + wanted.count), kind: .place) }
      trainer.add(.init(article: article, names: names), copies: 3)
    }
    let model = try #require(TaggerModel(trainer.model()))
    let names = try found("The ferry to Grelba was late.", NameTagger(model: model), lexicons)
    #expect(names == ["Grelba: place"])
  }

  private func found(
    _ text: String, _ tagger: NameTagger, _ lexicons: Lexicons
  ) throws -> [String] {
    var vocabulary = Vocabulary(lexicons)
    let article = NamesFixture.article(text)
    let tokens = TokenizedArticle(article, scripts: vocabulary.scripts) { vocabulary.intern($0) }
    let statistics = WordStatistics(tokens)
    let reading = TaggerReading(
      vocabulary: vocabulary, article: tokens, statistics: statistics, spans: [],
      isWhole: true)
    return reading.stretches.flatMap { tagger.names(in: $0, of: reading) }.map { name in
      let first = tokens.tokens[name.tokens.lowerBound]
      let last = tokens.tokens[name.tokens.upperBound - 1]
      return "\(article.text[TextRange(Int(first.start), Int(last.end))]): \(name.kind)"
    }
  }
}

@Suite("The tagger over the rules")
struct SpanRevisionTests {
  private func actors(_ text: String) throws -> [String: Actor.Kind] {
    let recognizer = try #require(NamesFixture.recognizer)
    let found = recognizer.recognize([NamesFixture.article(text)])
    return Dictionary(found.actors.map { ($0.name, $0.kind) }) { first, _ in first }
  }

  @Test("a name of the lexicons keeps its bounds and its kind")
  func known() throws {
    let found = try actors("Officials in Norway met a delegation of the United Nations on Monday.")
    #expect(found == ["Norway": .state, "United Nations": .organization])
  }

  @Test("a name nobody knows gets the kind its company gives it")
  func unknown() throws {
    let found = try actors(
      "Fighting broke out near the town of Qarvelat, police in Qarvelat said on Sunday.")
    #expect(found["Qarvelat"] == .place)
  }
}

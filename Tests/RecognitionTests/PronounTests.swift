import Articles
import Lexicons
import Testing

@testable import Recognition

@Suite("Whom he and she mean")
struct PronounTests {
  @Test(
    "the one subject before is meant",
    arguments: [
      "⟨pavel-drago:Pavel Drago⟩ praised ⟨pavel-drago/pronoun:his⟩ crew.",
      "⟨maryam-okafor:Maryam Okafor⟩ opened ⟨maryam-okafor/pronoun:her⟩ shop.",
      "⟨tomas-quispe:Tomás Quispe⟩ said ⟨tomas-quispe/pronoun:he⟩ would stay.",
    ])
  func subject(marked: String) throws {
    try expectNames(marked, kinds: [.name, .pronoun])
  }

  @Test("a person of the world is meant where nobody else is near")
  func knownPerson() throws {
    try expectNames(
      """
      The plan was seen as a blow to ⟨emmanuel-macron:Emmanuel Macron⟩. It came in \
      ⟨emmanuel-macron/pronoun:his⟩ second term.
      """, kinds: [.name, .pronoun])
  }

  @Test("the one person of many sentences is meant far behind the name too")
  func chain() throws {
    try expectNames(
      """
      ⟨pavel-drago:Pavel Drago⟩ spoke for an hour. The hall was full. Snow fell on the tents \
      outside. Coffee was free. ⟨pavel-drago/pronoun:He⟩ blamed the banks.
      """, kinds: [.name, .pronoun])
  }

  @Test("whoever says that he does something is he, whatever the name tells")
  func sayer() throws {
    try expectNames(
      "The manager ⟨quim-odo:Quim Odo⟩ has said that ⟨quim-odo/pronoun:he⟩ will stay.",
      kinds: [.name, .pronoun])
  }

  @Test("whoever says what his own does is he, past what stands beside the name")
  func sayerOfHisOwn() throws {
    try expectNames(
      """
      ⟨quim-odo:Quim Odo⟩ (D-⟨ohio:Ohio⟩), the treasurer, said ⟨quim-odo/pronoun:his⟩ panel met \
      ⟨otto-vandrel:Otto Vandrel⟩. ⟨ann-kale:Ann Kale⟩ of ⟨utah:Utah⟩, the treasurer, said \
      ⟨ann-kale/pronoun:she⟩ met ⟨mia-lorch:Mia Lorch⟩.
      """, kinds: [.name, .pronoun])
  }

  @Test("himself is who does it")
  func reflexive() throws {
    try expectNames(
      """
      ⟨otto-vandrel:Otto Vandrel⟩ let ⟨quim-odo:Quim Odo⟩ explain ⟨quim-odo/pronoun:himself⟩.
      """, kinds: [.name, .pronoun])
  }

  @Test("what is said of “who” is said of the person before it, unless somebody else is named")
  func relative() throws {
    try expectNames(
      """
      ⟨otto-vandrel:Otto Vandrel⟩ met ⟨quim-odo:Quim Odo⟩, the heir who sold \
      ⟨quim-odo/pronoun:his⟩ boat.
      """, kinds: [.name, .pronoun])
    try expectNames(
      """
      ⟨otto-vandrel:Otto Vandrel⟩ met ⟨quim-odo:Quim Odo⟩, who asked ⟨bo-lind:Bo Lind⟩ for his boat.
      """, kinds: [.name, .pronoun])
  }

  @Test("he who says so may have an aside behind his name, and tell somebody")
  func sayerWithAside() throws {
    try expectNames(
      """
      ⟨quim-odo:Quim Odo⟩, R-⟨wisconsin:Wis.⟩, said ⟨quim-odo/pronoun:he⟩ would stay.
      """, kinds: [.name, .pronoun])
    try expectNames(
      """
      ⟨quim-odo:Quim Odo⟩ told the local paper that ⟨quim-odo/pronoun:he⟩ would stay.
      """, kinds: [.name, .pronoun])
  }

  @Test("behind a quotation it is the one person that the words before it speak of")
  func afterQuotation() throws {
    try expectNames(
      """
      The offer pleased ⟨quim-odo:Quim Odo⟩. “We will stay,” ⟨quim-odo/pronoun:he⟩ said.
      """, kinds: [.name, .pronoun])
    try expectNames(
      """
      The offer pleased ⟨quim-odo:Quim Odo⟩ and ⟨tam-kale:Tam Kale⟩. “We will stay,” he said.
      """, kinds: [.name, .pronoun])
  }

  @Test("one who is only spoken of beside the matter is not meant")
  func oblique() throws {
    try expectNames(
      "The painter worked for years with ⟨pavel-drago:Pavel Drago⟩. He left in May.",
      kinds: [.name, .pronoun])
  }

  @Test("a title before the surname tells the gender")
  func titleOfSurname() throws {
    try expectNames(
      """
      ⟨sasha-odo:Sasha Odo⟩ met ⟨pavel-drago:Pavel Drago⟩. Mrs. ⟨sasha-odo:Odo⟩ was late. \
      ⟨sasha-odo/pronoun:She⟩ paid.
      """, kinds: [.name, .pronoun])
  }

  @Test("who is of another gender is not meant")
  func gender() throws {
    try expectNames(
      "⟨pavel-drago:Pavel Drago⟩ thanked the crew after she had left.", kinds: [.name, .pronoun])
  }

  @Test(
    "the speaker of a quotation is not meant in it",
    arguments: [
      "“She will win,” said ⟨maryam-okafor:Maryam Okafor⟩.",
      "⟨tomas-quispe:Tomás Quispe⟩ said: “He will win.”",
    ])
  func speaker(marked: String) throws {
    try expectNames(marked, kinds: [.name, .pronoun])
  }

  @Test("a name in brackets says who is meant")
  func brackets() throws {
    try expectNames(
      """
      ⟨pavel-drago:Pavel Drago⟩ met ⟨tomas-quispe:Tomás Quispe⟩. “⟨pavel-drago/pronoun:He⟩ \
      (⟨pavel-drago:Drago⟩) was late,” a guest said.
      """, kinds: [.name, .pronoun])
  }
}

@Suite("Places of mentions in their sentences")
struct MentionPlaceTests {
  @Test(
    "words around a name tell what it does",
    arguments: [
      ("Okafor sang.", [.first, .subject]),
      ("Okafor (1901–1980), a poet of note, wrote odes.", [.first, .subject]),
      ("Okafor’s ship sank.", [.first, .owner]),
      ("They had met Okafor there.", [.object]),
      ("It was made by the author Okafor.", [.oblique]),
      ("Then and now Okafor and Drago sang.", [.subject, .joined]),
    ] as [(String, MentionPlace)])
  func place(text: String, expected: MentionPlace) throws {
    let linker = try Self.linker(text)
    let name = linker.vocabulary.words
    let token = try #require(
      linker.article.tokens.firstIndex { name.string($0.word) == "okafor" })
    #expect(MentionPlace(token..<token + 1, in: linker) == expected)
  }

  private static func linker(_ text: String) throws -> DocumentLinker {
    let folder = try #require(Lexicons.bundledDirectory())
    var vocabulary = Vocabulary(try Lexicons.load(from: folder))
    return ArticleReading.linker(for: NamesFixture.article(text), &vocabulary)
  }
}

@Suite("What is learnt of pronouns")
struct PronounModelTests {
  /// Choices in which the row with the greater first value is right.
  private static let choices = (0..<200).map { number in
    let isFirst = number % 3 == 0
    return TreeLearner.Choice(
      rows: [[isFirst ? 2 : 1, Float(number % 5)], [isFirst ? 1 : 2, 3], [0, 1]],
      right: [isFirst ? 0 : 1])
  }

  @Test("the row that was right before gets the greatest chance")
  func learning() {
    let model = TreeLearner(Self.choices).model()
    let scores = [[1, 4], [2, 0], [0, 2]].map { model.score(PronounFacts($0)) }
    #expect(scores[1] > scores[0])
    #expect(PronounModel.chances(scores)[1] > 0.9)
  }

  @Test("the same choices give the same bytes, which are read back")
  func bytes() {
    let model = TreeLearner(Self.choices).model()
    #expect(TreeLearner(Self.choices).model().bytes == model.bytes)
    #expect(PronounModel(bytes: model.bytes)?.nodes == model.nodes)
  }

  @Test("bytes that are no model, or lead outside it, are refused")
  func unsound() {
    let node = PronounModel.Node(fact: 0, step: 9, value: 0)
    let leaf = PronounModel.Node(fact: PronounModel.Node.leaf, step: 0, value: 1)
    #expect(PronounModel(bytes: []) == nil)
    #expect(PronounModel(bytes: Array("DRGNTAG1".utf8) + [0, 0, 0, 0, 0, 0, 0]) == nil)
    #expect(PronounModel(bytes: PronounModel([leaf]).bytes.dropLast() + []) == nil)
    #expect(PronounModel(bytes: Self.bytes([node, leaf, leaf])) == nil)
    let chain = PronounModel.Node(fact: 0, step: 2, value: 0)
    func model(ofDepth depth: Int) -> PronounModel? {
      PronounModel(bytes: Self.bytes((0..<depth).flatMap { _ in [chain, leaf] } + [leaf]))
    }
    #expect(model(ofDepth: 8) != nil)
    #expect(model(ofDepth: 9) == nil)
  }

  @Test("each tree adds the leaf that its answers lead to, however deep it stands")
  func score() {
    func leaf(_ score: Float) -> PronounModel.Node {
      PronounModel.Node(fact: PronounModel.Node.leaf, step: 0, value: score)
    }
    let model = PronounModel([
      PronounModel.Node(fact: 0, step: 2, value: 1.5), leaf(1),
      PronounModel.Node(fact: 1, step: 2, value: 0.5), leaf(10), leaf(100),
      leaf(1000),
    ])
    let scores = [[1.5, 1], [2, 0.5], [2, 1]].map { model.score(PronounFacts($0)) }
    #expect(scores == [1001, 1010, 1100])
  }

  private static func bytes(_ nodes: [PronounModel.Node]) -> [UInt8] {
    nodes.reduce(into: Array("DRGNPRN1".utf8)) { bytes, node in
      bytes += [node.fact, UInt8(node.step & 255), UInt8(node.step >> 8), 0, 0, 0, 0]
    }
  }
}

import Articles
import Notes
import Testing

@Suite("Agreement between coders")
struct ReliabilityTests {
  private func near(_ value: Double?, _ expected: Double, _ tolerance: Double = 0.0005) -> Bool {
    value.map { abs($0 - expected) <= tolerance } ?? false
  }

  @Test("Kappa of Viera and Garrett, Understanding interobserver agreement (2005), table 2: 0.57")
  func vieraGarrett() {
    let table = Reliability.Table(both: 15, first: 5, second: 10, neither: 70)
    #expect(table.agreement == 0.85)
    #expect(near(table.kappa, 0.571))
  }

  @Test("Kappa of two readers of 50 grant applications, as in most textbooks: 0.4")
  func grants() {
    let table = Reliability.Table(both: 20, first: 5, second: 10, neither: 15)
    #expect(table.agreement == 0.7)
    #expect(near(table.kappa, 0.4))
  }

  @Test(
    "Alpha of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), A: binary, 0.095")
  func krippendorffBinary() {
    let meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    let owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    #expect(near(Reliability.alpha(zip(meg, owen).map { [$0, $1] }), 0.095))
    let table = Reliability.Table(both: 1, first: 1, second: 3, neither: 5)
    #expect(near(table.alpha, 0.095))
  }

  @Test("Alpha of Krippendorff (2011), B: nominal, two observers, 0.692")
  func krippendorffNominal() {
    let ben = Array("aabbdcccedda")
    let gerry = Array("babbbcccEddd".lowercased())
    #expect(near(Reliability.alpha(zip(ben, gerry).map { [$0, $1] }), 0.692))
  }

  @Test("Alpha of Krippendorff (2011), C: nominal, four observers, values missing, 0.743")
  func krippendorffMissing() {
    let rows: [[Int?]] = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
      [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ]
    let units = (0..<12).map { unit in rows.map { $0[unit] } }
    #expect(near(Reliability.alpha(units), 0.743))
  }

  @Test("Where all is the same there is nothing to correct for chance")
  func noVariation() {
    let table = Reliability.Table(neither: 10)
    #expect(table.agreement == 1)
    #expect(table.kappa == nil)
    #expect(table.alpha == nil)
    #expect(Reliability.Table().agreement == nil)
  }

  /// Two authors on four sentences: `ada` tags the first two, `bo` the second and fourth.
  private var collection: NoteCollection {
    let text: ArticleText = "One barge sank. Two came back. Three stayed. Four left."
    let article = Article(
      id: Article.ID("a"), text: text,
      blocks: [Block(role: .paragraph, range: TextRange(0, text.count))])
    let notes = [
      note("n1", on: "barge sank. Two", in: text, tags: ["claims/fuel"], author: "ada"),
      note("n2", on: "Two came back.", in: text, tags: ["claims"], author: "bo"),
      note("n3", on: "Four", in: text, tags: ["claims"], author: "bo"),
      note("n4", on: "Three", in: text, tags: ["claims"], author: "cy"),
      note("n5", on: "One", in: text, tags: ["claims"], author: "ada"),
    ].map { PlacedNote(note: $0, placement: .placed($0.anchor.position)) }
    let home = NoteCollection.NotedArticle(
      summary: ArticleSummary(
        id: article.id, heading: "H", publisher: nil, published: nil, story: ""),
      article: article, textHash: "h", notes: notes)
    return NoteCollection(articles: [home])
  }

  @Test("Tags are compared sentence by sentence; a tag below one counts for it")
  func sentences() {
    let comparison = CoderComparison(collection, first: "ada", second: "bo")
    #expect(comparison.sentences == 4)
    #expect(comparison.tables.map(\.tag) == ["claims", "claims/fuel"])
    #expect(
      comparison.tables[0].table
        == Reliability.Table(both: 1, first: 1, second: 1, neither: 1))
  }

  @Test("Disagreements come in order of the text, each with its sentence and who said so")
  func disagreements() {
    let comparison = CoderComparison(collection, first: "ada", second: "bo")
    #expect(
      comparison.disagreements.filter { $0.tag == "claims" }.map { "\($0.author): \($0.words)" }
        == [
          "ada: One barge sank.", "bo: Four left.",
        ])
  }

  @Test("Articles on which one of them has no notes are not compared")
  func onlyBoth() {
    let comparison = CoderComparison(collection, first: "ada", second: "nobody")
    #expect(comparison.articles == [])
    #expect(comparison.overall.units == 0)
  }
}

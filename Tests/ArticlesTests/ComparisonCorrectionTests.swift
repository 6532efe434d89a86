import Articles
import Testing

@Suite("Corrected comparisons")
struct ComparisonCorrectionTests {
  private static func cell(_ account: Int, _ start: Int, _ value: Double) -> ComparisonCell {
    ComparisonCell(
      account: account, range: TextRange(start, start + 2), text: "\(Int(value))",
      value: .figure(value, unit: "count"), sentenceRange: TextRange(0, 40), sentence: "")
  }

  private static let table = ComparisonTable(
    accounts: ["a", "b"].map { ComparedAccount(article: Article.ID($0), heading: $0) },
    rows: [
      ComparisonRow(
        id: .init("1"), topic: "boats", kind: .figure, verdict: .only, cells: [cell(0, 4, 12)]),
      ComparisonRow(
        id: .init("2"), topic: "ships", kind: .figure, verdict: .only, cells: [cell(1, 8, 14)]),
    ])

  private static func place(_ article: String, _ start: Int) -> ComparisonCorrection.Place {
    .init(article: Article.ID(article), range: TextRange(start, start + 2))
  }

  private static func corrected(_ changes: ComparisonCorrection.Change...) -> ComparisonTable {
    table.corrected(
      by: changes.map { .init(id: "x", story: "s", kind: .figure, change: $0) })
  }

  @Test("joined rows hold the cells of both and a verdict of their own")
  func join() {
    let table = Self.corrected(.join(Self.place("a", 4), with: Self.place("b", 8)))
    #expect(table.rows.map(\.topic) == ["boats"])
    #expect(table.rows[0].cells.map(\.account) == [0, 1])
    #expect(table.rows[0].verdict == .differ)
  }

  @Test("a parted cell becomes a row again")
  func part() {
    let join = ComparisonCorrection.Change.join(Self.place("a", 4), with: Self.place("b", 8))
    let table = Self.corrected(join, .part([Self.place("b", 8)]))
    #expect(table.rows.map(\.verdict) == [.only, .only])
  }

  @Test("a topic is renamed and a row dismissed")
  func renameAndDismiss() {
    let table = Self.corrected(.rename(Self.place("a", 4), "vessels"), .dismiss(Self.place("b", 8)))
    #expect(table.rows.map(\.topic) == ["vessels"])
  }

  @Test("a correction of words that are gone changes nothing")
  func gone() {
    #expect(Self.corrected(.dismiss(Self.place("a", 5))) == Self.table)
  }

  @Test("of two rows with one cell the one meant is corrected")
  func twoRows() {
    var table = Self.table
    table.rows[1].cells = table.rows[0].cells
    let place = table.place(of: table.rows[1].cells[0], in: table.rows[1])
    let corrected = table.corrected(
      by: [.init(id: "x", story: "s", kind: .figure, change: .rename(place, "vessels"))])
    #expect(corrected.rows.map(\.topic) == ["boats", "vessels"])
  }

  @Test("what is left of a row that agrees still agrees")
  func partOfAgreement() {
    var table = Self.table
    table.rows = [
      ComparisonRow(
        id: .init("1"), topic: "boats", kind: .figure, verdict: .agree,
        cells: [Self.cell(0, 4, 12), Self.cell(1, 8, 14), Self.cell(1, 12, 12)])
    ]
    let corrected = table.corrected(
      by: [.init(id: "x", story: "s", kind: .figure, change: .part([Self.place("b", 12)]))])
    #expect(corrected.rows.map(\.verdict) == [.agree, .only])
  }
}

import Lexicons
import Testing

@Suite("Offices in the lists")
struct OfficeTests {
  private typealias Month = Office.Month

  /// The one office of a person whose row has `value` in the column `offices`.
  private func office(_ value: String) throws -> Office? {
    let folder = try ListFolder.complete(replacing: [
      "people": "id\tkind\tname\toffices\nada\tperson\tAda Moss\t\(value)\n"
    ])
    return try folder.load().actors.first?.offices.first
  }

  @Test("Year and month stand at both ends")
  func monthsAtBothEnds() throws {
    #expect(
      try office("foreign minister@norway:2013-10-2017-04")
        == Office(
          role: "foreign minister", actor: "norway", from: Month(year: 2013, month: 10),
          to: Month(year: 2017, month: 4)))
  }

  @Test("An office still held has no end")
  func openEnd() throws {
    #expect(
      try office("king@norway:1991-")
        == Office(role: "king", actor: "norway", from: Month(year: 1991)))
  }

  @Test("An office whose beginning is unknown has only an end")
  func openStart() throws {
    #expect(
      try office("envoy@norway:-2004-02")
        == Office(role: "envoy", actor: "norway", to: Month(year: 2004, month: 2)))
  }

  @Test("A year alone is the first and the last")
  func singleYear() throws {
    #expect(
      try office("speaker@norway:2009")
        == Office(
          role: "speaker", actor: "norway", from: Month(year: 2009), to: Month(year: 2009)))
  }

  @Test("An office may have no dates")
  func noDates() throws {
    #expect(
      try office("adviser@norway") == Office(role: "adviser", actor: "norway"))
  }

  @Test("It is held from its first month to its last")
  func held() {
    let office = Office(
      role: "president", actor: "norway", from: Month(year: 2010, month: 3),
      to: Month(year: 2012, month: 5))
    let months = [(2010, 2), (2010, 3), (2012, 5), (2012, 6)]
    #expect(months.map { office.isHeld(year: $0.0, month: $0.1) } == [false, true, true, false])
  }

  @Test("It is held in a year of which it covers a part")
  func heldInAYear() {
    let office = Office(
      role: "president", actor: "norway", from: Month(year: 2010, month: 3),
      to: Month(year: 2012))
    #expect((2009...2013).map { office.isHeld(year: $0) } == [false, true, true, true, false])
  }

  @Test(
    "A date that cannot be is an error",
    arguments: ["king@norway:91-", "king@norway:1991-13-", "king@norway:-", "king", "@norway"])
  func badDates(value: String) {
    #expect(
      throws: LexiconError.badRow(
        file: "people.tsv", line: 2, problem: .badValue(column: "offices", value: value))
    ) {
      try office(value)
    }
  }
}

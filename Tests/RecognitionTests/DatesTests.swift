import Articles
import Testing

@testable import Recognition

@Suite("Dates")
struct DatesTests {
  @Test("a date of many words is read although nothing follows it that could tell the tense")
  func longDate() throws {
    let recognizer = try #require(NamesFixture.recognizer)
    let article = NamesFixture.article("On Thursday, the 4th of November, 2004, the mill shut.")
    let findings = recognizer.recognize([article]).findings
    #expect(findings[0].dates.map(\.value) == [CalendarDate(year: 2004, month: 11, day: 4)])
  }
}

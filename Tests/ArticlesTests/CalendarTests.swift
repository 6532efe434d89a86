import Articles
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test("are written as precisely as they are known", arguments: ["2025", "2025-06", "2025-06-02"])
  func writing(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(
    "that do not exist are refused",
    arguments: ["2025-13", "2025-02-29", "2025-6-2", "25-06-02", "2025-06-02-01", "2025-06-", ""])
  func refusal(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("know leap years")
  func leapYears() {
    #expect(CalendarDate("2024-02-29") != nil)
    #expect(CalendarDate("1900-02-29") == nil)
    #expect(CalendarDate("2000-02-29") != nil)
  }

  @Test("know their weekday, Monday being 0")
  func weekdays() {
    #expect(CalendarDate("2025-06-02")?.weekday == 0)
    #expect(CalendarDate("1969-12-31")?.weekday == 2)
    #expect(CalendarDate("2025-06")?.weekday == nil)
  }

  @Test("count days over months and years")
  func adding() {
    #expect(CalendarDate("2024-12-31")?.adding(days: 1)?.description == "2025-01-01")
    #expect(CalendarDate("2025-03-01")?.adding(days: -1)?.description == "2025-02-28")
    #expect(CalendarDate("1970-01-01")?.daysSinceEpoch == 0)
  }

  @Test("come in order of time, the less precise before what it contains")
  func order() {
    let dates = ["2025-06-02", "2025", "2024-12-31", "2025-06"].compactMap { CalendarDate($0) }
    #expect(dates.sorted().map(\.description) == ["2024-12-31", "2025", "2025-06", "2025-06-02"])
  }
}

@Suite("Instants")
struct InstantTests {
  @Test(
    "are read and written in UTC",
    arguments: ["2025-06-02T08:15:30Z", "2025-06-02T08:15:30.250Z", "1969-12-31T23:59:59Z"])
  func writing(text: String) {
    #expect(Instant(text)?.description == text)
  }

  @Test("count milliseconds from 1970")
  func counting() {
    #expect(Instant("1970-01-02T00:00:00.5Z")?.milliseconds == 86_400_500)
    #expect(Instant("1969-12-31T23:59:59Z")?.milliseconds == -1000)
  }

  @Test(
    "in another form are refused",
    arguments: ["2025-06-02", "2025-06-02T25:00:00Z", "2025-06-02T08:15:30", "yesterday"])
  func refusal(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test("fall on a day in UTC")
  func day() {
    #expect(Instant("2025-06-02T23:59:59Z")?.day.description == "2025-06-02")
    #expect(Instant("1969-12-31T23:59:59Z")?.day.description == "1969-12-31")
  }
}

import Testing

@Suite("Dates as they are written")
struct DateTests {
  @Test(
    "a whole day, in every order",
    arguments: [
      "16 May 2019", "16th of May 2019", "May 16, 2019", "May 16th, 2019", "May 16 2019",
      "Thursday 16 May 2019", "Thursday, May 16, 2019", "Thu 16 May 2019", "16.05.2019",
      "2019-05-16", "5/16/2019", "16/5/2019",
    ])
  func days(written: String) throws {
    try expectDates("It opened on \(written) in the rain.", ["\(written) = 2019-05-16"])
  }

  @Test("abbreviated months, with and without a full stop")
  func abbreviated() throws {
    try expectDates(
      "Closed since Sept. 3, 2018 (first on Jan 6, 2017).",
      ["Sept. 3, 2018 = 2018-09-03", "Jan 6, 2017 = 2017-01-06"])
  }

  @Test("a month of a year")
  func months() throws {
    try expectDates(
      "Between May 2017 and October, 2018 nothing was heard; early April 2019 was calm.",
      ["May 2017 = 2017-05", "October, 2018 = 2018-10", "early April 2019 = 2019-04"])
  }

  @Test("a year alone")
  func years() throws {
    try expectDates(
      "In 1991 it split. The 2004 accord, since 2015 in ruins, was signed in late 2003.",
      ["1991 = 1991", "2004 = 2004", "2015 = 2015", "late 2003 = 2003"])
  }

  @Test("a season fixes its year")
  func seasons() throws {
    try expectDates(
      "It bloomed in spring 2012 and the summer of 2014.",
      ["spring 2012 = 2012", "summer of 2014 = 2014"])
  }

  @Test("ranges and lists are several dates")
  func ranges() throws {
    try expectDates(
      "From March to May 2012, on July 10-11, 2013, on 3 and 4 June 2014, in 2015 and 2016, the 2017-18 season.",
      [
        "March = 2012-03", "May 2012 = 2012-05", "July 10 = 2013-07-10", "11, 2013 = 2013-07-11",
        "3 = 2014-06-03", "4 June 2014 = 2014-06-04", "2015 = 2015", "2016 = 2016",
        "2017 = 2017", "18 = 2018",
      ])
  }

  @Test("a range over the turn of the year begins the year before")
  func winter() throws {
    try expectDates(
      "It froze from December to February 2011.", ["December = 2010-12", "February 2011 = 2011-02"])
  }

  @Test(
    "numbers that are no dates",
    arguments: [
      "He counted 1950 people and 2,019 boats.", "Call 555-2019-1234 or see page 2018.",
      "Resolution 1701 and the Boeing 2020 stand.", "It cost $2019 and weighed 1999kg.",
      "More than 2000 soldiers and about 1,900 horses.", "The 1990s and the 2030s.",
      "He may march in the sun.", "See https://example.org/2019/05/16/news for more.",
      "The 21st century and the 15th Brigade.", "Sunday Times readers of the Sunday Times.",
      "It was 20:15 when the score stood at 19-20.", "Theresa May spoke; a question for May.",
    ])
  func others(text: String) throws {
    try expectDates(text, text.hasPrefix("Sunday") ? ["Sunday = 2026-03-08"] : [])
  }

  @Test("what is vague is left out")
  func vague() throws {
    try expectDates(
      "Three years ago, recently, last week, in the past year, for the next month.", [])
  }
}

@Suite("Dates told by the article's own")
struct DateResolutionTests {
  @Test("today and its neighbors")
  func relativeDays() throws {
    try expectDates(
      "Today it rained, yesterday's game was off, tomorrow it opens, last night it closed.",
      [
        "Today = 2026-03-09", "yesterday's = 2026-03-08", "tomorrow = 2026-03-10",
        "last night = 2026-03-08",
      ])
  }

  @Test("a weekday is the last one unless the clause looks ahead")
  func weekdays() throws {
    try expectDates(
      "On Friday it rained. It will rain on Friday. She said on Friday it would rain.",
      ["Friday = 2026-03-06", "Friday = 2026-03-13", "Friday = 2026-03-06"])
  }

  @Test("last and next weekdays")
  func directedWeekdays() throws {
    try expectDates(
      "Last Monday they met; next Monday they meet.",
      ["Last Monday = 2026-03-02", "next Monday = 2026-03-16"])
  }

  @Test("a day without its year is the nearest one")
  func nearestYear() throws {
    try expectDates(
      "It began on December 28 and ended on March 3.",
      ["December 28 = 2025-12-28", "March 3 = 2026-03-03"])
  }

  @Test("a month without its year is past unless the clause looks ahead")
  func nearestMonth() throws {
    try expectDates(
      "It began in July. It will end in July.", ["July = 2025-07", "July = 2026-07"])
  }

  @Test("a month ahead can lie beyond the turn of the year")
  func nextWinter() throws {
    try expectDates(
      "It is due by January.", ["January = 2026-01"], published: "2025-11-20")
  }

  @Test("last, this and next with a month or a year")
  func relativeMonths() throws {
    try expectDates(
      "Last November, in January this year, in May last year, next June, last year and this month.",
      [
        "Last November = 2025-11", "January this year = 2026-01", "May last year = 2025-05",
        "next June = 2026-06", "last year = 2025", "this month = 2026-03",
      ])
  }

  @Test("a bare day belongs to the month it is read in")
  func bareDay() throws {
    try expectDates(
      "It closed on the 2nd. It reopened on the 28th.",
      ["2nd = 2026-03-02", "28th = 2026-02-28"])
  }

  @Test("a bare day after a dated one shares its month")
  func bareDayNearby() throws {
    try expectDates(
      "They met on 14 August 2019. On the 16th they signed.",
      ["14 August 2019 = 2019-08-14", "16th = 2019-08-16"])
  }

  @Test("a weekday and its date in brackets are one day")
  func bracketed() throws {
    try expectDates(
      "The office said on Friday (Jun 6).", ["Friday = 2025-06-06", "Jun 6 = 2025-06-06"],
      published: nil)
  }

  @Test("a year set by the sentence before holds for the day")
  func narrated() throws {
    try expectDates(
      "The pact was signed in 2014. On 3 March it was broken.",
      ["2014 = 2014", "3 March = 2014-03-03"])
  }

  @Test("an undated text's year is the one its distances lead to")
  func undated() throws {
    try expectDates(
      "Three years after the flood of 2021 the town met on May 5.",
      ["2021 = 2021", "May 5 = 2024-05-05"], published: nil)
  }

  @Test("without any date nothing relative is told")
  func unknown() throws {
    try expectDates("Today and on Friday it rained.", [], published: nil)
  }
}

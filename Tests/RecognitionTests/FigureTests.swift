import Articles
import Testing

@Suite("Figures")
struct FigureTests {
  @Test(
    "counts in digits",
    arguments: [
      ("909", "909"), ("1,000", "1000"), ("12,345,678", "12345678"), ("12,34,567", "1234567"),
      ("10 000", "10000"), ("1'250'000", "1250000"), ("1.250.000", "1250000"),
      ("3.5 million", "3500000"), ("40 thousand", "40000"), ("2.5m", "2500000"), ("10k", "10000"),
    ])
  func digits(written: String, value: String) throws {
    try expectFigures("They saw \(written) birds there.", ["\(written) = \(value) count"])
  }

  @Test(
    "counts in words",
    arguments: [
      ("two", "2"), ("thirty four", "34"), ("thirty-four", "34"), ("a hundred", "100"),
      ("two hundred and six", "206"), ("one million", "1000000"), ("half a million", "500000"),
      ("two and a half million", "2500000"), ("a dozen", "12"), ("two dozen", "24"),
      ("six thousand two hundred", "6200"), ("one and a half million", "1500000"),
    ])
  func words(written: String, value: String) throws {
    try expectFigures("They saw \(written) birds there.", ["\(written) = \(value) count"])
  }

  @Test("the day of a date with a point is no figure")
  func ordinalDay() throws {
    try expectFigures("Ab dem 1. März 2024 ist sie zu.", [])
  }

  @Test(
    "money",
    arguments: [
      ("$770mn", "770000000 USD"), ("US$5bn", "5000000000 USD"), ("€5 billion", "5000000000 EUR"),
      ("5 billion euros", "5000000000 EUR"), ("£1.50", "1.5 GBP"), ("¥300", "300 JPY"),
      ("1.2 trillion rubles", "1200000000000 RUB"), ("EUR 40 million", "40000000 EUR"),
      ("50 cents", "0.5 USD"), ("two million dollars", "2000000 USD"), ("20 €", "20 EUR"),
      ("Rs 500", "500 PKR"), ("₹2 crore", "20000000 INR"),
    ])
  func money(written: String, value: String) throws {
    try expectFigures("It cost \(written), they said.", ["\(written) = \(value)"])
  }

  @Test(
    "lengths of time",
    arguments: [
      ("30-day", "30 day"), ("two-hour", "2 hour"), ("21-year", "21 year"),
      ("3-1/2 year", "3.5 year"), ("24 hours", "24 hour"), ("ten years", "10 year"),
      ("18 months", "18 month"), ("three long years", "3 year"), ("45 minutes", "45 minute"),
      ("two and a half hours", "2.5 hour"), ("3½ years", "3.5 year"), ("six weeks", "6 other"),
    ])
  func time(written: String, value: String) throws {
    try expectFigures("It took a \(written) strike.", ["\(written) = \(value)"])
  }

  @Test("shares")
  func percent() throws {
    try expectFigures(
      "It fell 7.5% to 12 percent, by three percentage points, or 5 per cent.",
      [
        "7.5% = 7.5 percent", "12 percent = 12 percent",
        "three percentage points = 3 percent", "5 per cent = 5 percent",
      ])
  }

  @Test("both ends of a range have its unit and scale")
  func ranges() throws {
    try expectFigures(
      "Some 70-80% paid $1.5-2 billion over 5 to 10 years, between 3 and 4 million people.",
      [
        "70 = 70 percent", "80% = 80 percent", "$1.5 = 1500000000 USD",
        "2 billion = 2000000000 USD", "5 = 5 year", "10 years = 10 year", "3 = 3000000 count",
        "4 million = 4000000 count",
      ])
  }

  @Test("so many for so many")
  func exchange() throws {
    try expectFigures(
      "A 300-for-300 swap, at a rate of 1 to 27.",
      ["300 = 300 count", "300 = 300 count", "1 = 1 count", "27 = 27 count"])
  }

  @Test("other measures")
  func measures() throws {
    try expectFigures(
      "A 40-km road, 5km wide, with 12 tons of rock.",
      ["40-km = 40 other", "5km = 5 other", "12 tons = 12 other"])
  }

  @Test(
    "numbers that say no quantity",
    arguments: [
      "The 15th man came first in the fourth-generation race.", "One of them left.",
      "The two sides met; one says no.", "A Tu-95, a KEPD 350, a G7 and an F-16.",
      "It was 10:00 AM, then 7 p.m., then 19:30.", "They lost 2-1 on 9/11.",
      "See version 2.4.1, Article 5, No. 7, page 12 and Room 101.",
      "Call +47 555 123 456 or 555-123-4567.", "Visit https://example.org/a/1234/5 now.",
      "Hundreds of millions and several thousand and tens of thousands.",
      "A two-state plan, a zero-sum game and a one-sided view.", "It is 5G and 4x4.",
      "Boeing 737 design, the 787 flew, the new 90 sold well, iPhone 4 and Safari 4.0.",
      "As shown before [12] and twice [3].", "Posted by Ann | 217", "The twenty-first of them.",
    ])
  func refused(text: String) throws {
    try expectFigures(text, [])
  }

  @Test("numbers that begin list items are none")
  func lists() throws {
    try expectFigures("1. First of all\n2) And then\n3", [])
  }

  @Test("words that make a number less than exact")
  func approximate() throws {
    let found = try FigureFixture.found(
      "Over 40 boats, at least 30 men, nearly $5 million, up to 6 days, exactly 12 cars, 9 dogs.")
    #expect(found.map(\.figure.isApproximate) == [true, true, true, true, false, false])
  }

  // MARK: What is counted

  @Test("the noun behind the number")
  func nounBehind() throws {
    try expectCounted(
      "There were 40 Norwegian fishing boats and four of their crews.",
      ["Norwegian fishing boats", "crews"])
  }

  @Test("the noun a length of time describes")
  func described() throws {
    try expectCounted("A 30-day truce came after a two-hour call.", ["truce", "call"])
  }

  @Test("the noun before the number")
  func nounBefore() throws {
    try expectCounted("Losses exceeded one million.", ["Losses"])
  }

  @Test("what lasted so long")
  func lasted() throws {
    try expectCounted("The talks ended after just two hours.", ["talks"])
  }

  @Test("what money was paid in or for")
  func paid() throws {
    try expectCounted(
      "They sent €5 billion in aid and lost $3 million worth of grain.", ["aid", "grain"])
  }

  @Test("a conversion in brackets counts the same")
  func conversion() throws {
    try expectCounted("They paid €50 million (about $56 million) for the yard.", ["paid", "paid"])
  }

  @Test("a model's number is part of its name")
  func models() throws {
    try expectCounted("They bought 60 new A350 jets.", ["new A350 jets"])
  }

  @Test("both ends of a range count the same")
  func rangeCounts() throws {
    try expectCounted("About 70-80% of the guards left.", ["guards", "guards"])
  }
}

import Articles
import Testing

@Suite("Dated events and quotations of several accounts")
struct EventAlignmentTests {
  @Test("one event on two days is a row that differs")
  func differentDays() {
    let accounts = MarkedAccounts([
      "⟨p ana-reyes:Reyes⟩ began her term on ⟨d 2024-06-04:4 June⟩.",
      "⟨p ana-reyes:Reyes⟩ began her term on ⟨d 2024-06-11:11 June⟩.",
    ])
    #expect(accounts.rows(.date) == ["differ: 4 June | 11 June"])
  }

  @Test("a month agrees with a day in it")
  func monthAndDay() {
    let accounts = MarkedAccounts([
      "The bridge over the strait collapsed in ⟨d 2024-06:June⟩.",
      "The bridge over the strait collapsed on ⟨d 2024-06-11:11 June⟩.",
    ])
    #expect(accounts.rows(.date) == ["agree: June | 11 June"])
  }

  @Test("two events of one day are two rows")
  func twoEvents() {
    let accounts = MarkedAccounts([
      "The bridge over the strait collapsed on ⟨d 2024-06-11:11 June⟩.",
      "Fishermen elected a chairman on ⟨d 2024-06-11:11 June⟩.",
    ])
    #expect(accounts.rows(.date) == ["only: 11 June | ", "only:  | 11 June"])
  }

  @Test("a day named twice in a row is told once")
  func repeated() {
    let accounts = MarkedAccounts([
      "The bridge collapsed on ⟨d 2024-06-11:Tuesday⟩ (⟨d 2024-06-11:June 11⟩)."
    ])
    #expect(accounts.rows(.date) == ["only: Tuesday"])
  }

  @Test("the same words agree when one tells them in its own")
  func sameWords() {
    let accounts = MarkedAccounts([
      "\"⟨q ana-reyes:No illegal pit will stay open in this country⟩\", she said.",
      "She said that ⟨r ana-reyes:no illegal pit in the country will stay open⟩.",
    ])
    #expect(
      accounts.rows(.quote) == [
        "agree: No illegal pit will stay open in this country | "
          + "no illegal pit in the country will stay open"
      ])
  }

  @Test("the same words in two mouths differ")
  func twoSpeakers() {
    let accounts = MarkedAccounts([
      "\"⟨q ana-reyes:The captain was drunk when the ferry sank⟩\", said Reyes.",
      "\"⟨q jose-lim:The captain was drunk when the ferry sank⟩\", said Lim.",
    ])
    #expect(accounts.rows(.quote).map { $0.prefix(6) } == ["differ"])
  }

  @Test("accounts without figures, dates and quotes have no rows")
  func nothing() {
    #expect(MarkedAccounts(["It rained.", ""]).comparison().table.rows.isEmpty)
  }

  @Test("the ends of a span are dates of one event")
  func spans() {
    let accounts = MarkedAccounts([
      "The first talks ran from ⟨d 2022-03:March⟩ to ⟨d 2022-05:May 2022⟩ in Doha.",
      "In ⟨d 2022-04:April 2022⟩ the first talks were held in Doha.",
    ])
    #expect(accounts.rows(.date) == ["agree: March, May 2022 | April 2022"])
  }

  @Test("spans of years are one where both ends are")
  func yearSpans() {
    let accounts = MarkedAccounts([
      "Between ⟨d 2011:2011⟩ and ⟨d 2016:2016⟩ money flowed.",
      "Failings lasted from ⟨d 2011:2011⟩ to ⟨d 2016:2016⟩.",
    ])
    #expect(accounts.rows(.date) == ["agree: 2011, 2016 | 2011, 2016"])
  }
}

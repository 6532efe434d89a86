import Articles
import Testing

@Suite("Figures of several accounts")
struct FigureAlignmentTests {
  @Test("the same amount of the same thing agrees, whatever words count it")
  func sameAmount() {
    let accounts = MarkedAccounts([
      "The rebels demand the release of ⟨f 120 count prisoners:120⟩ prisoners.",
      "The rebels want ⟨f 120 count captives:120⟩ of their captives back.",
    ])
    #expect(accounts.rows(.figure) == ["agree: 120 | 120"])
  }

  @Test("tolls of one disaster differ")
  func tolls() {
    let accounts = MarkedAccounts([
      "At least ⟨f 43 count miners:43⟩ miners were killed when the pit collapsed.",
      "The death toll of the collapsed pit has risen to ⟨f 51 count risen:51⟩.",
    ])
    #expect(accounts.rows(.figure) == ["differ: 43 | 51"])
  }

  @Test("the wounded and the missing of one sentence are two rows")
  func twoTolls() {
    let accounts = MarkedAccounts([
      "Another ⟨f 17 count injured:17⟩ people were injured and ⟨f 12 count:12⟩ are still missing.",
      "⟨f 18 count wounded miners:18⟩ wounded miners lie in hospital. "
        + "⟨f 14 count:14⟩ more are unaccounted for.",
    ])
    #expect(accounts.rows(.figure) == ["differ: 17 | 18", "differ: 12 | 14"])
  }

  @Test("the toll of another year is another row")
  func otherYear() {
    let accounts = MarkedAccounts(
      [
        "The accident killed ⟨f 43 count people:43⟩ people.",
        "In ⟨d 2009:2009⟩ a similar accident killed ⟨f 38 count people:38⟩ people.",
      ], published: "2024-09-12")
    #expect(accounts.rows(.figure) == ["only: 43 | ", "only:  | 38"])
  }

  @Test("two amounts that one account tells apart are two things")
  func torn() {
    let accounts = MarkedAccounts([
      "The army proposed a ⟨f 30 day ceasefire:30-day⟩ ceasefire.",
      "The army proposed a ⟨f 30 day ceasefire:30-day⟩ ceasefire; the truce on the holiday was "
        + "a ⟨f 3 day truce:three-day⟩ truce.",
    ])
    #expect(accounts.rows(.figure) == ["agree: 30-day | 30-day", "only:  | three-day"])
  }

  @Test("amounts of two owners are never one row")
  func owners() {
    let accounts = MarkedAccounts([
      "The bodies of ⟨f 34 count Malian soldiers:34⟩ ⟨s mali:Malian⟩ soldiers came home.",
      "The bodies of ⟨f 34 count Chadian soldiers:34⟩ ⟨s chad:Chadian⟩ soldiers came home.",
    ])
    #expect(accounts.rows(.figure) == ["only: 34 | ", "only:  | 34"])
  }

  @Test("an exact amount agrees with one that it is over")
  func least() {
    let accounts = MarkedAccounts([
      "The ministry lost over ⟨f 700000000 USD arms:$700 million⟩ on arms that never came.",
      "The ministry lost ⟨f 770000000 USD arms:$770mn⟩ on arms that never came.",
    ])
    #expect(accounts.rows(.figure) == ["agree: $700 million | $770mn"])
  }

  @Test("a length of talks is not that of a call")
  func otherThing() {
    let accounts = MarkedAccounts([
      "The talks in the harbour ended after ⟨f 2 hour talks:two hours⟩.",
      "The president held a ⟨f 2 hour call:two-hour⟩ call with his doctor.",
    ])
    #expect(accounts.rows(.figure) == ["only: two hours | ", "only:  | two-hour"])
  }

  @Test("the topic is what is counted")
  func topic() {
    let accounts = MarkedAccounts([
      "The army proposed a ⟨f 30 day ceasefire:30-day⟩ ceasefire.",
      "A ceasefire of ⟨f 30 day ceasefire:30 days⟩ was rejected.",
    ])
    #expect(accounts.comparison().table.rows.map(\.topic) == ["length of ceasefire"])
  }

  @Test("a cell tells who demands and who rejects")
  func stance() {
    let accounts = MarkedAccounts([
      "⟨s sudan:Sudan⟩ demanded a ⟨f 30 day ceasefire:30-day⟩ ceasefire.",
      "⟨s chad:Chad⟩ rejected the ⟨f 30 day ceasefire:30-day⟩ ceasefire.",
    ])
    let table = accounts.comparison().table
    #expect(
      table.rows.first?.cells.map { $0.speakerWords(in: table) } == [
        "Sudan demands", "Chad rejects",
      ])
  }
}

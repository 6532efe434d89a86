import Articles
import Comparison
import Testing

@Suite("Figures that nearly agree")
struct RivalFigureTests {
  @Test("a share without decimals is the rounded one")
  func rounded() {
    let accounts = MarkedAccounts([
      "The Front took ⟨f 56.4 percent vote:56.4 percent⟩ of the vote.",
      "The Front won with ⟨f 56 percent vote:56 percent⟩ of the vote.",
    ])
    #expect(accounts.rows(.figure) == ["agree: 56.4 percent | 56 percent"])
  }

  @Test("over a round number reaches to the next, at least a number that is not round does not")
  func bounds() {
    let over = MarkedAccounts([
      "The company paid over ⟨f 700000000 USD arms:$700 million⟩ for arms.",
      "The company paid ⟨f 770000000 USD arms:$770 million⟩ for arms.",
    ])
    #expect(over.rows(.figure) == ["agree: $700 million | $770 million"])
    let atLeast = MarkedAccounts([
      "At least ⟨f 46 count people:46⟩ people died on the lake.",
      "On the lake ⟨f 53 count people:53⟩ people died.",
    ])
    #expect(atLeast.rows(.figure) == ["differ: 46 | 53"])
  }

  @Test("an amount that two accounts each give once is the same in other words")
  func echo() {
    let accounts = MarkedAccounts([
      "The boat was certified for ⟨f 150 count people:150⟩ people.",
      "Papers of the boat allowed only ⟨f 150 count papers:150⟩.",
    ])
    #expect(accounts.rows(.figure) == ["agree: 150 | 150"])
  }

  @Test("what an account gives for something else is no rival")
  func accountGivesBoth() {
    let accounts = MarkedAccounts([
      "The boat took ⟨f 187 count passengers:187⟩ passengers and had papers for "
        + "⟨f 150 count passengers:150⟩.",
      "The boat was allowed ⟨f 150 count passengers:150⟩ passengers.",
    ])
    #expect(accounts.rows(.figure) == ["agree: 150 | 150", "only: 187 | "])
  }

  @Test("the killed and the wounded of one clause are not one toll")
  func clause() {
    let accounts = MarkedAccounts([
      "The blast killed ⟨f 23 count people:23⟩ people and injured ⟨f 40 count people:40⟩.",
      "The blast killed ⟨f 25 count people:25⟩ people and injured ⟨f 44 count people:44⟩.",
    ])
    #expect(accounts.rows(.figure) == ["differ: 23 | 25", "differ: 40 | 44"])
  }

  @Test("measures are compared in the same unit alone")
  func measures() {
    let accounts = MarkedAccounts([
      "The wind hit the ferry ⟨f 6 other ferry:six kilometres⟩ from shore.",
      "The wind hit the ferry ⟨f 5 other ferry:5km⟩ from shore with ⟨f 5 other freight:5 tonnes⟩.",
    ])
    #expect(accounts.rows(.figure) == ["differ: six kilometres | 5km", "only:  | 5 tonnes"])
  }

  @Test("ones are what was counted before them")
  func ones() {
    let accounts = MarkedAccounts([
      "⟨f 34 count bodies:34⟩ bodies were traded for ⟨f 60 count:60⟩ ⟨s chad:Chadian⟩ ones.",
      "Chad got ⟨f 60 count bodies:60⟩ bodies back.",
    ])
    #expect(accounts.rows(.figure) == ["agree: 60 | 60", "only: 34 | "])
  }

  @Test("ages of one person are told together")
  func ages() {
    let accounts = MarkedAccounts([
      "⟨p ana-reyes:Reyes⟩, ⟨f 46 count:46⟩, won.", "⟨p ana-reyes:Reyes⟩, ⟨f 47 count:47⟩, won.",
    ])
    #expect(accounts.rows(.figure) == ["differ: 46 | 47"])
    #expect(accounts.comparison().table.rows.first?.topic == "age of Ana Reyes")
  }

  @Test("words that say too little one by one are found together")
  func phrases() {
    let accounts = MarkedAccounts([
      "The boat sank with ⟨f 190 count people:190⟩ people on board.",
      "The boat took ⟨f 200 count passengers:200⟩ passengers.",
    ])
    let comparison = accounts.comparison(
      groups: [.init(label: "passengers", forms: ["passenger", "on board"])])
    #expect(comparison.table.rows.map(\.verdict) == [.differ])
  }

  @Test("who tells a toll is not what it counts")
  func teller() {
    let accounts = MarkedAccounts([
      "The toll of dead rose to ⟨f 51 count:51⟩, the injured mayor said.",
      "The pit left ⟨f 47 count people:47⟩ people dead.",
    ])
    #expect(accounts.rows(.figure) == ["differ: 51 | 47"])
  }
}

import Articles
import Testing

@Suite("Offices and names in several accounts")
struct RoleTests {
  @Test("who leads a side is found in every turn of phrase")
  func leaders() {
    let accounts = MarkedAccounts([
      "The ⟨s chad:Chadian⟩ delegation, led by historian ⟨p idriss-saleh:Idriss Saleh⟩, left.",
      "⟨p idriss-saleh:Saleh⟩, the head of the ⟨s chad:Chadian⟩ negotiating team, waited.",
      "⟨p idriss-saleh:Idriss Saleh⟩ represented the ⟨s chad:Chadian⟩ side.",
      "⟨s chad:Chad⟩ picked ⟨p idriss-saleh:Saleh⟩ to return as lead negotiator.",
    ])
    #expect(accounts.rows(.role) == ["agree: Idriss Saleh | Saleh | Idriss Saleh | Saleh"])
  }

  @Test("two holders of one office differ")
  func twoHolders() {
    let accounts = MarkedAccounts([
      "⟨s chad:Chadian⟩ President ⟨p idriss-saleh:Idriss Saleh⟩ spoke.",
      "⟨s chad:Chadian⟩ President ⟨p moussa-adoum:Moussa Adoum⟩ spoke.",
    ])
    #expect(accounts.rows(.role) == ["differ: Idriss Saleh | Moussa Adoum"])
  }

  @Test("a former president holds no office")
  func former() {
    let accounts = MarkedAccounts([
      "Former ⟨s chad:Chadian⟩ President ⟨p idriss-saleh:Idriss Saleh⟩ spoke."
    ])
    #expect(accounts.rows(.role).isEmpty)
  }

  @Test("a president without a state has the one named elsewhere")
  func missingSide() {
    let accounts = MarkedAccounts([
      "⟨s chad:Chadian⟩ President ⟨p idriss-saleh:Idriss Saleh⟩ spoke.",
      "President ⟨p idriss-saleh:Saleh⟩ spoke.",
    ])
    #expect(accounts.comparison().table.rows.map(\.topic) == ["president of Chad"])
  }

  @Test("a garbled name is found by the office it is given")
  func garbled() {
    let accounts = MarkedAccounts([
      "The ⟨s chad:Chadian⟩ delegation, led by ⟨p ibrahim-medinski:Ibrahim Medinski⟩, left.",
      "The head of the ⟨s chad:Chadian⟩ delegation, ⟨p mehinsky:Mehinsky⟩, left.",
    ])
    #expect(accounts.rows(.role) == ["agree: Ibrahim Medinski | Mehinsky"])
    #expect(accounts.rows(.name) == ["differ: Ibrahim Medinski | Mehinsky"])
  }

  @Test("spellings that differ in accents alone are one")
  func accents() {
    let accounts = MarkedAccounts(["⟨p jose-lim:José Lim⟩ left.", "⟨p jose-lim:Jose Lim⟩ left."])
    #expect(accounts.rows(.name).isEmpty)
  }

  @Test("titles of one person that others may have too are told together")
  func titles() {
    let accounts = MarkedAccounts([
      "The envoy ⟨p idriss-saleh:Idriss Saleh⟩ left.",
      "⟨p idriss-saleh:Idriss Saleh⟩, the lands minister, left.",
    ])
    #expect(accounts.rows(.role) == ["agree: Idriss Saleh | Idriss Saleh"])
  }

  @Test("a president-elect is no president yet")
  func elect() {
    let accounts = MarkedAccounts([
      "⟨s chad:Chad⟩'s president-elect, ⟨p idriss-saleh:Idriss Saleh⟩, spoke.",
      "⟨s chad:Chad⟩'s president, ⟨p moussa-adoum:Moussa Adoum⟩, spoke.",
    ])
    #expect(
      accounts.comparison().table.rows.map(\.topic)
        == ["president-elect of Chad", "president of Chad"])
  }

  @Test("two words of one name are no spellings of one word")
  func partsOfName() {
    let accounts = MarkedAccounts([
      "⟨p ram-kamal-dahal:Ram Kamal Dahal⟩ left.", "⟨p ram-kamal-dahal:Ram Kamal Dahal⟩ came.",
    ])
    #expect(accounts.rows(.name).isEmpty)
  }

  @Test("two offices of one person in one sentence are two rows")
  func twoOffices() {
    let rows = MarkedAccounts([
      "The ⟨s chad:Chadian⟩ delegation was headed by its foreign minister ⟨p idriss-saleh:Saleh⟩."
    ]).comparison().table.rows
    #expect(rows.count == 2)
    #expect(Set(rows.map(\.id)).count == 2)
  }
}

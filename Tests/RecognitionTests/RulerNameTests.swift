import Articles
import Recognition
import Testing

@Suite("Names of rulers, peoples and institutions")
struct RulerNameTests {
  @Test("the number of a ruler belongs to the name, the writer's I does not")
  func numbers() throws {
    try expectNames(
      """
      In that year King ⟨ottokar-i:Ottokar I⟩ ruled. The book on ⟨henry-i:Henry I⟩ of old is \
      lost. When ⟨otto:Otto⟩ called I was out.
      """)
  }

  @Test("what a person is called besides belongs to the name")
  func bynames() throws {
    try expectNames("They read about ⟨friedrich-the-wise:Friedrich the Wise⟩ at school.")
    try expectNames("They asked ⟨friedrich:Friedrich⟩ the Prime Minister’s question.")
  }

  @Test("whoever is addressed as a person is one, whatever the place called so")
  func addressed() throws {
    let recognizer = try #require(NamesFixture.recognizer)
    let article = NamesFixture.article("Then Lord Winchester rose, and Mr Winchester left.")
    #expect(recognizer.recognize([article]).actors.map(\.kind) == [.person])
  }

  @Test("those who live in a place are no place of their own")
  func peoples() throws {
    try expectNames(
      "Some ⟨florida/demonym:Floridians⟩ met a few ⟨london/demonym:Londoners⟩ by the sea.")
    let article = NamesFixture.article(
      "The army of the Morvidians and Sardoveans won, and Morvidians sailed home.")
    let recognizer = try #require(NamesFixture.recognizer)
    #expect(recognizer.recognize([article]).actors.map(\.kind) == [.group, .group])
  }

  @Test("a company's business in a country is another company, its sales there are not")
  func subsidiaries() throws {
    try expectNames("They sold a stake in ⟨nokia-chile:Nokia Chile⟩.")
    try expectNames("They knew the ⟨nokia:Nokia⟩ ⟨chile:Chile⟩ sales.")
  }

  @Test("an institution is named with the state or body it is of")
  func institutions() throws {
    try expectNames(
      """
      The ⟨environmental-protection-agency:U.S. Environmental Protection Agency⟩ wrote to the \
      ⟨world-food-programme:U.N. World Food Program⟩.
      """)
  }
}

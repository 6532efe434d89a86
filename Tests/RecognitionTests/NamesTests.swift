import Testing

@Suite("Names")
struct NamesTests {
  @Test("a surname after the full name is the same person")
  func surname() throws {
    try expectNames(
      """
      ⟨maryam-okafor:Maryam Okafor⟩ opened the bridge. Two hours later ⟨maryam-okafor:Okafor⟩ \
      closed it, because ⟨maryam-okafor:Maryam⟩ had seen the water rise.
      """)
  }

  @Test("a title is no part of the name")
  func title() throws {
    try expectNames(
      "Foreign Minister ⟨ilse-brandvold:Ilse Brandvold⟩ met Gen. ⟨tomas-quispe:Tomás Quispe⟩.")
  }

  @Test("states are found by name, acronym and people, in capitals and in compounds")
  func states() throws {
    try expectNames(
      """
      ⟨chile/demonym:Chilean⟩ ships left ⟨peru:Peru⟩ for the ⟨united-states:U.S.⟩, and a \
      ⟨kenya:Kenya⟩-⟨tanzania:Tanzania⟩ deal was signed, as ⟨japan:JAPAN⟩ told us.
      """)
  }

  @Test("an event is no actor and swallows the names inside")
  func events() throws {
    try expectNames("The Nairobi Agreement of 2019 ended what the Treaty of Lima began.")
  }

  @Test("a word that merely begins a sentence is no name")
  func sentenceStart() throws {
    try expectNames("Fishermen left early. Nobody saw them. Rising waters had taken the pier.")
  }

  @Test("a possessive ending is no part of the name")
  func possessive() throws {
    try expectNames(
      "They read ⟨ana-kolarova:Ana Kolarova⟩’s letter and ⟨ana-kolarova:Kolarova⟩'s reply.")
  }
}

import Articles
import Recognition
import TestSupport
import Testing

@Suite("Linking names")
struct NamesLinkingTests {
  private func expectSet(
    _ marked: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try NamesFixture.found(marked)
    #expect(found == marked.map { MarkedText($0).notation }, sourceLocation: sourceLocation)
  }

  @Test("two people with one surname stay two, and the title tells which is meant")
  func sharedSurname() throws {
    try expectNames(
      """
      President ⟨irena-vasko:Irena Vasko⟩ greeted Bishop ⟨pavol-vasko:Pavol Vasko⟩. \
      Later President ⟨irena-vasko:Vasko⟩ spoke.
      """)
  }

  @Test("whoever a full name introduces is meant by the surname, not a more famous bearer")
  func introducedPerson() throws {
    try expectNames(
      """
      The baker ⟨alice-trudeau:Alice Trudeau⟩ sold the shop. ⟨alice-trudeau:Trudeau⟩ kept the oven.
      """)
  }

  @Test("a nickname does not make a common name a famous person's")
  func nickname() throws {
    try expectNames("The plumber ⟨john-smith:John Smith⟩ left.")
  }

  @Test("family names come first in Korean names")
  func familyNameFirst() throws {
    try expectNames(
      "The poet ⟨seo-min-ah:Seo Min-ah⟩ read aloud. ⟨seo-min-ah:Seo⟩ then left the stage.")
  }

  @Test("a syllable behind a hyphen is no title")
  func syllable() throws {
    try expectNames("Yesterday ⟨tak-yong-min:Tak Yong-min⟩ spoke. ⟨tak-yong-min:Tak⟩ was late.")
  }

  @Test("another account's acronym of four letters is the one name with these initials")
  func initialsElsewhere() throws {
    try expectSet([
      "The ⟨zambian-electoral-oversight-council:Zambian Electoral Oversight Council⟩ met.",
      "Nobody trusts the ⟨zambian-electoral-oversight-council:ZEOC⟩.",
    ])
  }

  @Test("a lone name of another account is the one person's who bears it, whatever it looks like")
  func loneNameElsewhere() throws {
    try expectSet([
      "Spokeswoman ⟨aline-mukandori:Aline Mukandori⟩ said no.",
      "In the words of ⟨aline-mukandori:Mukandori⟩, it was over.",
    ])
  }

  @Test("particles belong to the name")
  func particles() throws {
    try expectNames(
      """
      Minister ⟨hanna-van-der-meulen:Hanna van der Meulen⟩ met ⟨omar-al-jaziri:Omar al-Jaziri⟩. \
      Later ⟨omar-al-jaziri:al-Jaziri⟩ thanked ⟨hanna-van-der-meulen:van der Meulen⟩. \
      ⟨omar-al-jaziri:Al-Jaziri⟩ smiled.
      """)
  }

  @Test("an acronym stands for the organization whose initials it is")
  func acronym() throws {
    try expectNames(
      """
      The ⟨northern-herders-union:Northern Herders Union⟩ (⟨northern-herders-union:NHU⟩) met in \
      May. The ⟨northern-herders-union:NHU⟩ wants rain.
      """)
  }

  @Test("a heading in capitals knows the names of the text below")
  func heading() throws {
    try expectNames(
      """
      # Why ⟨dario-benetti:Benetti⟩ Lost His Last Great Bet
      The banker ⟨dario-benetti:Dario Benetti⟩ had wagered everything on copper.
      """)
  }

  @Test("one actor keeps one id through spellings and scripts")
  func spellings() throws {
    try expectSet([
      "⟨volodymyr-zelenskyy:Zelensky⟩ spoke first.",
      "Then ⟨volodymyr-zelenskyy:Zelenskyy⟩ spoke, said ⟨volodymyr-zelenskyy:泽连斯基⟩的 aide.",
      "⟨volodymyr-zelenskyy:Владимир Зеленский⟩ answered.",
    ])
  }

  @Test("an unknown person is found again under another spelling of the full name")
  func unknownSpelling() throws {
    try expectSet([
      "General ⟨andrey-morgunov:Andrey Morgunov⟩ signed.",
      "General ⟨andrey-morgunov:Andrei Morgunow⟩ did not sign.",
    ])
  }

  @Test("a full name in another alphabet leads to the one in Latin letters")
  func alphabets() throws {
    try expectSet([
      "General ⟨andrey-morgunov:Andrey Morgunov⟩ signed.",
      "On Monday the order of ⟨andrey-morgunov:Андрей Моргунов⟩ was read out.",
    ])
  }

  @Test("an initial that is also a word is part of the name")
  func initials() throws {
    try expectSet([
      "On Monday the talks were opened by ⟨peter-a-okafor:Peter A. Okafor⟩, who spoke first."
    ])
  }

  @Test("another given name with the initial of a known person's is another person's")
  func initialOfAlias() throws {
    try expectSet([
      "The talks with ⟨abdul-qadeer-khan:A.Q. Khan⟩ began.",
      "On Monday ⟨ahmad-khan:Ahmad Khan⟩, who is a farmer, spoke.",
    ])
  }

  @Test("a mention in another spelling says whose it is")
  func whySpelling() throws {
    let articles = [
      "Yevgeny Tarbukin opened the talks.", "Mr. Evgenij Tarbukin spoke for an hour.",
    ].enumerated().map { NamesFixture.article($1, id: "\($0)") }
    let findings = try #require(NamesFixture.recognizer).recognize(articles).findings
    #expect(findings[1].mentions.map(\.why) == ["another spelling of Yevgeny Tarbukin"])
  }

  @Test("a brother is not taken for another spelling")
  func brothers() throws {
    try expectSet([
      "General ⟨andrey-morgunov:Andrey Morgunov⟩ signed.",
      "General ⟨alexei-morgunov:Alexei Morgunov⟩ did not sign.",
    ])
  }

  @Test("a surname alone is joined to its one bearer in the other accounts")
  func surnameElsewhere() throws {
    try expectSet([
      "The analyst ⟨vitalia-rymshana:Vitalia Rymshana⟩ wrote a note.",
      "According to the analyst ⟨vitalia-rymshana:Rymshana⟩, the note was lost.",
    ])
  }

  @Test("a garbled name is linked by the office that stands beside it, never by spelling alone")
  func garbled() throws {
    try expectNames(
      """
      The ⟨russia/demonym:Russian⟩ chief negotiator, ⟨vladimir-medinsky:Medhinsky⟩, left early. \
      The cook ⟨edinsky:Edinsky⟩ stayed.
      """)
  }

  @Test("a legal form belongs to the name and changes nobody")
  func legalForms() throws {
    try expectSet([
      "Shares of ⟨toyota:Toyota Corp.⟩ rose, and those of ⟨velstrand-motor-inc:Velstrand Motor, Inc.⟩ fell.",
      "On Monday ⟨toyota:Toyota⟩ met the ⟨velstrand-motor-inc:Velstrand Motor Company⟩.",
    ])
  }

  @Test("a company's branch in brackets is a company of its own")
  func branches() throws {
    try expectNames(
      """
      The ⟨bank-of-velstrand:Bank of Velstrand⟩ sold shares of the \
      ⟨bank-of-velstrand-hong-kong-limited:Bank of Velstrand (Hong Kong) Limited⟩ to savers.
      """)
  }

  @Test("an acronym explained in one article is known in the others")
  func acronymElsewhere() throws {
    try expectSet([
      "Prices rose, the ⟨northern-herders-union:NHU⟩ said on Monday.",
      """
      The ⟨northern-herders-union:Northern Herders Union⟩ (⟨northern-herders-union:NHU⟩) met in May.
      """,
    ])
  }

  @Test("an institution without its state is that of the one state named with it")
  func institution() throws {
    try expectNames(
      """
      The ⟨us-water-authority:US Water Authority⟩ chose a bid. Later the \
      ⟨us-water-authority:Water Authority⟩ paid.
      """)
  }

  @Test("a nickname is a given name")
  func nicknameElsewhere() throws {
    try expectSet([
      "The banker ⟨theodore-velstrand:Theodore Velstrand⟩ left.",
      "The banker ⟨theodore-velstrand:Ted Velstrand⟩ came back.",
    ])
  }

  @Test("a name written as one word is the same name")
  func joinedName() throws {
    try expectSet([
      "The singer ⟨tomas-velstrand:Tomas Velstrand⟩ left.",
      "They saw ⟨tomas-velstrand:TomasVelstrand⟩, who sang.",
    ])
  }

  @Test("an institution without its state is that of the state the article speaks of")
  func institutionOfState() throws {
    try expectSet([
      "The ⟨kenya-air-board:Kenya Air Board⟩ met in May.",
      "In ⟨kenya:Kenya⟩ the ⟨kenya-air-board:Air Board⟩ met again.",
      "In ⟨norway:Norway⟩ the ⟨air-board:Air Board⟩ met too.",
    ])
  }

  @Test("initials in brackets may hold small letters")
  func mixedInitials() throws {
    try expectNames(
      """
      The ⟨league-of-velstrand:League of Velstrand⟩ (⟨league-of-velstrand:LoV⟩) met. A member of \
      ⟨league-of-velstrand:LoV⟩ spoke.
      """)
  }

  @Test("an organization is known without the last word that says what it is")
  func withoutLastWord() throws {
    try expectNames(
      """
      Planes of ⟨velstrand-southern-airlines:Velstrand Southern Airlines⟩ stayed behind. Some \
      blamed ⟨velstrand-southern-airlines:Velstrand Southern⟩ for it.
      """)
  }

  @Test("an airline that bears a land's name is not the land")
  func airline() throws {
    try expectNames(
      "Passengers of ⟨air-namibia:Air Namibia⟩ waited. In ⟨namibia:Namibia⟩ it rained.")
  }

  @Test("a son is told from a father of the same name")
  func fatherAndSon() throws {
    try expectNames(
      """
      The banker ⟨otto-harrow:Otto Harrow⟩ retired. His son, ⟨otto-harrow-jr:Otto Harrow Jr.⟩, \
      did not. ⟨otto-harrow-jr:Harrow Jr.⟩ met ⟨otto-harrow:Harrow⟩ in May.
      """)
  }

  @Test("a name's last word after the article means the one organization met by the longer name")
  func lastWord() throws {
    try expectNames(
      """
      The ⟨oderholm-tribune:Oderholm Tribune⟩ broke the story. Days later the \
      ⟨oderholm-tribune:Tribune⟩ took it back.
      """)
  }

  @Test("the North is the one state whose name begins so and that was named before")
  func shortState() throws {
    try expectNames(
      """
      ⟨north-macedonia:North Macedonia⟩ closed the road. Trucks waited, and the \
      ⟨north-macedonia:North⟩ let nobody in.
      """)
  }
}

import Articles
import Testing

@Suite("Names of bodies that no list has")
struct BodyNameTests {
  @Test("a company called after two is one name, two who talk are two")
  func compounds() throws {
    try expectNames(
      """
      ⟨velstrand-korbin:Velstrand-Korbin⟩ grew out of ⟨velstrand-radartechnik:Velstrand \
      Radartechnik⟩. The ministry spoke of ⟨velstrand-korbin:Velstrand-Korbin⟩'s radars. \
      ⟨luca-korbin:Luca Korbin⟩ left.
      """)
    try expectNames(
      """
      ⟨ann-harrow:Ann Harrow⟩ and ⟨otto-vale:Otto Vale⟩ agreed, and the ⟨ann-harrow:Harrow⟩-\
      ⟨otto-vale:Vale⟩ talks ended.
      """)
  }

  @Test("what belongs to many has their name: a union, a syndicate, an association")
  func owners() throws {
    try expectNames(
      """
      The ⟨oruro-doctors-syndicate:Oruro Doctors' Syndicate⟩ met the \
      ⟨planters-association-of-harrow:Planters’ Association of Harrow⟩ and the \
      ⟨prosecutor-general-s-office:Prosecutor General's Office⟩.
      """)
  }

  @Test("a body's name keeps its “and” before words that begin titles")
  func fields() throws {
    try expectNames(
      "It was the ⟨employment-and-labour-relations-court:Employment and Labour Relations Court⟩.")
    try expectNames("The Health and Labour Minister left.")
  }

  @Test("a short form in brackets means what the article says, not what the lists know")
  func introductions() throws {
    try expectNames(
      """
      # ⟨civil-defence-commission:CDC⟩ sends boats to the south as rivers rise again
      The ⟨civil-defence-commission:Civil Defence Commission⟩ (⟨civil-defence-commission:CDC⟩) sent \
      boats. Nobody asked the ⟨civil-defence-commission:CDC⟩ why.
      """)
    try expectNames(
      """
      The ⟨harbour-education-trust-fund:Harbour Education Trust Fund⟩ \
      (⟨harbour-education-trust-fund:HETFund⟩) paid, and the ⟨sea-industry-authority:Sea Industry \
      Authority⟩ (⟨sea-industry-authority:Seaina⟩) did not. ⟨harbour-education-trust-fund:HETFund⟩ \
      was glad.
      """)
  }

  @Test("an acronym is no title of other letters")
  func acronyms() throws {
    try expectNames(
      """
      The ⟨securities-and-exchange-commission:SEC⟩ asked Sec. ⟨ann-vale:Ann Vale⟩, and SGT \
      ⟨otto-harrow:Otto Harrow⟩ told the ⟨securities-and-exchange-commission:SEC⟩.
      """)
  }

  @Test("money is no actor, whatever its sign is called")
  func sums() throws {
    try expectNames(
      "It paid US$ 5 million, US$20, Rs2 million, Rs. 1,750 and K90,000 to the ⟨united-states:US⟩.")
  }

  @Test("ships and planes are no actors")
  func ships() throws {
    try expectNames("The MV Lady Astrolabe met the HMS Harrow, and Air Force One flew over them.")
  }

  @Test("a report begins with where it was written, however many words that has")
  func datelines() throws {
    try expectNames(
      "⟨la-spezia:LA SPEZIA⟩ - Two thousand filled the square of ⟨la-spezia:La Spezia⟩.")
  }

  @Test("a firm, a network, a court: said to be who is named behind “is”")
  func told() throws {
    try expectNames(
      """
      The ⟨delmar-minerals/description:company⟩ is ⟨delmar-minerals:Delmar Minerals⟩. The \
      ⟨delmar-minerals/description:firm⟩ owes taxes.
      """, kinds: [.name, .description])
  }

  @Test("the highest court is called so where the article has named it")
  func highCourt() throws {
    try expectNames(
      """
      The ⟨us-supreme-court:Supreme Court⟩ met. The ⟨us-supreme-court/description:high court⟩ \
      agreed, and the ⟨us-supreme-court/description:justices⟩ left.
      """, kinds: [.name, .description])
  }

  @Test("a province's chamber and court are not the nation's, which have the name alone")
  func provinces() throws {
    try expectNames(
      """
      The ⟨us-senate:US Senate⟩ voted. The ⟨michigan-senate:Michigan Senate⟩ did not, nor the \
      ⟨new-york-supreme-court:New York Supreme Court⟩.
      """)
    try expectNames(
      "In ⟨michigan:Michigan⟩ the state Senate met. ⟨michigan:Michigan⟩'s Senate left.")
  }

  @Test("a school is not called by its town")
  func schools() throws {
    try expectNames(
      """
      ⟨oderholm-high-school:Oderholm High School⟩ is closed. Nobody in ⟨oderholm:Oderholm⟩ says why.
      """)
  }

  @Test("the society of a land is no part of the others")
  func societies() throws {
    try expectNames(
      "The ⟨libyan-red-crescent:Libyan Red Crescent⟩ met the ⟨canadian-red-cross:Canadian Red Cross⟩."
    )
  }

  @Test("a state's own party or association is not the nation's")
  func branches() throws {
    try expectNames(
      """
      The ⟨ohio-republican-party:Ohio Republican Party⟩ met the \
      ⟨missouri-national-education-association:Missouri National Education Association⟩. The state \
      ⟨republican-party:GOP⟩ left.
      """)
  }

  @Test("a town's newspaper is not the town")
  func newspapers() throws {
    try expectNames(
      """
      The ⟨harrow-globe:Harrow Globe⟩ wrote it. The mayor slept in ⟨harrow:Harrow⟩. The \
      ⟨kansas-city-star:Kansas City Star⟩ did not.
      """)
  }

  @Test("those who stand up for something are a body")
  func campaigners() throws {
    try expectNames("She founded ⟨parents-for-open-harbours:Parents for Open Harbours⟩.")
  }

  @Test("a party's members at a sentence's beginning are none where the word is named nowhere else")
  func conservatives() throws {
    try expectNames("He left. Conservatives were not impressed.")
    try expectNames(
      """
      The ⟨conservative-party-uk:Conservatives⟩ left. ⟨conservative-party-uk:Conservatives⟩ came.
      """)
  }
}

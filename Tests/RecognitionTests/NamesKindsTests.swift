import Articles
import Recognition
import Testing

@Suite("Capitals, descriptions and pronouns")
struct NamesKindsTests {
  @Test("a capital that speaks, decides or is addressed means the government")
  func government() throws {
    try expectNames(
      """
      ⟨norway/metonym:Oslo⟩ said it would wait. ⟨kenya/metonym:Nairobi⟩ has sent a note to the \
      bank. Talks between ⟨chile/metonym:Santiago⟩ and ⟨peru/metonym:Lima⟩ failed. The envoy blamed \
      ⟨japan/metonym:Tokyo⟩ for ⟨egypt/metonym:Cairo⟩'s refusal.
      """)
  }

  @Test("a capital where things happen is a city")
  func city() throws {
    try expectNames(
      """
      Rain fell in ⟨oslo:Oslo⟩. The singer flew to ⟨nairobi:Nairobi⟩ from ⟨lima:Lima⟩, \
      ⟨peru:Peru⟩. ⟨tokyo:Tokyo⟩’s streets were empty, and the ⟨cairo:Cairo⟩ talks were put off.
      """)
  }

  @Test("what holds of a list of capitals holds of each of them")
  func lists() throws {
    try expectNames(
      """
      ⟨norway/metonym:Oslo⟩, ⟨kenya/metonym:Nairobi⟩ and ⟨peru/metonym:Lima⟩ said no. Offices in \
      ⟨oslo:Oslo⟩, ⟨nairobi:Nairobi⟩ and ⟨lima:Lima⟩ closed. ⟨japan/metonym:Tokyo⟩, long a friend \
      of the bank, said nothing.
      """)
  }

  @Test("those who rule in a capital, whom it sends and what it does mean the government")
  func moreGovernment() throws {
    try expectNames(
      """
      The junta in ⟨mali/metonym:Bamako⟩ has banned a song. A delegation from ⟨jordan/metonym:Amman⟩ \
      came late. ⟨norway/metonym:Oslo⟩ sells less gas, and ⟨kenya/metonym:Nairobi⟩, I think, will \
      buy it. Nobody wants to rattle ⟨peru/metonym:Lima⟩. The delegation in ⟨amman:Amman⟩ ate well.
      """)
  }

  @Test("a capital that is asked, or stands beside another one, means the government")
  func askedGovernment() throws {
    try expectNames(
      """
      Will ⟨peru/metonym:Lima⟩ pay? Neither ⟨kenya/metonym:Nairobi⟩ nor ⟨mali/metonym:Bamako⟩ \
      knows. Unlike ⟨norway/metonym:Oslo⟩, ⟨japan/metonym:Tokyo⟩ kept silent.
      """)
  }

  @Test("a capital that is struck, or of which it is said what it is like, is a city")
  func likened() throws {
    try expectNames(
      """
      Attacks on ⟨bamako:Bamako⟩ went on. ⟨oslo:Oslo⟩ is a quiet city, ⟨lima:Lima⟩ was calm, and \
      ⟨nairobi:Nairobi⟩'s main hospital had no light. Two ships left ⟨tokyo:Tokyo⟩ on Monday.
      """)
  }

  @Test("Brussels is the Union's unless an account speaks of Belgium")
  func union() throws {
    try expectNames("⟨european-union/metonym:Brussels⟩ vowed to answer the tariffs.")
    try expectNames(
      """
      The ⟨european-union:European Union⟩ will meet again. ⟨european-union/metonym:Brussels⟩ said \
      it would wait.
      """)
    try expectNames(
      """
      ⟨belgium:Belgium⟩ left the ⟨european-union:EU⟩ talks. ⟨belgium/metonym:Brussels⟩ said it \
      would wait.
      """)
  }

  @Test("Korean is of the one Korea that is named, and of the people where both are")
  func divided() throws {
    try expectNames(
      "⟨south-korea:South Korea⟩ lost. Every ⟨south-korea/demonym:Korean⟩ paper mourned.")
    try expectNames(
      """
      ⟨south-korea:South Korea⟩ beat ⟨north-korea:North Korea⟩. Every ⟨korea/demonym:Korean⟩ paper \
      wrote of it.
      """)
    try expectNames("⟨south-africa:South Africa⟩ won. ⟨africa/demonym:African⟩ papers rejoiced.")
  }

  @Test("a state that possesses what the lists know with it is named by itself")
  func possessor() throws {
    try expectNames(
      """
      ⟨iran:Iran⟩'s ⟨islamic-revolutionary-guard-corps:Revolutionary Guards⟩ and ⟨china:China⟩'s \
      ⟨chinese-foreign-ministry:Foreign Ministry⟩ were silent.
      """)
  }

  @Test("states are known by older names, nicknames, letters and what they call themselves")
  func namesOfStates() throws {
    try expectNames(
      """
      The ⟨united-states/demonym:Yanks⟩ lost to ⟨kyrgyzstan:Kirghizia⟩ and the \
      ⟨kiribati:Republic of Kiribati⟩, but ⟨belgium:Belgique⟩ and the \
      ⟨democratic-republic-of-the-congo:RDC⟩ did not. The Government of ⟨togo:Togo⟩ agrees.
      """)
  }

  @Test("seats of power always mean the state")
  func seats() throws {
    try expectNames(
      "Guests left the ⟨united-states/metonym:White House⟩ while the ⟨russia/metonym:Kremlin⟩ wrote."
    )
  }

  @Test("a delegation is its state, a minister whoever holds the office")
  func descriptions() throws {
    try expectNames(
      """
      The ⟨ghana/description:⟨ghana/demonym:Ghanaian⟩ delegation⟩ left. ⟨ama-serwaa:Ama Serwaa⟩, \
      the ⟨ama-serwaa/description:head of the team⟩, stayed.
      """, kinds: [.name, .demonym, .metonym, .description])
  }

  @Test("an office with a name between commas is that of the person named")
  func namedHolder() throws {
    try expectNames(
      """
      ⟨hanna-oduya/description:Chile's president⟩, Hanna Oduya, spoke. The president-elect was ill.
      """, kinds: [.description])
  }

  @Test("a pronoun is linked only when one person is left that it can mean")
  func pronouns() throws {
    try expectNames(
      """
      ⟨maryam-okafor:Maryam Okafor⟩ said ⟨maryam-okafor/pronoun:she⟩ would stay. Mr ⟨quist:Quist⟩ met \
      Mr ⟨haas:Haas⟩ and his wife.
      """, kinds: Set(Mention.Kind.allCases))
  }

  @Test("a reported pronoun in quotation marks is not the speaker")
  func quotedPronoun() throws {
    try expectNames(
      """
      Against ⟨pavel-drago:Pavel Drago⟩ nothing helps: ⟨tomas-quispe:Tomás Quispe⟩ said \
      “⟨pavel-drago/pronoun:he⟩ never tires.”
      """, kinds: [.name, .pronoun])
  }

  @Test("every mention says why")
  func why() throws {
    let article = NamesFixture.article("Oslo said no. Kari Nordmann agreed, and Nordmann left.")
    let recognizer = try #require(NamesFixture.recognizer)
    let whys = recognizer.recognize([article]).findings[0].mentions.map(\.why)
    #expect(
      whys == [
        "capital for government: subject of “said”", "person's name", "surname of Kari Nordmann",
      ])
  }
}

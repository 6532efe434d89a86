import Articles
import Testing

@Suite("Parties, chambers and bodies by what they are called for short")
struct ParliamentTests {
  @Test("members of a party and what is theirs lead to the party, by every name of it")
  func parties() throws {
    try expectNames(
      """
      ⟨republican-party/demonym:Republicans⟩ left early. The ⟨republican-party:GOP⟩ lost, a \
      ⟨republican-party/demonym:Republican⟩ senator said, and a \
      ⟨democratic-party/demonym:Democrat⟩ from ⟨ohio:Ohio⟩ met other \
      ⟨democratic-party/demonym:Democratic⟩ leaders.
      """)
  }

  @Test("another country's party is not meant, nor a word that only opens a sentence")
  func otherParties() throws {
    try expectNames(
      "Democratic reforms are needed. The ⟨sweden/demonym:Swedish⟩ Democrats agree.")
  }

  @Test("the House and the Senate are chambers where the article speaks of Congress")
  func chambers() throws {
    try expectNames(
      """
      ⟨us-congress:Congress⟩ is late. The ⟨us-house-of-representatives:House⟩ met at noon, \
      ⟨us-house-of-representatives:House⟩ Speaker ⟨ann-vale:Ann Vale⟩ said, and the \
      ⟨us-house-of-representatives:House⟩-passed plan waits. ⟨us-senate:Senate⟩ Majority Leader \
      ⟨otto-kale:Otto Kale⟩ left.
      """)
  }

  @Test("the upper and the lower house are those of the names of the two that the article has")
  func tiers() throws {
    try expectNames(
      """
      ⟨us-congress:Congress⟩ met. The ⟨us-senate:Senate⟩ voted. The \
      ⟨us-senate/description:upper chamber⟩ left, and the lower house was built of cards.
      """, kinds: [.name, .description])
  }

  @Test("a member of a party or of parliament is meant by where the article says each is from")
  func members() throws {
    try expectNames(
      """
      Rep. Ann Vale, R-Calif., met Rep. Otto Kale (D-Calif.) and Representative Tam Odo, Republican \
      of Ohio. The ⟨ann-vale/description:California Republican⟩ and the \
      ⟨tam-odo/description:longtime Ohio congressman⟩ left, the \
      ⟨otto-kale/description:California Democrat⟩ stayed, and the Utah Republican was late.
      """, kinds: [.description])
  }

  @Test("of two members of one party from one place neither is meant, if both were named before")
  func twoMembers() throws {
    try expectNames(
      """
      Rep. Ann Vale, R-Calif., met Rep. Tam Odo, R-Calif. The California Republican left.
      """, kinds: [.description])
  }

  @Test("a house that is none, and any house elsewhere, is not a chamber")
  func otherHouses() throws {
    try expectNames("The House was dark, House Speaker ⟨ann-vale:Ann Vale⟩ said in the evening.")
    try expectNames("The ⟨us-senate:Senate⟩ met. A House in the hills burned.")
  }

  @Test("agency, airline and company are the one body before whose name says it is one")
  func bodies() throws {
    try expectNames(
      """
      The ⟨federal-aviation-administration:Federal Aviation Administration⟩ warned \
      ⟨kestrel-airways:Kestrel Airways⟩. The ⟨federal-aviation-administration/description:agency⟩ \
      called, and the ⟨kestrel-airways/description:airline⟩ paid.
      """, kinds: [.name, .description])
    try expectNames(
      """
      ⟨harrow-holding:Harrow Holding⟩ sued ⟨kestrel-industries:Kestrel Industries⟩. The company won.
      """, kinds: [.name, .description])
  }

  @Test("of several banks the one named right before is meant, of two beside each other none")
  func nearBody() throws {
    try expectNames(
      """
      ⟨harrow-bank:Harrow Bank⟩ opened. It rained. It snowed. It rained again. It stopped. \
      ⟨kestrel-bank:Kestrel Bank⟩ fell. The ⟨kestrel-bank/description:bank⟩ paid nobody.
      """, kinds: [.name, .description])
    try expectNames(
      "⟨harrow-bank:Harrow Bank⟩ sued ⟨kestrel-bank:Kestrel Bank⟩. The bank paid nobody.",
      kinds: [.name, .description])
  }

  @Test("what somebody is to another stands before the name, with the owner's name or without his")
  func relations() throws {
    try expectNames(
      """
      His ⟨nigar-kale/description:younger sister⟩, ⟨nigar-kale:Nigar Kale⟩, left. \
      ⟨ann-vale/description:⟨otto-harrow:Otto Harrow⟩'s lawyer⟩, ⟨ann-vale:Ann Vale⟩, stayed.
      """, kinds: [.name, .description])
  }

  @Test("a given name stands for who is called by another form of it, if it is one person")
  func givenNames() throws {
    try expectNames(
      """
      ⟨walter-harrow:Walter Harrow⟩ left. “⟨walter-harrow:Walt⟩ is stubborn,” his doctor told us.
      """)
    try expectNames(
      """
      ⟨walter-harrow:Walter Harrow⟩ and ⟨walter-odo:Walter Odo⟩ left. “⟨walt:Walt⟩ is stubborn,” \
      his doctor told us.
      """)
  }

  @Test("a family name in a headline is the person's, not that of the firm named after the family")
  func headline() throws {
    try expectNames(
      """
      ⟨walter-harrow:Harrow⟩ leaves early

      ⟨walter-harrow:Walter Harrow⟩ runs ⟨harrow-holding:Harrow Holding⟩ with his daughter \
      ⟨ann-harrow:Ann Harrow⟩, who stayed.
      """)
  }
}

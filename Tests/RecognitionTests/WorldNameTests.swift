import Articles
import Testing

@Suite("Names as newspapers around the world print them")
struct WorldNameTests {
  @Test("a weekday behind a body's name is no part of it")
  func weekday() throws {
    try expectNames(
      "The ⟨varno-tribunal:Varno Tribunal⟩ on Thursday sentenced ⟨ann-vale:Ann Vale⟩.")
  }

  @Test("a ministry's name goes on behind and, a council's behind of, an office's in none")
  func ministry() throws {
    try expectNames(
      """
      ⟨ann-vale:Ann Vale⟩ asked the ⟨ministry-of-water-resources-and-irrigation:Ministry of Water \
      Resources and Irrigation⟩ and the ⟨council-of-representatives:Council of Representatives⟩.
      """)
    try expectNames("Secretary for Works ⟨ann-vale:Ann Vale⟩ paid.")
  }

  @Test("who owns a court is part of its name")
  func owner() throws {
    try expectNames(
      """
      The ⟨harrow-resident-magistrate-s-court:Harrow Resident Magistrate's Court⟩ freed \
      ⟨ann-vale:Ann Vale⟩.
      """)
  }

  @Test("what is against something keeps the word in a body's name")
  func prefix() throws {
    try expectNames(
      """
      The ⟨anti-corruption-bureau:Anti-Corruption Bureau⟩ (⟨anti-corruption-bureau:ACB⟩) called \
      ⟨ann-vale:Ann Vale⟩.
      """)
  }

  @Test("a party of one state is not the party of another that has the same name")
  func party() throws {
    try expectNames(
      """
      The ⟨mongolian-people-s-party:Mongolian People's Party⟩ and the ⟨malawi-congress-party:Malawi \
      Congress Party⟩ (⟨malawi-congress-party:MCP⟩) met.
      """)
  }

  @Test(
    "what honours somebody is no part of the name",
    arguments: [
      "Tan Sri", "Datuk Seri", "Alhaji", "Smt.", "Engr.", "Daw", "Her Worship", "Sub-Collector",
    ])
  func title(title: String) throws {
    try expectNames("\(title) ⟨lan-beng:Lan Beng⟩ spoke. Earlier ⟨lan-beng:Lan Beng⟩ had left.")
  }

  @Test("a name without its first one, or without initials, is the same person's")
  func shorter() throws {
    try expectNames(
      """
      Mr. ⟨yaw-dankwah-mensah:Yaw Dankwah Mensah⟩ came. Mr ⟨yaw-dankwah-mensah:Dankwah Mensah⟩ \
      spoke. ⟨p-k-sreedevi-kale:P.K. Sreedevi Kale⟩ told others. Earlier \
      ⟨p-k-sreedevi-kale:Sreedevi Kale⟩ said no.
      """)
  }

  @Test("a given name more may be somebody else's")
  func another() throws {
    try expectNames(
      """
      Mrs. ⟨anna-maria-vale:Anna Maria Vale⟩ came. Mrs. ⟨maria-vale:Maria Vale⟩ spoke.
      """)
  }

  @Test("an initial that is a title elsewhere does not end a name")
  func initial() throws {
    try expectNames(
      "⟨stephen-m-harrow:Stephen M. Harrow⟩ wrote. Mr. ⟨stephen-m-harrow:Harrow⟩ left.")
  }

  @Test("a person's name does not begin with a title's short form")
  func shortTitle() throws {
    try expectNames("The leader, ⟨min-aung-hlaing:Min Aung Hlaing⟩, is in town.")
  }

  @Test("a saint's name with nothing more keeps the word")
  func saint() throws {
    try expectNames("The ⟨st-ronan:St Ronan⟩ school trains, said ⟨ann-vale:Ann Vale⟩.")
  }

  @Test("the third is the one whom the lists know without the number, a junior is not")
  func generations() throws {
    try expectNames(
      """
      ⟨robert-mueller:Robert S. Mueller III⟩ met ⟨donald-trump-jr:Donald Trump Jr.⟩ and left. \
      President ⟨donald-trump:Trump⟩ heard of Mr. ⟨robert-mueller:Mueller⟩.
      """)
  }

  @Test("a town's state is found by its short form, words like it elsewhere are not")
  func abbreviation() throws {
    let found = try NamesFixture.found([
      "Miners left Denver, Ore and coal in their carts. Nev. said so."
    ])
    #expect(!found[0].contains("oregon") && !found[0].contains("nevada"))
    try expectNames("⟨ann-vale:Ann Vale⟩ was in ⟨seattle:Seattle⟩, ⟨washington-state:Wash.⟩, then.")
  }

  @Test("House and party before a noun stand for the chamber and the party")
  func chamber() throws {
    try expectNames(
      """
      Some ⟨republican-party/demonym:Republicans⟩ left. ⟨us-house-of-representatives:House⟩ \
      ⟨republican-party/demonym:Republicans⟩ stayed, and ⟨ann-vale:Ann Vale⟩ told her \
      ⟨us-house-of-representatives:House⟩ colleagues so.
      """)
  }

  @Test("a word that no list of English has is a name at the sentence's beginning too")
  func strangeWord() throws {
    try expectNames("It rained. ⟨zorlantar:Zorlantar⟩ called for calm. Snowing harmed nobody.")
  }

  @Test("small words that a family name begins with belong to it where they begin the sentence")
  func particles() throws {
    try expectNames(
      """
      ⟨marit-van-der-sluis:Marit van der Sluis⟩ left. ⟨marit-van-der-sluis:Van der Sluis⟩ was late.
      """)
    try expectNames("It froze in the ⟨adrar-des-ifoghal:Adrar des Ifoghal⟩.")
  }

  @Test(
    "what a report opens with in capitals is a place, also of two words or as in a court's name")
  func dateline() throws {
    try expectNames(
      "⟨zamborra:ZAMBORRA⟩ - The ⟨zamborra-tribunal:Zamborra Tribunal⟩ met.")
    try expectNames("⟨la-paz:LA PAZ⟩, March 3 - It rained.")
  }

  @Test("a region with a name of its own is not what it is in")
  func region() throws {
    try expectNames("It rained in the ⟨guji-zone:Guji Zone⟩ of ⟨oromia:Oromia⟩.")
  }
}

import Articles
import Testing

@Suite("Lands and what is theirs, called by other words than their names")
struct LandTests {
  @Test("a state's capital is the city, money and former capitals are none")
  func capitals() throws {
    try expectNames(
      """
      The ⟨riyadh/description:Saudi capital⟩ was quiet, ⟨sanaa/description:Yemen's capital⟩ was not. \
      The French capital flows abroad went on. The French capital of fashion is another.
      """, kinds: [.description])
  }

  @Test("a city that is called the capital, or has a mayor, is a city")
  func cities() throws {
    try expectNames(
      """
      A missile flew toward ⟨riyadh:Riyadh⟩, the ⟨saudi-arabia/demonym:Saudi⟩ capital. \
      ⟨london:London⟩'s left-wing mayor saw it.
      """)
  }

  @Test(
    "the kingdom of a faith is not the faithful, all countries of a continent are the continent")
  func faith() throws {
    try expectNames(
      "The ⟨sunnis/demonym:Sunni⟩ kingdom left.", kinds: [.demonym, .description])
    try expectNames(
      "The support of ⟨europe/description:European countries⟩ went on.", kinds: [.description])
  }

  @Test("members of a party are members wherever they are, and the place is one of its own")
  func membersSomewhere() throws {
    try expectNames(
      """
      ⟨democratic-party/demonym:Democrats⟩ on ⟨us-congress/metonym:Capitol Hill⟩ were angry at \
      ⟨democratic-party/demonym:Democrats⟩ on ⟨wall-street:Wall Street⟩.
      """)
  }

  @Test("a committee of the Senate is no upper chamber")
  func committees() throws {
    try expectNames(
      """
      The ⟨senate-judiciary-committee:Senate Judiciary Committee⟩ met. The upper chamber left, and \
      the ⟨senate-judiciary-committee/description:committee⟩ stayed.
      """, kinds: [.name, .description])
    try expectNames("The Senate Peat Committee met. The upper chamber left.", kinds: [.description])
  }

  @Test("the rebels of a movement's name are the movement, those of a land's name are not the land")
  func movements() throws {
    try expectNames(
      """
      ⟨houthis/description:Houthi rebels⟩ met ⟨hamas/description:Hamas militants⟩ and Syrian rebels. \
      The ⟨hezbollah/description:Hezbollah movement⟩ stayed away.
      """, kinds: [.description])
  }

  @Test("Capitol Hill and Foggy Bottom stand for who works there, the West Wing for the government")
  func seats() throws {
    try expectNames(
      """
      Many on ⟨us-congress/metonym:Capitol Hill⟩ asked ⟨us-state-department/metonym:Foggy Bottom⟩ \
      and aides in the ⟨united-states/metonym:West Wing⟩.
      """)
  }

  @Test("a province behind a town or a party's letter keeps the full stop of its short form")
  func abbreviations() throws {
    try expectNames(
      """
      ⟨ann-vale:Ann Vale⟩ spoke in ⟨scottsdale:Scottsdale⟩, ⟨arizona:Ariz.⟩, and Sen. \
      ⟨otto-kale:Otto Kale⟩ (R-⟨kentucky:Ky.⟩) in ⟨boise:Boise⟩. Sen. ⟨tam-odo:Tam Odo⟩ \
      (R-⟨kentucky:KY⟩) left.
      """)
  }

  @Test("his country and her state are those the person governs or is from")
  func ownLand() throws {
    try expectNames(
      """
      ⟨iran/demonym:Iranian⟩ President ⟨otto-kale:Otto Kale⟩ said his ⟨iran/description:country⟩ \
      would stay, and that his country house was sold. Sen. ⟨ann-vale:Ann Vale⟩ \
      (D-⟨california:Calif.⟩) said her ⟨california/description:state⟩ was late.
      """, kinds: [.name, .demonym, .description])
  }

  @Test("his daughter and his lawyer are who was introduced so, where it is one")
  func relatives() throws {
    try expectNames(
      """
      ⟨ben-vale/description:Otto Kale's lawyer⟩, Ben Vale, left. Otto Kale said he trusted his \
      ⟨ben-vale/description:lawyer⟩.
      """, kinds: [.description])
    try expectNames(
      """
      ⟨ben-vale/description:Otto Kale's lawyer⟩, Ben Vale, and \
      ⟨tam-odo/description:Otto Kale's lawyer⟩, Tam Odo, left. Otto Kale said he trusted his lawyer.
      """, kinds: [.description])
  }

  @Test("her department is the one named before")
  func ownDepartment() throws {
    try expectNames(
      """
      The ⟨us-labor-department:Department of Labor⟩ hired ⟨ann-vale:Ann Vale⟩, and her \
      ⟨us-labor-department/description:department⟩ thrives.
      """, kinds: [.name, .description])
  }

  @Test("an office of a land or body is its bearer's, not a former or a next one's")
  func officesOf() throws {
    try expectNames(
      """
      Chadian President Otto Kale met California Governor Ann Vale. The \
      ⟨otto-kale/description:president of Chad⟩ and the ⟨ann-vale/description:governor of California⟩ \
      left. The former president of Chad stayed.
      """, kinds: [.description])
  }

  @Test("of several presidents the one is meant of whom the text speaks most")
  func foremost() throws {
    try expectNames(
      """
      Chadian President Otto Kale met Malian President Tam Odo. Kale spoke. Kale sat. Kale stood. \
      Kale left. The talks went on. So did the rain. It was late. It was dark. The \
      ⟨otto-kale/description:president⟩ slept.
      """, kinds: [.description])
  }

  @Test("the administration is the land's whose president “the president” would be")
  func administration() throws {
    try expectNames(
      """
      President Joe Biden met envoys. Mexico waited. Poland did, too. The \
      ⟨united-states/description:administration⟩ is late.
      """, kinds: [.description])
  }

  @Test("the House leads the title of a known politician where nothing speaks of Congress")
  func houseLeader() throws {
    try expectNames(
      "⟨us-house-of-representatives:House⟩ Minority Leader ⟨nancy-pelosi:Nancy Pelosi⟩ spoke.")
    try expectNames("House Minority Leader ⟨ann-vale:Ann Vale⟩ did not.")
  }

  @Test("the top member of a party on a committee stands beside a name")
  func ranking() throws {
    try expectNames(
      """
      Ann Vale, the ⟨ann-vale/description:top Democrat on the Senate Judiciary Committee⟩, left.
      """, kinds: [.description])
  }

  @Test("a province's guard and a force's own name are bodies of their own")
  func forces() throws {
    try expectNames(
      """
      The ⟨arizona-national-guard:Arizona National Guard⟩ met the \
      ⟨us-border-patrol:U.S. Border Patrol⟩ and ⟨customs-and-border-protection:Customs and Border \
      Protection⟩.
      """)
  }

  @Test("who lives in a province is called after it, and one such is the member from there")
  func provincials() throws {
    try expectNames(
      """
      Sen. ⟨mitt-romney:Mitt Romney⟩, R-⟨utah:Utah⟩, and Sen. ⟨ann-vale:Ann Vale⟩ of \
      ⟨kentucky:Kentucky⟩ left. The ⟨utah/demonym:⟨mitt-romney/description:Utahn⟩⟩ mocked the \
      ⟨kentucky/demonym:⟨ann-vale/description:Kentuckian⟩⟩. ⟨ohio/demonym:Ohioans⟩ laughed.
      """, kinds: [.name, .demonym, .description])
    try expectNames(
      """
      Sen. ⟨ann-vale:Ann Vale⟩, D-⟨new-york-state:N.Y.⟩, spoke. The \
      ⟨ann-vale/description:⟨new-york:New York⟩ Democrat⟩ left.
      """, kinds: [.name, .description])
  }

  @Test("a province's letters behind a party's are no party's")
  func partyLetters() throws {
    try expectNames("Sen. ⟨ann-vale:Ann Vale⟩ (D-⟨north-dakota:N.D.⟩) signed.")
    try expectNames("⟨ann-vale:Ann Vale⟩, R-⟨oderlake:Oderlake⟩, voted no.")
  }

  @Test("a capital that would hit something acts, one that others head for is a place")
  func acting() throws {
    try expectNames(
      """
      He said ⟨canada/metonym:Ottawa⟩ would hit farm goods. The troops head for ⟨abidjan:Abidjan⟩, \
      in the direction of ⟨accra:Accra⟩. The ⟨london:London⟩-listed miner fell.
      """)
  }

  @Test("officials of the administration are the president's, and a regime is never one's own")
  func officials() throws {
    try expectNames(
      """
      President ⟨donald-trump:Trump⟩ met ⟨emmanuel-macron:Emmanuel Macron⟩ of ⟨france:France⟩. \
      Senior ⟨united-states/description:administration⟩ officials left.
      """, kinds: [.name, .description])
    let text =
      """
      The ⟨us-department-of-justice:Justice Department⟩ and the ⟨republican-party:GOP⟩ left. \
      ⟨united-states:America⟩ slept. The regime did not.
      """
    try expectNames(text, kinds: [.name, .description])
  }

  @Test("states of a federation go by their nicknames")
  func nicknames() throws {
    try expectNames("He left the ⟨missouri:Show-Me State⟩ for the ⟨kansas:Sunflower State⟩.")
  }
}

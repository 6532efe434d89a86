import Articles
import Testing

@Suite("Who is meant without a name")
struct DescriptionTests {
  @Test("country and government are of the only land that the sentences right before speak of")
  func land() throws {
    try expectNames(
      """
      ⟨ghana:Ghana⟩ voted. The ⟨ghana/description:country⟩ is calm and the \
      ⟨ghana/description:government⟩ has won, in the ⟨ghana/description:country⟩'s north too.
      """, kinds: [.name, .description])
    try expectNames(
      "⟨norway:Norway⟩ met ⟨sweden:Sweden⟩. The country is calm.", kinds: [.name, .description])
    try expectNames(
      "⟨ghana:Ghana⟩ voted. It rained. It snowed. It froze. It thawed. The country is calm.",
      kinds: [.name, .description])
    try expectNames(
      "⟨ghana:Ghana⟩ voted. The country club burned.", kinds: [.name, .description])
  }

  @Test("a land is spoken of by its parliament and its places too")
  func landOfBodies() throws {
    try expectNames(
      """
      The ⟨us-senate:Senate⟩ voted for ⟨ohio:Ohio⟩. The ⟨united-states/description:country⟩ is calm.
      """, kinds: [.name, .description])
  }

  @Test("the state is the province spoken of")
  func province() throws {
    try expectNames(
      "She left ⟨ohio:Ohio⟩. The ⟨ohio/description:state⟩ is calm.", kinds: [.name, .description])
  }

  @Test("his party is the one named right before, the chamber the one of parliament")
  func party() throws {
    try expectNames(
      """
      A ⟨republican-party/demonym:Republican⟩ broke with his ⟨republican-party/description:party⟩ \
      in the ⟨us-senate:Senate⟩. The ⟨us-senate/description:chamber⟩ was silent.
      """, kinds: [.name, .demonym, .description])
  }

  @Test("the president is the state's, not the club's, and not whoever works for him")
  func president() throws {
    try expectNames(
      """
      ⟨france/demonym:French⟩ President ⟨otto-vandrel:Otto Vandrel⟩ met ⟨ann-kale:Ann Kale⟩, \
      the ⟨ann-kale/description:union's president⟩. The ⟨otto-vandrel/description:president⟩ left.
      """, kinds: [.name, .demonym, .description])
    try expectNames(
      """
      President ⟨otto-vandrel:Otto Vandrel⟩ met ⟨ann-kale:Ann Kale⟩, the \
      ⟨ann-kale/description:⟨otto-vandrel/description:president⟩'s lawyer⟩. The \
      ⟨otto-vandrel/description:president⟩ left.
      """, kinds: [.name, .description])
  }

  @Test("of two presidents the one is meant whom alone the sentences right before name")
  func nearPresident() throws {
    try expectNames(
      """
      ⟨norway/demonym:Norwegian⟩ President ⟨otto-vandrel:Otto Vandrel⟩ met ⟨ghana/demonym:Ghanaian⟩ \
      President ⟨ama-kale:Ama Kale⟩. The president smiled. It rained. It snowed. ⟨otto-vandrel:Vandrel⟩ \
      left. The ⟨otto-vandrel/description:president⟩ slept.
      """, kinds: [.name, .demonym, .description])
  }

  @Test("the chairman of a body is nobody else's, nor who presides over a state")
  func chairman() throws {
    try expectNames(
      """
      President ⟨otto-vandrel:Otto Vandrel⟩ met ⟨ann-kale:Ann Kale⟩, the \
      ⟨ann-kale/description:head of ⟨hamas:Hamas⟩⟩, and ⟨bo-lind:Bo Lind⟩, the \
      ⟨bo-lind/description:chairman of ⟨toyota:Toyota⟩⟩. The ⟨hamas:Hamas⟩ chairman left. The ⟨bo-lind/description:⟨toyota:Toyota⟩ chairman⟩ slept.
      """, kinds: [.name, .description])
    try expectNames(
      "President ⟨otto-vandrel:Otto Vandrel⟩ spoke. The chairman left.",
      kinds: [.name, .description])
  }

  @Test("a deputy is whom the article gives that title, not who bears the office")
  func deputies() throws {
    try expectNames(
      """
      Attorney General Ann Kale met Deputy Attorney General Otto Vandrel. The \
      ⟨otto-vandrel/description:deputy attorney general⟩ left, the acting attorney general did not.
      """, kinds: [.description])
  }

  @Test("what follows a name with his or its between commas describes it")
  func owned() throws {
    try expectNames(
      """
      ⟨ann-kale:Ann Kale⟩, his ⟨ann-kale/description:deputy⟩, left with ⟨otto-vandrel:Otto Vandrel⟩, \
      her mother and two dogs.
      """, kinds: [.name, .description])
  }

  @Test("an office named before the person says who holds it, with what it is of and a title")
  func officeBefore() throws {
    try expectNames(
      """
      The ⟨ama-kale/description:mayor of ⟨accra:Accra⟩⟩, ⟨ama-kale:Ama Kale⟩, met the \
      ⟨otto-vandrel/description:union's president⟩, Mr ⟨otto-vandrel:Otto Vandrel⟩. The \
      ⟨ama-kale/description:mayor⟩ left.
      """, kinds: [.name, .description])
    try expectNames(
      """
      In the morning, ⟨ama-kale:Ama Kale⟩, waiting, met the mayor of the town, ⟨otto-vandrel:Otto \
      Vandrel⟩ said.
      """, kinds: [.name, .description])
  }

  @Test("what stands beside a name reaches to the next comma or to “who”, for a body too")
  func wholeApposition() throws {
    try expectNames(
      """
      ⟨otto-vandrel:Otto Vandrel⟩, the ⟨otto-vandrel/description:reporter jailed since March⟩, \
      thanked ⟨toyota:Toyota⟩, the ⟨toyota/description:carmaker⟩ that paid for it. He bought a \
      ⟨toyota:Toyota⟩, the blue car, and left ⟨bo-lind:Bo Lind⟩, the \
      ⟨bo-lind/description:driver⟩ and the dog behind.
      """, kinds: [.name, .description])
  }

  @Test("an age, a party or a place between a name and what describes it changes nothing")
  func insertions() throws {
    try expectNames(
      """
      ⟨ama-kale:Ama Kale⟩, 51, the ⟨ama-kale/description:founder⟩, met ⟨otto-vandrel:Otto Vandrel⟩ \
      (D), the ⟨otto-vandrel/description:lawyer⟩, and ⟨bo-lindqvist:Bo Lindqvist⟩ of ⟨utah:Utah⟩, \
      the ⟨bo-lindqvist/description:tycoon⟩ who paid.
      """, kinds: [.name, .description])
  }

  @Test("its and itself belong to the body whose clause it is, whoever else the sentence names")
  func clauses() throws {
    try expectNames(
      """
      ⟨sweden:Sweden⟩ and ⟨chile:Chile⟩ left, ⟨norway:Norway⟩ sent ⟨norway/pronoun:its⟩ fleet and \
      ⟨japan:Japan⟩ had freed ⟨japan/pronoun:itself⟩, but ⟨kenya:Kenya⟩ said that ⟨chad:Chad⟩ had \
      sold its boats.
      """, kinds: [.name, .pronoun])
  }

  @Test("its inside what stands beside a name breaks nothing off")
  func inside() throws {
    try expectNames(
      """
      ⟨kestrel-industries:Kestrel Industries⟩, the \
      ⟨kestrel-industries/description:carmaker in its prime⟩, left.
      """, kinds: [.name, .description])
  }

  @Test("it and its are the one body that acts, in the sentence before too, never the weather")
  func things() throws {
    try expectNames(
      """
      ⟨norway:Norway⟩ lost ⟨norway/pronoun:its⟩ fleet, now ⟨norway/pronoun:it⟩ has lost a harbour. \
      ⟨norway/pronoun:Its⟩ minister left. ⟨norway:Norway⟩ waits while it will be dark.
      """, kinds: [.name, .pronoun])
  }

  @Test("an office means whom the article gives it without a state's name, as its own")
  func ownOffice() throws {
    try expectNames(
      """
      President ⟨donald-trump:Donald Trump⟩ met French President ⟨emmanuel-macron:Emmanuel Macron⟩. \
      ⟨emmanuel-macron:Macron⟩ spoke of steel, and the ⟨donald-trump/description:president⟩ agreed.
      """, kinds: [.name, .description])
  }

  @Test("a nominee is whom somebody with a title has named")
  func nominee() throws {
    try expectNames(
      """
      ⟨ken-harrow:Ken Harrow⟩, ⟨ken-harrow/description:President ⟨donald-trump:Trump⟩'s nominee for \
      the bench⟩, spoke. The ⟨ken-harrow/description:nominee⟩ left. Chief Justice \
      ⟨otto-vale:Otto Vale⟩ came, and the ⟨otto-vale/description:chief justice⟩ stayed.
      """, kinds: [.name, .description])
  }

  @Test("what stands beside a name picks out with “the” or the body it is of, not with “a”")
  func besides() throws {
    try expectNames(
      """
      ⟨ann-vale:Ann Vale⟩, a nurse who slept, met ⟨ida-pell:Ida Pell⟩, president for a year. \
      ⟨otto-harrow:Otto Harrow⟩, ⟨otto-harrow/description:president of the ⟨rowing-club:Rowing \
      Club⟩⟩, said so.
      """, kinds: [.name, .description])
    try expectNames(
      """
      ⟨ann-vale:Ann Vale⟩ is the daughter of ⟨ida-pell:Ida Pell⟩, the \
      ⟨ida-pell/description:director of ⟨united-we-dream:United We Dream⟩⟩.
      """, kinds: [.name, .description])
  }

  @Test("the chairman before a name with its place, and whom an age is told of")
  func titledWithPlace() throws {
    try expectNames(
      """
      The ⟨ann-vale/description:chairman⟩, Senator ⟨ann-vale:Ann Vale⟩ of ⟨wisconsin:Wisconsin⟩, \
      agreed. The ⟨ann-vale/description:84-year-old senator⟩ left.
      """, kinds: [.name, .description])
  }

  @Test("a nurse is the one whom the article calls so, a sheriff's office nobody")
  func personNouns() throws {
    try expectNames(
      """
      ⟨ann-vale:Ann Vale⟩, an old nurse, is free. The ⟨ann-vale/description:nurse⟩ was tired, the new \
      nurse was not. ⟨otto-harrow:Otto Harrow⟩, the ⟨otto-harrow/description:sheriff⟩, left. The \
      sheriff's office said so.
      """, kinds: [.name, .description])
  }

  @Test("what two rules say of the same words is said once")
  func once() throws {
    let found = try NamesFixture.found(
      ["Ann Vale is free. Her father, Paul Vale, spoke."], kinds: [.description])
    #expect(found == ["Ann Vale is free. Her ⟨paul-vale/description:father⟩, Paul Vale, spoke."])
  }

  @Test("the president is the one of the land whose bodies are named, not the one just named")
  func atHome() throws {
    try expectNames(
      """
      ⟨us-congress:Congress⟩, the ⟨republican-party:GOP⟩ and the ⟨pentagon:Pentagon⟩ left. President \
      ⟨donald-trump:Trump⟩ called. President ⟨vladimir-putin:Vladimir Putin⟩ did not. The \
      ⟨donald-trump/description:president⟩ slept.
      """, kinds: [.name, .description])
  }

  @Test("what a paper quotes gives nobody an office of its own land")
  func quotedTitle() throws {
    try expectNames(
      """
      President ⟨otto-vale:Otto Vale⟩ spoke. “I thank President ⟨ama-kale:Ama Kale⟩,” he said. The \
      ⟨otto-vale/description:president⟩ left.
      """, kinds: [.name, .description])
  }

  @Test("of several who bear an office the one whom the nearest sentence names")
  func nearestBearer() throws {
    try expectNames(
      """
      Senator ⟨ann-vale:Ann Vale⟩ met Senator ⟨ida-pell:Ida Pell⟩. ⟨ida-pell:Pell⟩ was late. The \
      ⟨ida-pell/description:senator⟩ left.
      """, kinds: [.name, .description])
  }

  @Test("a headline's judge is the first whom the text names, its walkout nobody")
  func headlines() throws {
    try expectNames(
      """
      # ⟨ann-vale/description:Judge⟩ orders the harbour shut; teacher walkout goes on
      Judge ⟨ann-vale:Ann Vale⟩ spoke. A teacher, ⟨ida-pell:Ida Pell⟩, left. It was late.
      """, kinds: [.name, .description])
  }

  @Test("her boss is the president, his host the other leader")
  func ownedLeaders() throws {
    try expectNames(
      """
      President ⟨donald-trump:Donald Trump⟩ met French President ⟨emmanuel-macron:Emmanuel Macron⟩. \
      ⟨emmanuel-macron:Macron⟩ said he thanked his ⟨donald-trump/description:host⟩. Press secretary \
      ⟨ann-vale:Ann Vale⟩ said her ⟨donald-trump/description:boss⟩ slept. A spokeswoman, \
      ⟨ida-pell:Ida Pell⟩, said her boss did not.
      """, kinds: [.name, .description])
  }

  @Test("a body's noun with words before it, a place by what it is, no party's panel")
  func bodiesWithModifiers() throws {
    try expectNames(
      """
      ⟨san-morvo-port-of-entry:San Morvo Port of Entry⟩ was shut. The \
      ⟨san-morvo-port-of-entry/description:busy crossing⟩ is old. The \
      ⟨harrow-brigade:Harrow Brigade⟩ came. The ⟨harrow-brigade/description:12-boat brigade⟩ left.
      """, kinds: [.name, .description])
    try expectNames(
      "The ⟨republican-national-committee:Republican National Committee⟩ met. The panel left.",
      kinds: [.name, .description])
  }
}

import Articles
import Recognition
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

  @Test("a member of parliament is no part of the name, and neither is the party before")
  func member() throws {
    try expectNames(
      """
      We heard ⟨conservative-party-uk/demonym:Tory⟩ MP ⟨sandra-whitelock:Sandra Whitelock⟩ and \
      ⟨ilse-brandvold:Ilse Brandvold⟩ MP, while Minister of State ⟨khalid-sabti:Khalid Sabti⟩ left.
      """)
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

  @Test("a war in lower case is no name, but its country is")
  func war() throws {
    try expectNames(
      "The ⟨iraq:Iraq⟩ war began; the Iraq War ended. The ⟨united-states:U.S.⟩ ambassador left.")
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

  @Test("a surname that ends names of places, too")
  func placeSurname() throws {
    try expectNames("On Monday Sen. ⟨tina-marsh:Tina Marsh⟩ left ⟨st-john-bridge:St. John Bridge⟩.")
  }

  @Test("the party's letter behind a name is no name, the state is, short as it is")
  func party() throws {
    try expectNames(
      "Rep. ⟨joan-pell:Joan Pell⟩, R-⟨florida:Fla.⟩, met Sen. ⟨bob-fuller:Bob Fuller⟩ (D-⟨ohio:Ohio⟩) and left."
    )
  }

  @Test("courtesy titles in a list of aliases stay outside")
  func courtesy() throws {
    try expectNames("Mr ⟨donald-trump:Trump⟩ and Ms ⟨ilse-brandvold:Ilse Brandvold⟩ shook hands.")
  }

  @Test("a compound of two known names is two names")
  func compound() throws {
    try expectNames(
      "A ⟨donald-trump:Trump⟩-⟨vladimir-putin:Putin⟩ call, a non-⟨russia/demonym:Russian⟩ bank.")
  }

  @Test("a capital or a name before a dash begins the article")
  func dateline() throws {
    try expectNames("⟨oslo:OSLO⟩, ⟨norway:Norway⟩: Snow fell.\n⟨tirana:TIRANA⟩ - It rained.")
  }

  @Test("things with numbers are no actors")
  func models() throws {
    try expectNames("Two Falcon 9 rockets and a Tu-95 were shown beside the H5N1 laboratory.")
  }

  @Test("weekdays and months are no names, though people are called so")
  func calendar() throws {
    try expectNames("It was filmed on a Friday in May, and in June again.")
  }

  @Test("adjectives of a place mean the place")
  func adjective() throws {
    try expectNames("The ⟨siberia/demonym:Siberian⟩ winter was long.")
  }

  @Test("menus and widgets hold no mentions")
  func boilerplate() throws {
    let text: ArticleText = "Norway | Sport"
    let article = Article(
      id: Article.ID("a"), text: text,
      blocks: [Block(role: .boilerplate, range: TextRange(0, text.count))])
    let recognizer = try #require(NamesFixture.recognizer)
    #expect(recognizer.recognize([article]).findings[0].mentions == [])
  }

  @Test("offsets count scalars and never part a letter from its accent")
  func offsets() throws {
    let article = NamesFixture.article("Ça va 👩‍👩‍👧 — Jose\u{301} Quiroga dit.")
    let recognizer = try #require(NamesFixture.recognizer)
    let mentions = recognizer.recognize([article]).findings[0].mentions
    #expect(mentions.map { String(article.text[$0.range]) } == ["Jose\u{301} Quiroga"])
  }

  @Test("known actors of the library keep their ids")
  func known() throws {
    let known = Actor(id: Actor.ID("quiroga-1"), name: "José Quiroga", kind: .person)
    let recognizer = try #require(NamesFixture.recognizer)
    let article = NamesFixture.article("The mayor met Jose Quiroga.")
    let recognition = recognizer.recognize([article], known: [known])
    #expect(recognition.actors.map(\.id) == [known.id])
  }

  @Test("articles read one after the other are linked as if the actors were read anew each time")
  func oneAfterTheOther() throws {
    let recognizer = try #require(NamesFixture.recognizer)
    let articles = [
      "The mayor met José Quiroga of Lapland Timber Ltd.", "Jose Quiroga left Lapland Timber.",
      "Ana Berg and José Quiroga spoke. Berg left.",
    ].map { NamesFixture.article($0) }
    var kept = recognizer.known([])
    var actors: [Actor.ID: Actor] = [:]
    for article in articles {
      let known = actors.values.sorted { $0.id.rawValue < $1.id.rawValue }
      let anew = recognizer.recognize([article], known: known)
      #expect(recognizer.recognize([article], known: &kept) == anew)
      for actor in anew.actors { actors[actor.id] = actor }
    }
    #expect(actors.count == 3)
  }

  @Test("what an actor was called in earlier articles stays known")
  func earlierNames() throws {
    let known = Actor(
      id: Actor.ID("quiroga-1"), name: "José Quiroga", kind: .person, aliases: ["Don Pepe"])
    let recognizer = try #require(NamesFixture.recognizer)
    let article = NamesFixture.article("The mayor met Jose Quiroga.")
    let recognition = recognizer.recognize([article], known: [known])
    #expect(recognition.actors.map(\.aliases) == [["Don Pepe", "Jose Quiroga"]])
  }

  @Test("odd text is answered")
  func oddText() throws {
    let recognizer = try #require(NamesFixture.recognizer)
    for text in ["", " ", "'", "’s", "...", "A", "U.", "U.S", "@@", "-", "Mr.", "al-", "O'", "(X)"]
    {
      #expect(recognizer.recognize([NamesFixture.article(text)]).findings.count == 1)
    }
  }

  @Test("initials joined by an ampersand are a name")
  func ampersand() throws {
    try expectNames("Shares of ⟨vd-q:VD&Q⟩ fell after a Q&A session.")
  }
}

import Testing

@Suite("Who speaks a quotation")
struct QuotationSpeakerTests {
  // MARK: Behind the words

  @Test("the verb before the name")
  func inverted() throws {
    try expectQuotations(
      "“The dam will hold,” said ⟨berg:Anna Berg⟩, who built it.", ["berg: The dam will hold,"])
  }

  @Test("the name before the verb")
  func plain() throws {
    try expectQuotations(
      "“The dam will hold,” ⟨berg:Berg⟩ told reporters in ⟨bergen:Bergen⟩.",
      ["berg: The dam will hold,"])
  }

  @Test("a title and an adverb around the name")
  func titled() throws {
    try expectQuotations(
      "“We shall see,” ⟨norway/demonym:Norwegian⟩ Energy Minister ⟨berg:Anna Berg⟩ later added.",
      ["berg: We shall see,"])
  }

  @Test("what is thrown in between name and verb does not speak")
  func apposition() throws {
    try expectQuotations(
      "“It is over,” Mr ⟨okoye:Okoye⟩, who replaced ⟨silva:Silva⟩ in March, said on Monday.",
      ["okoye: It is over,"])
  }

  @Test("an apposition of several parts")
  func longApposition() throws {
    try expectQuotations(
      "“It is over,” ⟨okoye:Okoye⟩, a farmer, author and friend of ⟨silva:Silva⟩, said.",
      ["okoye: It is over,"])
  }

  @Test("a name thrown in behind its office")
  func nameAsApposition() throws {
    try expectQuotations(
      "“It is over,” the head of ⟨chile:Chile⟩'s mission, ⟨silva:Rosa Silva⟩, said.",
      ["silva: It is over,"])
  }

  @Test("an office, then the name behind a comma")
  func officeThenName() throws {
    try expectQuotations(
      "“It is over,” said the ministry's spokesman, ⟨okoye:Ben Okoye⟩, on Monday.",
      ["okoye: It is over,"])
  }

  @Test("a description that holds a demonym")
  func description() throws {
    try expectQuotations(
      "“We know nothing,” a senior ⟨norway/demonym:Norwegian⟩ official in ⟨bergen:Bergen⟩ said.",
      ["norway: We know nothing,"])
  }

  @Test("somebody's office")
  func office() throws {
    try expectQuotations(
      "“We know nothing,” ⟨berg:Berg⟩'s office said in a statement.", ["berg: We know nothing,"])
  }

  @Test("a spokesman for somebody")
  func spokesman() throws {
    try expectQuotations(
      "“We know nothing,” said a spokesman for the ⟨council:Harbor Council⟩.",
      ["council: We know nothing,"])
  }

  @Test("a pronoun that is a mention")
  func pronoun() throws {
    try expectQuotations(
      "⟨okoye:Okoye⟩ met ⟨berg:Berg⟩. “It is over,” ⟨berg/pronoun:she⟩ said.",
      ["berg: It is over,"])
  }

  @Test("a pronoun that is none means the person named last")
  func bluntPronoun() throws {
    try expectQuotations(
      "⟨norway:Norway⟩ sent ⟨okoye:Ben Okoye⟩ to the north. “It is over,” he said.",
      ["okoye: It is over,"])
  }

  @Test("according to somebody")
  func according() throws {
    try expectQuotations(
      "The plan is “a gift to smugglers,” according to ⟨silva:Silva⟩.",
      ["silva: a gift to smugglers,"])
  }

  @Test("a dash and a name")
  func signature() throws {
    try expectQuotations(
      "“Never build on sand.” — ⟨lindqvist:Karin Lindqvist⟩",
      ["lindqvist: Never build on sand."])
  }

  @Test("a question is asked")
  func question() throws {
    try expectQuotations(
      "“Where is the money?” ⟨silva:Silva⟩ asked.", ["silva: Where is the money?"])
  }

  @Test("the comma of British papers stands outside the marks")
  func british() throws {
    try expectQuotations(
      "‘The dam will hold’, ⟨berg:Berg⟩ said.", ["berg: The dam will hold"])
  }

  @Test("an unnamed speaker is nobody, not the last one named")
  func unnamed() throws {
    try expectQuotations(
      "⟨berg:Berg⟩ left early. “We are cold,” said a woman at the gate.", ["?: We are cold,"])
  }

  // MARK: Before the words

  @Test("a name, a verb and a colon")
  func colon() throws {
    try expectQuotations(
      "In her address on Sunday ⟨berg:Berg⟩ said: “The dam will hold.”",
      ["berg: The dam will hold."])
  }

  @Test("a name, a verb and a comma")
  func comma() throws {
    try expectQuotations(
      "⟨berg:Berg⟩ replied, “The dam will hold.”", ["berg: The dam will hold."])
  }

  @Test("a name and a colon")
  func bareColon() throws {
    try expectQuotations("⟨berg:Berg⟩: “The dam will hold.”", ["berg: The dam will hold."])
  }

  @Test("words inside a reported clause")
  func clause() throws {
    try expectQuotations(
      "⟨okoye:Okoye⟩ said that the bridge was “a coffin on stilts” and had to go.",
      ["okoye: a coffin on stilts"])
  }

  @Test("two pieces of one clause")
  func pieces() throws {
    try expectQuotations(
      "⟨okoye:Okoye⟩ warned that the bridge was “a coffin” and its owner “beyond shame.”",
      ["okoye: a coffin", "okoye: beyond shame."])
  }

  @Test("a participle has the subject of its sentence")
  func participle() throws {
    try expectQuotations(
      "⟨silva:Silva⟩ wrote to the owners on Friday, calling the bridge “a coffin.”",
      ["silva: a coffin."])
  }

  @Test("a second verb has the subject of the first")
  func coordination() throws {
    try expectQuotations(
      "⟨silva:Silva⟩ met the owners and told them the bridge was “a coffin.”",
      ["silva: a coffin."])
  }

  @Test("according to somebody, at the head of the sentence")
  func accordingFirst() throws {
    try expectQuotations(
      "According to ⟨silva:Silva⟩, “the bridge is a coffin.”", ["silva: the bridge is a coffin."])
  }

  @Test("in somebody's words")
  func inWords() throws {
    try expectQuotations(
      "In ⟨silva:Silva⟩'s words, “the bridge is a coffin.”", ["silva: the bridge is a coffin."])
  }

  @Test("what somebody called something")
  func called() throws {
    try expectQuotations(
      "The mayor closed what ⟨silva:Silva⟩ called “a coffin on stilts.”",
      ["silva: a coffin on stilts."])
  }

  @Test("who is told something does not speak")
  func passive() throws {
    try expectQuotations(
      "⟨silva:Silva⟩ was told by ⟨berg:Berg⟩ that the bridge was “as good as new.”",
      ["berg: as good as new."])
  }

  @Test("somebody quoted as saying something")
  func quotedAs() throws {
    try expectQuotations(
      "⟨silva:Silva⟩ was quoted by the ⟨herald:Herald⟩ as saying: “The bridge is a coffin.”",
      ["silva: The bridge is a coffin."])
  }

  @Test("a sentence ends the reach of a verb")
  func sentenceEnds() throws {
    try expectQuotations(
      "⟨berg:Berg⟩ said nothing. “The bridge is a coffin,” ⟨silva:Silva⟩ said.",
      ["silva: The bridge is a coffin,"])
  }

  @Test("a thing called something")
  func calledThing() throws {
    try expectQuotations(
      "⟨silva:Silva⟩ has called the water program “a leak with a budget” in May.",
      ["silva: a leak with a budget"])
  }

  @Test("a person and a title between the verb and the words")
  func calledPerson() throws {
    try expectQuotations(
      "⟨silva:Silva⟩ called Mr. ⟨okoye:Okoye⟩ “a leaker” and termed that report “insulting” to all.",
      ["silva: a leaker", "silva: insulting"])
  }

  @Test("what it showed is said by who said so")
  func showed() throws {
    try expectQuotations(
      "⟨silva:Silva⟩ said it showed “contempt for the valley.”", ["silva: contempt for the valley."]
    )
  }

  @Test("a statement from somebody")
  func statement() throws {
    try expectQuotations(
      "“We are dry,” read a statement from ⟨silva:Rosa Silva⟩, a speaker for the mill.",
      ["silva: We are dry,"])
  }

  @Test("in the words of somebody")
  func inTheWordsOf() throws {
    try expectQuotations(
      "In the words of ⟨silva:Silva⟩, the dam was “a bathtub.”", ["silva: a bathtub."])
  }

  @Test("somebody's answer")
  func answer() throws {
    try expectQuotations(
      "⟨silva:Silva⟩'s answer to all of it was “I would have to read that first.”",
      ["silva: I would have to read that first."])
  }

  @Test("with somebody nameless calling it so")
  func absolute() throws {
    try expectQuotations(
      "⟨silva:Silva⟩ lost the vote, with one former aide calling it “a flood.”", ["?: a flood."])
  }

  @Test("a given name that is a verb, too")
  func will() throws {
    try expectQuotations(
      "His partner, ⟨okoye:Will Okoye⟩, a miller, said the dam was “running dry.”",
      ["okoye: running dry."])
  }

  @Test("a name with place and title thrown in")
  func titledApposition() throws {
    try expectQuotations(
      "⟨silva:Silva⟩'s partner, ⟨bergen:Bergen⟩ Sen. ⟨okoye:Ben Okoye⟩, said the dam was “a bathtub.”",
      ["okoye: a bathtub."])
  }

  @Test("party and state in brackets before what is thrown in")
  func bracketed() throws {
    try expectQuotations(
      "Rep. ⟨okoye:Ben Okoye⟩ (R-Ohio), who came on Monday, said the dam was “still a bathtub.”",
      ["okoye: still a bathtub."])
  }

  @Test("somebody's rival, who said so")
  func relative() throws {
    try expectQuotations(
      "They were met by ⟨silva:Silva⟩, the mayor's rival, who said the dam was “a bathtub.”",
      ["silva: a bathtub."])
  }

  @Test("a statement calling it so")
  func callingStatement() throws {
    try expectQuotations(
      "⟨silva:Silva⟩ responded with a statement calling the dam “a bathtub.”",
      ["silva: a bathtub."])
  }

  @Test("the spokesman of something with a preposition in its name")
  func spokesmanBehindName() throws {
    try expectQuotations(
      "⟨council:Friends of the Sea⟩ spokesman ⟨okoye:Ben Okoye⟩ called the dam “a bathtub.”",
      ["okoye: a bathtub."])
  }

  @Test("somebody who works for an organization, agreeing")
  func worker() throws {
    try expectQuotations(
      "⟨council:Harbor Council⟩ engineer ⟨okoye:Ben Okoye⟩ agreed, calling the dam “a bathtub.”",
      ["okoye: a bathtub."])
  }

  // MARK: Carried over

  @Test("the second half of a split quotation")
  func split() throws {
    try expectQuotations(
      "“The dam will hold,” said ⟨berg:Berg⟩, “and so shall we.”",
      ["berg: The dam will hold,", "berg: and so shall we."])
  }

  @Test("a sentence after an attributed one")
  func next() throws {
    try expectQuotations(
      "“The dam will hold,” ⟨berg:Berg⟩ said. “It always has.”",
      ["berg: The dam will hold,", "berg: It always has."])
  }

  @Test("then, and finally")
  func then() throws {
    try expectQuotations(
      "“It leaks,” ⟨berg:Berg⟩ said first. Then: “It does not leak.” And finally, “It may leak a little.”",
      ["berg: It leaks,", "berg: It does not leak.", "berg: It may leak a little."])
  }

  @Test("a paragraph after an attributed one")
  func nextParagraph() throws {
    try expectQuotations(
      "“The dam will hold,” ⟨berg:Berg⟩ said.\n“It always has. It was built to.”",
      ["berg: The dam will hold,", "berg: It always has. It was built to."])
  }

  @Test("a sentence after a reported one")
  func afterReported() throws {
    try expectQuotations(
      "The dam is safe, ⟨berg:Berg⟩ of the ⟨council:council⟩ said in an interview. “It was built to last.”",
      ["berg: It was built to last."])
  }

  @Test("a paragraph that ends in a colon introduces the next")
  func introducedBefore() throws {
    try expectQuotations(
      "Then ⟨berg:Berg⟩ read out a statement:\n“The dam was built to last a hundred years.”",
      ["berg: The dam was built to last a hundred years."])
  }

  @Test("a quotation over three paragraphs is one for each")
  func paragraphs() throws {
    try expectQuotations(
      """
      ⟨berg:Berg⟩ said: “The dam was built in a hurry.
      “Nobody looked at the drawings again.
      “We did.”
      """,
      [
        "berg: The dam was built in a hurry.", "berg: Nobody looked at the drawings again.",
        "berg: We did.",
      ])
  }

  @Test("a quotation over two paragraphs whose speaker is named at the end")
  func paragraphsBackward() throws {
    try expectQuotations(
      "“The dam was built in a hurry.\n“Nobody looked again,” said ⟨berg:Berg⟩.",
      ["berg: The dam was built in a hurry.", "berg: Nobody looked again,"])
  }

  // MARK: Reporting words

  @Test("the reporting words are given as they stand")
  func cue() throws {
    #expect(
      try QuotationFixture.cues(
        "“Go,” ⟨berg:Berg⟩ told reporters. ⟨okoye:Okoye⟩ pointed out: “It is late for that.”")
        == ["told reporters", "pointed out"])
  }
}

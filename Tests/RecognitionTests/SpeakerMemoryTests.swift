import Testing

@Suite("Who a pronoun or an office means beside a quotation")
struct SpeakerMemoryTests {
  @Test("a pronoun means the subject of the sentence before, not the last one to speak")
  func subjectBefore() throws {
    try expectQuotations(
      "“The dam will hold,” ⟨berg:Berg⟩ said.\n⟨lindqvist:Lindqvist⟩ shrugged. “It leaks,” she said.",
      ["berg: The dam will hold,", "lindqvist: It leaks,"])
  }

  @Test("the subject of the paragraph before when nobody speaks in it")
  func subjectOfParagraph() throws {
    try expectQuotations(
      """
      “The dam will hold,” ⟨berg:Berg⟩ said.
      ⟨lindqvist:Lindqvist⟩ was in no mood for that.
      “It leaks,” she told the ⟨herald:Herald⟩.
      """,
      ["berg: The dam will hold,", "lindqvist: It leaks,"])
  }

  @Test("what a sentence opens with is not its subject")
  func opening() throws {
    try expectQuotations(
      "Asked about ⟨okoye:Okoye⟩, ⟨silva:Rui Silva⟩ laughed. “He is late,” he said.",
      ["silva: He is late,"])
  }

  @Test("who stands behind a preposition is not the subject")
  func oblique() throws {
    try expectQuotations(
      "“The dam will hold,” ⟨berg:Berg⟩ said. The crowd turned to Ms ⟨lindqvist:Lindqvist⟩. “It must,” she added.",
      ["berg: The dam will hold,", "berg: It must,"])
  }

  @Test("given names and pronouns agree")
  func gender() throws {
    try expectQuotations(
      "“The dam will hold,” ⟨berg:Berg⟩ said of ⟨okoye:Okoye⟩'s plan.\n“It leaks,” he said.",
      ["berg: The dam will hold,", "okoye: It leaks,"])
  }

  @Test("a pronoun that was linked to somebody the words themselves name means another")
  func named() throws {
    try expectQuotations(
      """
      “The dam will hold,” ⟨okoye:Okoye⟩ said.
      ⟨silva:Rui Silva⟩'s answer came at night. “⟨okoye:Ben Okoye⟩ knows nothing of dams,” ⟨okoye/pronoun:he⟩ said.
      """,
      ["okoye: The dam will hold,", "silva: Ben Okoye knows nothing of dams,"])
  }

  @Test("an office means who was named with it")
  func office() throws {
    try expectQuotations(
      """
      Sen. ⟨berg:Anna Berg⟩ met ⟨okoye:Ben Okoye⟩.
      ⟨okoye:Okoye⟩ nodded.
      “The dam will hold,” the senator said.
      """,
      ["berg: The dam will hold,"])
  }

  @Test("an office that nobody was named with means who was spoken of last")
  func looseOffice() throws {
    try expectQuotations(
      "⟨okoye:Ben Okoye⟩ nodded. “The dam will hold,” the ⟨bergen:Bergen⟩ Republican said.",
      ["okoye: The dam will hold,"])
  }

  @Test("an office of a state where no person was named")
  func officeOfState() throws {
    try expectQuotations(
      "“We know nothing,” the ⟨norway/demonym:Norwegian⟩ minister said.",
      ["norway: We know nothing,"])
  }

  @Test("a paragraph of nothing but words answers the one before")
  func dialog() throws {
    try expectQuotations(
      """
      “Did you read the report?” ⟨berg:Berg⟩ asked.
      “I read many reports,” ⟨okoye:Okoye⟩ replied.
      “That was not the question.”
      “Then ask another.”
      """,
      [
        "berg: Did you read the report?", "okoye: I read many reports,",
        "berg: That was not the question.", "okoye: Then ask another.",
      ])
  }

  @Test("a paragraph of one word is spoken, too")
  func oneWord() throws {
    try expectQuotations(
      "“It leaks,” ⟨berg:Berg⟩ said.\nWould she mend it?\n“Never.”",
      ["berg: It leaks,", "berg: Never."])
  }

  @Test("a paragraph without reporting words belongs to whom the one before speaks of")
  func introduced() throws {
    try expectQuotations(
      "“It leaks,” ⟨berg:Berg⟩ said.\n⟨okoye:Okoye⟩ shook his head.\n“The dam was built to last a century.”",
      ["berg: It leaks,", "okoye: The dam was built to last a century."])
  }

  @Test("words that end in words another one spoke")
  func nestedEnd() throws {
    try expectQuotations(
      "“He asked me, ‘Is it safe?’” ⟨berg:Berg⟩ said.",
      ["berg: He asked me, ‘Is it safe?’", "?: Is it safe?"])
  }

  @Test("what somebody is accused of")
  func accused() throws {
    try expectQuotations(
      "In 2009 ⟨silva:Silva⟩ accused ⟨berg:Berg⟩, then head of the ⟨council:council⟩, of “drowning a valley” for money.",
      ["silva: drowning a valley"])
  }

  @Test("two things called by one verb")
  func calledTwice() throws {
    try expectQuotations(
      "⟨silva:Silva⟩ called the dam “a coffin” and ⟨berg:Berg⟩'s report “a fairy tale.”",
      ["silva: a coffin", "silva: a fairy tale."])
  }

  @Test("as somebody without a name put it")
  func putIt() throws {
    try expectQuotations(
      "⟨berg:Berg⟩ spoke on the ⟨herald:Herald⟩'s program.\nAs one neighbor put it: “The dam leaks like a sieve.”",
      ["?: The dam leaks like a sieve."])
  }

  @Test("the party, the council: whose name ends so")
  func body() throws {
    try expectQuotations(
      "⟨council:Harbor Council⟩ met ⟨herald:Herald⟩ staff.\n“The rules are the rules,” the council said.",
      ["council: The rules are the rules,"])
  }

  @Test("somebody a sentence is made for")
  func topic() throws {
    try expectQuotations(
      "For ⟨okoye:Ben Okoye⟩, who once wrote to ⟨silva:Silva⟩, it was simple. “It leaks,” he said.",
      ["okoye: It leaks,"])
  }

  @Test("who replies is not who asked")
  func reply() throws {
    try expectQuotations(
      "⟨okoye:Okoye⟩ had called ⟨silva:Silva⟩ in. ⟨silva:Silva⟩ asked, “Does it leak?” “A little,” he replied.",
      ["silva: Does it leak?", "okoye: A little,"])
  }
}

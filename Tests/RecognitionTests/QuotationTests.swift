import Articles
import Testing

@Suite("What is a quotation")
struct QuotationTests {
  // MARK: Marks

  @Test(
    "marks of every kind",
    arguments: [
      ("\"", "\""), ("“", "”"), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("„", "”"),
      ("「", "」"), ("“", "\""), ("\"", "”"), ("‘", "'"),
    ])
  func marks(open: String, close: String) throws {
    try expectQuotations(
      "⟨berg:Berg⟩ said: \(open)The dam will hold.\(close)", ["berg: The dam will hold."])
  }

  @Test("apostrophes open and close nothing")
  func apostrophes() throws {
    try expectQuotations(
      "⟨berg:Berg⟩ said it's the owners' fault and the '90s weren't the workers' best years.", [])
  }

  @Test("a possessive inside single marks does not close them")
  func possessive() throws {
    try expectQuotations(
      "⟨berg:Berg⟩ said: 'The owners' fault is plain. It's theirs.' She left.",
      ["berg: The owners' fault is plain. It's theirs."])
  }

  @Test("a quotation inside another belongs to it")
  func nested() throws {
    try expectQuotations(
      "“I heard ‘never again’ too often,” said ⟨berg:Berg⟩.",
      ["berg: I heard ‘never again’ too often,"])
  }

  @Test("a quotation inside another that says who spoke it")
  func nestedWithSpeaker() throws {
    try expectQuotations(
      "“Then ⟨okoye:Ben⟩ said, ‘Leave it to me,’ and went,” ⟨berg:Berg⟩ recalled.",
      ["berg: Then Ben said, ‘Leave it to me,’ and went,", "okoye: Leave it to me,"])
  }

  @Test("a mark that is never closed ends with its paragraph when words announce it")
  func unclosed() throws {
    try expectQuotations(
      "⟨berg:Berg⟩ said: “The dam will hold.\nThe wind rose in the evening.",
      ["berg: The dam will hold."])
  }

  @Test("a stray mark takes nothing with it")
  func stray() throws {
    try expectQuotations(
      "The 12\" pipe burst. ⟨berg:Berg⟩ said: \"It will hold.\"", ["berg: It will hold."])
  }

  @Test("titles between double angle marks are none")
  func bookMarks() throws {
    try expectQuotations("⟨berg:Berg⟩ said she had read 《Dream of the Red Chamber》 twice.", [])
  }

  // MARK: Not somebody's words

  @Test(
    "names and labels",
    arguments: [
      "The so-called “harbor peace” did not last.",
      "She starred in the film “The Long Thaw” in her youth.",
      "Hans “Lucky” Olsen won the race.",
      "The word “dam” is older than the thing.",
      "The operation was dubbed “Silent Tide” by the press.",
      "A group named “Free the Fjord” met on the quay.",
    ])
  func labels(text: String) throws {
    try expectQuotations(text, [])
  }

  @Test("words held at arm's length")
  func scare() throws {
    try expectQuotations(
      "The town's “experts” had built a “solution” that leaked, and the mayor “unexpectedly” left.",
      [])
  }

  @Test("a title said by somebody is no quotation")
  func titleSaid() throws {
    try expectQuotations("⟨berg:Berg⟩ said she had seen “The Long Thaw” twice.", [])
  }

  // MARK: Somebody's words

  @Test("one word somebody said")
  func oneWord() throws {
    try expectQuotations("⟨berg:Berg⟩ called the plan “reckless.”", ["berg: reckless."])
  }

  @Test("a whole sentence nobody is named for")
  func nobody() throws {
    try expectQuotations(
      "“The sea takes what it wants.”\nA storm had come up in the night.",
      ["?: The sea takes what it wants."])
  }

  @Test("words in a heading that the text below has from somebody")
  func echo() throws {
    try expectQuotations(
      "# Dam “will hold” for years\n“The dam will hold,” ⟨berg:Berg⟩ said.",
      ["berg: will hold", "berg: The dam will hold,"])
  }

  // MARK: Reported speech

  @Test("a clause with that")
  func that() throws {
    try expectQuotations(
      "⟨berg:Berg⟩ said on Monday that the dam was safe.", ["berg: the dam was safe"],
      form: .reported)
  }

  @Test("a clause without that")
  func withoutThat() throws {
    try expectQuotations(
      "⟨norway/demonym:Norwegian⟩ officials claim the dam is safe.", ["norway: the dam is safe"],
      form: .reported)
  }

  @Test("a clause before the one who said it")
  func trailing() throws {
    try expectQuotations(
      "The dam is safe and will stay so, ⟨berg:Berg⟩ said.",
      ["berg: The dam is safe and will stay so"], form: .reported)
  }

  @Test("what somebody is told to do")
  func infinitive() throws {
    try expectQuotations(
      "⟨berg:Berg⟩ told the owners to leave.", ["berg: to leave"], form: .reported)
  }

  @Test("according to somebody")
  func according() throws {
    try expectQuotations(
      "The dam is safe, according to the ⟨council:Harbor Council⟩.",
      ["council: The dam is safe"], form: .reported)
  }

  @Test("what nobody has said yet is not reported")
  func supposed() throws {
    try expectQuotations(
      "⟨berg:Berg⟩ may conclude that the dam is safe. ⟨okoye:Okoye⟩ did not say what he knew.", [],
      form: .reported)
  }
}

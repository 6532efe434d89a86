import Articles
import Recognition
import TestSupport
import Testing

@Suite("Linking names and offices over the accounts of a story")
struct StoryLinkingTests {
  private func expectSet(
    _ marked: [String], kinds: Set<Mention.Kind> = [.name, .demonym, .metonym],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try NamesFixture.found(marked, kinds: kinds)
    #expect(found == marked.map { MarkedText($0).notation }, sourceLocation: sourceLocation)
  }

  @Test("a relative is not meant by the family name of whom the article named before")
  func relative() throws {
    try expectSet([
      """
      President ⟨walter-brennick:Walter Brennick⟩ left. A firm run by his daughter, \
      ⟨joanna-brennick:Joanna Brennick⟩, was searched. ⟨walter-brennick:Brennick⟩ was angry.
      """,
      """
      President ⟨walter-brennick:Brennick⟩ was angry. His daughter ⟨joanna-brennick:Joanna Brennick⟩ \
      was not. ⟨walter-brennick:Brennick⟩ left, and Ms. ⟨joanna-brennick:Brennick⟩ stayed.
      """,
    ])
  }

  @Test("a title before the family name tells whom of the story it means")
  func titledFamilyName() throws {
    try expectSet([
      "Governor ⟨walter-brennick:Walter Brennick⟩ was angry.",
      """
      Governor ⟨walter-brennick:Brennick⟩ said no. Nobody asked ⟨joanna-brennick:Joanna Brennick⟩, \
      who was abroad.
      """,
    ])
  }

  @Test("a family name before the full name is its own where nobody else of the story bears it")
  func oneBearer() throws {
    try expectSet([
      "Judge ⟨dolores-ibarro:Ibarro⟩ said no. ⟨dolores-ibarro:Dolores Ibarro⟩ has ruled before."
    ])
  }

  @Test("Korean names keep syllables that are words or months, and are one in two spellings")
  func syllables() throws {
    try expectSet([
      "President ⟨yun-sang-jun:Yun Sang-jun⟩ flew home. Nobody met ⟨yun-sang-jun:Yun⟩.",
      "⟨yun-sang-jun:Yoon Sang-joon⟩ was late. ⟨yun-sang-jun:Yoon⟩ slept.",
    ])
  }

  @Test("a Korean or Chinese family name alone is that of the other account's bearer")
  func familyFirst() throws {
    try expectSet([
      "The envoy ⟨cho-min-ah:Cho Min-ah⟩ met Premier ⟨xu-guoqiang:Xu Guoqiang⟩.",
      "Ms. ⟨cho-min-ah:Cho⟩ spoke, and Premier ⟨xu-guoqiang:Xu⟩ listened.",
    ])
  }

  @Test("a given name with a hyphen is that of the article's one bearer")
  func hyphenedGivenName() throws {
    try expectSet([
      "The poet ⟨ri-sol-hui:Ri Sol-hui⟩ read aloud. Later ⟨ri-sol-hui:Sol-hui⟩ wept."
    ])
  }

  @Test("a committee without its chamber is the story's one committee of that name")
  func committee() throws {
    try expectSet([
      "He went before the ⟨senate-forestry-committee:Senate Forestry Committee⟩.",
      "She sits on the ⟨senate-forestry-committee:Forestry Committee⟩.",
    ])
  }

  @Test("an office is held by who alone bears it in the story")
  func officeElsewhere() throws {
    try expectSet(
      [
        """
        A lawyer of ⟨harrow-motor-inc:Harrow Motor Inc.⟩ met special counsel \
        ⟨miriam-castell:Miriam Castell⟩ and ⟨ruth-abernett:Ruth Abernett⟩ on Monday.
        """,
        """
        ⟨ruth-abernett:Ruth Abernett⟩ left ⟨harrow-motor-inc:Harrow Motor Inc.⟩ to the \
        ⟨miriam-castell/description:special counsel⟩, they said.
        """,
      ], kinds: [.name, .description])
    try expectSet(
      [
        "A lawyer met special counsel ⟨miriam-castell:Miriam Castell⟩ on Monday.",
        "⟨ruth-abernett:Ruth Abernett⟩ left it to the special counsel of another day, they said.",
      ], kinds: [.name, .description])
    try expectSet(
      [
        "Senator ⟨ruth-abernett:Ruth Abernett⟩ met Senator ⟨luis-carrasca:Luis Carrasca⟩.",
        "Leave it to the senator, they said.",
      ], kinds: [.name, .description])
  }

  @Test("words that judge stand between the article and the office, but not those for another")
  func judgingWords() throws {
    try expectSet(
      [
        """
        Governor ⟨wade-tollivan:Wade Tollivan⟩ came. The \
        ⟨wade-tollivan/description:embattled governor⟩ left. The new governor stayed.
        """
      ],
      kinds: [.name, .description])
  }

  @Test("the holder of a state's office is who the article calls so, not who holds it in the world")
  func stateOffice() throws {
    try expectSet(
      [
        """
        French President ⟨odile-marchetti:Odile Marchetti⟩ came. The \
        ⟨odile-marchetti/description:French president⟩ left. No French president has ever sung.
        """
      ], kinds: [.name, .description])
  }

  @Test("the holder of a state's office is who another account calls so")
  func stateOfficeElsewhere() throws {
    try expectSet(
      [
        """
        Georgian President ⟨odile-marchetti:Odile Marchetti⟩ met ⟨ina-lorch:Ina Lorch⟩ and \
        ⟨otto-vandrel:Otto Vandrel⟩.
        """,
        """
        ⟨ina-lorch:Ina Lorch⟩ and ⟨otto-vandrel:Otto Vandrel⟩ asked the \
        ⟨odile-marchetti/description:Georgian president⟩.
        """,
      ], kinds: [.name, .description])
  }

  @Test("who held an office once is not who holds it")
  func formerHolder() throws {
    try expectSet(
      [
        """
        Former senator ⟨otto-vandrel:Otto Vandrel⟩ met Senator ⟨ina-lorch:Ina Lorch⟩. The \
        ⟨ina-lorch/description:senator⟩ left.
        """
      ], kinds: [.name, .description])
  }

  @Test("a few words between commas describe who stands before them")
  func appositions() throws {
    try expectSet(
      [
        """
        ⟨otto-vandrel:Otto Vandrel⟩, the ⟨otto-vandrel/description:former judge⟩, spoke. \
        ⟨ina-lorch:Ina Lorch⟩, the ⟨ina-lorch/description:hotshot fixer⟩ who paid, left. \
        With ⟨ina-lorch:Lorch⟩, the army won.
        """
      ], kinds: [.name, .description])
  }

  @Test("a clause after a comma describes nobody")
  func clause() throws {
    try expectSet(
      ["⟨otto-vandrel:Otto Vandrel⟩, the day his brother left, said that he wept."],
      kinds: [.name, .description])
  }

  @Test("the bureau, the kingdom: the one named before in whose name the word stands")
  func institutions() throws {
    try expectSet(
      [
        """
        The ⟨fbi:FBI⟩ came. The ⟨fbi/description:bureau⟩'s lawyer and the bureau chief left. \
        ⟨saudi-arabia:Saudi Arabia⟩ said no, and the ⟨saudi-arabia/description:kingdom⟩ is rich.
        """
      ], kinds: [.name, .description])
  }
}

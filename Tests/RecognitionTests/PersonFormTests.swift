import Articles
import TestSupport
import Testing

@Suite("Forms of persons' names")
struct PersonFormTests {
  @Test("behind a courtesy a month is a name")
  func months() throws {
    try expectNames(
      "It left Mrs ⟨may:May⟩ alone. It was in May that Mrs ⟨may:May⟩ came back, on May 5.")
  }

  @Test("a Korean given name is no legal form, a family name no title")
  func words() throws {
    try expectNames(
      """
      Chief executive ⟨oh-se-kyung:Oh Se-kyung⟩ left. Police look for the driver, \
      ⟨phurba-lama:Phurba Lama⟩. DSP ⟨dil-magar:Dil Magar⟩ said so.
      """)
  }

  @Test("a family name that is also a company's follows an initial")
  func initials() throws {
    try expectNames("⟨otto-b-vale-jr:Otto B. Vale Jr.⟩ left.")
  }

  private func expectSet(
    _ marked: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try NamesFixture.found(marked)
    #expect(found == marked.map { MarkedText($0).notation }, sourceLocation: sourceLocation)
  }

  @Test(
    "who leaves out a middle initial leaves out “Jr.”, and writes the nickname, in either order")
  func plainNames() throws {
    let formal =
      "⟨ID:Kenneth T. Carvell II⟩ spoke. Mr. ⟨ID:Carvell⟩ left."
    let plain = "⟨ID:Ken Carvell⟩ spoke, and ⟨ID:Carvell⟩ left."
    try expectSet([formal, plain].map { $0.replacing("ID", with: "kenneth-t-carvell-ii") })
    try expectSet([plain, formal].map { $0.replacing("ID", with: "ken-carvell") })
    try expectSet(["Chief Justice ⟨john-roberts:John G. Roberts Jr.⟩ wrote it."])
  }

  @Test("where an article names both, they are father and son")
  func fatherAndSon() throws {
    try expectSet([
      """
      ⟨otto-vale:Otto Vale⟩ founded the firm that his son, ⟨otto-b-vale-jr:Otto B. Vale Jr.⟩, sold.
      """
    ])
    try expectSet([
      "⟨donald-trump-jr:Donald J. Trump Jr.⟩ was there, and so was ⟨donald-trump:Donald Trump⟩."
    ])
  }

  @Test("a name that is nearly the one bearer's is a slip, unless it is a name of its own")
  func slips() throws {
    try expectSet([
      """
      ⟨ken-korbinelli:Ken Korbinelli⟩ spoke. Mr. ⟨ken-korbinelli:Korbinelli⟩ left. Nobody waits for \
      Mr. ⟨ken-korbinelli:Korbineli⟩ again.
      """
    ])
  }

  @Test("a given name before a state's is a person's, a bill in a heading nobody's")
  func statesAndBills() throws {
    try expectSet(["In the end it was ⟨scott-israel:Scott Israel⟩."])
    let found = try NamesFixture.found([
      "# Harbour Bill Clears the Last Hurdle\nAttorney General William Barr left."
    ])
    #expect(
      found == [
        "Harbour Bill Clears the Last Hurdle\nAttorney General ⟨william-barr:William Barr⟩ left."
      ])
  }

  @Test("a surname known to all stays whose it was when a relative is named in full")
  func relativeNamed() throws {
    try expectSet([
      """
      President ⟨donald-trump:Trump⟩ came with first lady ⟨melania-trump:Melania Trump⟩. \
      ⟨donald-trump:Trump⟩ smiled. Mrs. ⟨melania-trump:Trump⟩ did not.
      """
    ])
  }

  @Test("a dateline is the town, whoever bears its name")
  func dateline() throws {
    try expectSet([
      """
      He was quiet.
      ⟨washington:WASHINGTON⟩ — He praised ⟨george-washington:George Washington⟩.
      """
    ])
  }

  @Test("the elder and the younger of two who share a name")
  func elder() throws {
    try expectSet([
      """
      ⟨otto-vandrel:Otto Vandrel⟩ and his son, ⟨tam-vandrel:Tam Vandrel⟩, met. The elder \
      ⟨otto-vandrel:Vandrel⟩ spoke. The younger ⟨tam-vandrel:Vandrel⟩ did not.
      """
    ])
    try expectSet([
      """
      ⟨ama-vandrel:Ama Vandrel⟩ and her father, ⟨otto-vandrel:Otto Vandrel⟩, met. The elder \
      ⟨otto-vandrel:Vandrel⟩ spoke.
      """
    ])
  }

  @Test("a month that is somebody's name here is that person before a verb, else the month")
  func monthsAsSurnames() throws {
    try expectSet([
      """
      ⟨theresa-may:Theresa May⟩ came. ⟨theresa-may:May⟩, who did not wait, left. “It is late,” \
      ⟨theresa-may:May⟩ said. In May it rained.
      """
    ])
    try expectSet(["It rained. May said nothing."])
  }
}

import Articles
import Testing

@testable import Recognition

@Suite("Names of organizations in other spellings")
struct OrganizationNameTests {
  @Test(
    "what spellings do not share is no part of the name",
    arguments: [
      ("The Harrow Motor Company, Inc.", "Harrow Motor"), ("OOO Harrow", "Harrow"),
      ("Harrow L.L.C.", "Harrow LLC"), ("J.K. Harrow & Co.", "JK Harrow and Co."),
      ("44th Brigade", "Forty-Fourth Brigade"),
      ("Defence Board of Harrow", "Defense Board of Harrow"),
      ("Harrow Defence & Motor Company HDM N.V.", "Harrow Defense and Motor"),
      ("Otto Harrow Group PLC", "Otto Harrow"), ("Otto Harrow Holdings", "Otto Harrow"),
      ("Har Row Motor", "Harrow Motor"), ("Harrow Public Joint Stock Company", "Harrow PJSC"),
    ])
  func same(_ left: String, _ right: String) {
    #expect(OrganizationName(left).whole == OrganizationName(right).whole)
  }

  @Test(
    "a group of one name is told from who bears it, an acronym of others from the name",
    arguments: [("Harrow Group", "Harrow"), ("Harrow Motor Company IBM", "Harrow Motor")])
  func different(_ left: String, _ right: String) {
    #expect(OrganizationName(left).whole != OrganizationName(right).whole)
  }

  @Test("a legal form alone is a name")
  func form() {
    #expect(OrganizationName("Company").words == ["company"])
  }

  @Test(
    "one word may be misspelled, but not into another word or number",
    arguments: [
      ("Velstrand Motor", "Velstrend Motor", true), ("Harvest Trust", "Harvey Trust", false),
      ("Velstrand 2", "Velstrand 3", false), ("Velstrand", "Velstrend", false),
      ("Velstrand Ltd", "Velstrend", true), ("New Velstrander", "New Velstranders", false),
      ("Bank of Velstrand", "Bank of Oderholm", false),
    ])
  func misspelled(_ left: String, _ right: String, isSame: Bool) {
    var index = OrganizationIndex()
    index.insert(OrganizationName(left), Actor.ID("a"))
    let words: Set<String> = ["harvest", "harvey", "motor", "trust", "bank"]
    let found = index.spellings(
      of: OrganizationName(right), isWord: { words.contains($0) }, where: { _ in true })
    #expect(found.isEmpty != isSame)
  }
}

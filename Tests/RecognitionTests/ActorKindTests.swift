import Articles
import Recognition
import Testing

@Suite("What kind of actor an unknown name is")
struct ActorKindTests {
  private func kind(of name: String, in text: String) throws -> Actor.Kind? {
    let recognition = try #require(NamesFixture.recognizer).recognize([NamesFixture.article(text)])
    return recognition.actors.first { $0.name.hasPrefix(name) }?.kind
  }

  @Test(
    "what is said to be a village, a carmaker or a painter is one",
    arguments: [
      ("Velstrund", "Rain fell on Velstrund, a small village in the north.", Actor.Kind.place),
      ("Velstrund", "On Monday Velstrund, a young carmaker, paid its debts.", .organization),
      ("Velstrund", "They praised Velstrund, a brave teacher.", .person),
    ])
  func apposition(_ name: String, _ text: String, _ kind: Actor.Kind) throws {
    #expect(try self.kind(of: name, in: text) == kind)
  }

  @Test("who speaks or dies is a person, and so is whose trial something happens in")
  func person() throws {
    #expect(try kind(of: "Velstrund", in: "“They acted,” said Velstrund.") == .person)
    #expect(try kind(of: "Velstrund", in: "When Velstrund died, we wept.") == .person)
    let trial = "The judge in Velstrund's trial rose. He cleared Velstrund, who wept."
    #expect(try kind(of: "Velstrund", in: trial) == .person)
  }

  @Test(
    "whose career it is and who is named beside him is a person",
    arguments: [
      "They read about Velstrund's career.", "The quarrel between him and Velstrund went on.",
      "The report names Velstrund, now 34, as well.",
    ])
  func personByOthers(_ text: String) throws {
    #expect(try kind(of: "Velstrund", in: text) == .person)
  }

  @Test("what a film is called names nobody")
  func work() throws {
    try expectNames("In the film Harvest Stone a farmer wins, and in the novel The Mill he loses.")
  }

  @Test("a building made like a place's name is a place with an article too")
  func building() throws {
    #expect(try kind(of: "Velstrund Barrage", in: "They reached the Velstrund Barrage.") == .place)
  }

  @Test("a month's name may be a given name")
  func month() throws {
    try expectNames("On Monday ⟨jan-kowalski:Jan Kowalski⟩ spoke.")
  }
}

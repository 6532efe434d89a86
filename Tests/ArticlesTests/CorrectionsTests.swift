import Articles
import Testing

@Suite("Corrections")
struct CorrectionsTests {
  private let ilic = Actor(id: .init("marko-ilic"), name: "Marko Ilic", kind: .person)
  private let minister = Actor(id: .init("m-ilitch"), name: "M. Ilitch", kind: .person)
  private let port = Actor(id: .init("port"), name: "Port", kind: .place)

  private func corrections(_ changes: [Correction.Change]) -> Corrections {
    Corrections(
      changes.enumerated().map { index, change in
        Correction(
          id: .init("c\(index)"), change: change, author: "ana",
          created: Instant(milliseconds: index))
      })
  }

  @Test("mergers are followed to their end")
  func chain() {
    let taught = corrections([.merge(minister, into: ilic), .merge(ilic, into: port)])
    #expect(taught.target(of: minister.id) == port.id)
    #expect(taught.target(of: ilic.id) == port.id)
  }

  @Test("of two mergers that make a circle the later one counts")
  func circle() {
    let taught = corrections([.merge(minister, into: ilic), .merge(ilic, into: minister)])
    #expect(taught.target(of: ilic.id) == minister.id)
    #expect(taught.target(of: minister.id) == minister.id)
  }

  @Test("going over actors and taking it back leaves them as they were")
  func inverse() {
    let known = [minister, ilic, port].sorted { $0.id.rawValue < $1.id.rawValue }
    let taught = corrections([
      .merge(minister, into: ilic), .rename(ilic, to: "Marko Ilić"),
      .alias(ilic, "the Harbour Fox"),
      .retype(port, to: .organization),
    ])
    let corrected = taught.corrected(known)
    #expect(corrected.first { $0.id == ilic.id }?.name == "Marko Ilić")
    #expect(
      corrected.first { $0.id == ilic.id }?.aliases
        == ["M. Ilitch", "the Harbour Fox", "Marko Ilic"])
    #expect(corrected.first { $0.id == port.id }?.kind == .organization)
    #expect(taught.uncorrected(corrected) == known)
  }

  @Test("an actor that a person made is unknown to recognition, also after it was taken back")
  func made() {
    let new = Actor(id: .init("ilic-x0001"), name: "Ilic", kind: .person)
    let split = Correction(
      id: .init("c"), change: .split("Ilic", .everywhere, from: ilic, new: new), author: "ana",
      created: Instant(milliseconds: 0))
    #expect(Corrections([split]).uncorrected([ilic, new]).map(\.id) == [ilic.id])
    #expect(Corrections([], retracted: [split]).uncorrected([ilic, new]).map(\.id) == [ilic.id])
  }
}

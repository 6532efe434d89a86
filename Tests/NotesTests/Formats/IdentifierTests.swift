import Articles
import Notes
import Testing

@Suite("Filter as typed")
struct FilterLineTests {
  @Test("Conditions and words are told apart")
  func parse() {
    let filter = NoteFilter(
      line: "harbour tag:#claims/fuel source:\"Evening Post\" state:orphan since:2025-05 12:30")
    #expect(filter.words == "harbour 12:30")
    #expect(filter.tag == "claims/fuel")
    #expect(filter.source == "Evening Post")
    #expect(filter.states == [.orphan])
    #expect(filter.since == "2025-05")
  }

  @Test("Days hold as far as they are given")
  func days() {
    let days = ["2025-04-30", "2025-05-01", "2025-05-31", "2025-06-01"]
    let notes = days.map { day in
      let instant = Instant(day + "T12:00:00Z")?.milliseconds ?? 0
      return PlacedNote(note: note(day, modified: instant), placement: .orphan)
    }
    let found = NoteFilter(line: "since:2025-05 until:2025-05").apply(to: notes)
    #expect(found.map(\.id.rawValue) == ["2025-05-01", "2025-05-31"])
  }

  @Test("An actor is found by a part of any of its names, or by its id")
  func actor() {
    var marked = note("n1")
    marked.actors = [Actor.ID("mira-holt")]
    let notes = [marked, note("n2")].map { PlacedNote(note: $0, placement: .orphan) }
    let actors = [
      Actor.ID("mira-holt"): Actor(
        id: Actor.ID("mira-holt"), name: "Mira Holt", kind: .person, aliases: ["the envoy"])
    ]
    for name in ["holt", "mira-holt", "ENVOY"] {
      let found = NoteFilter(actor: name).apply(to: notes, actors: actors)
      #expect(found.map(\.id.rawValue) == ["n1"])
    }
  }

  @Test("Words are found whatever their case and accents, prepared or not")
  func words() {
    let notes = [note("n1", text: "Das Café"), note("n2", text: "cafe\u{301} noir")].map {
      PlacedNote(note: $0, placement: .orphan)
    }
    var search = NoteSearch(notes)
    #expect(search.indices(passing: NoteFilter(words: "CAFE")) == [0, 1])
    search.prepare()
    #expect(search.indices(passing: NoteFilter(words: "cafe noir")) == [1])
  }
}

import Articles
import Reader
import Screen
import Testing

@Suite("Picker")
struct PickerTests {
  private let size = Size(width: 80, height: 24)

  private func type(_ text: String, into picker: inout Picker) {
    for character in text { _ = picker.handle(.character(character)) }
  }

  private func rows(of picker: Picker, width: Int = 80, height: Int = 24) -> [String] {
    listScreen(width, height) { picker.draw(on: &$0, in: $1, isFocused: true) }.lines
  }

  private func notes() -> Picker {
    let article = SideSample.opened.summary
    var other = article
    other.publisher = "The Pilot"
    other.heading = "Fuel"
    return .notes(
      [
        NoteRow(note: SideSample.opened.notes[0], article: article),
        NoteRow(note: SideSample.opened.notes[1], article: article),
        NoteRow(
          note: SideSample.note(
            "3", "two weeks", "Compare the minister's figure", ["claims/fuel", "tone"],
            .placed(TextRange(0, 3))), article: other),
      ], size: size)
  }

  /// Ids of the notes that a filter lets through.
  private func found(_ filter: String) -> [String] {
    var picker = notes()
    type(filter, into: &picker)
    var ids: [String] = []
    for _ in 0..<3 {
      guard case .chose(.note(let row)) = picker.handle(.enter) else { break }
      if ids.last == row.note.id.rawValue { break }
      ids.append(row.note.id.rawValue)
      _ = picker.handle(.down)
    }
    return ids
  }

  @Test("a tag typed whole comes before those that hold it")
  func whole() {
    var picker = Picker.tags(
      [TagCount("our claims", 1), TagCount("claims/fuel", 9), TagCount("claims", 2)], size: size)
    type("claims", into: &picker)
    #expect(picker.handle(.enter) == .chose(.tag("claims")))
  }

  @Test("the box stands in the middle, with title, count and the filter's cursor")
  func box() {
    var picker = Picker.tags(
      [TagCount("claims/fuel", 3), TagCount("tone", 12)], size: Size(width: 40, height: 10))
    type("t", into: &picker)
    let canvas = listScreen(40, 10) { picker.draw(on: &$0, in: $1, isFocused: true) }
    #expect(
      canvas.listed == """

          ┌ Tag ──────────────────────── 1/2 ┐
          │> t                               │
          │ #tone                         12 │
          │ #t                           new │
          │                                  │
          │                                  │
          │                                  │
          └ Enter choose  Esc close ─────────┘

        """)
    #expect(canvas.cursor == Point(x: 6, y: 2))
  }

  @Test("on the smallest screen there is still a row to choose")
  func smallest() {
    let picker = Picker.kinds(on: [.name], size: Size(width: 20, height: 5))
    #expect(
      rows(of: picker, width: 20, height: 5) == [
        "┌ Jump to ──── 5/5 ┐",
        "│>                 │",
        "│ [✓] Names  Nor…  │",
        "│ [ ] Demonyms  …  │",
        "└ Space switch  Es…┘",
      ])
  }

  @Test("Escape gives up, whatever was typed")
  func cancel() {
    var picker = notes()
    type("fuel", into: &picker)
    let outcome = picker.handle(.escape)
    #expect(outcome == .canceled)
  }

  // MARK: - Commands

  @Test("letters of a command's name find it, the closest name first")
  func fuzzy() {
    var picker = Picker.commands(keymap: Keymap(), context: .article, size: size)
    type("nxar", into: &picker)
    let outcome = picker.handle(.enter)
    #expect(outcome == .chose(.command(.nextArticleWithActor)))
  }

  @Test("words of a command's sentence find it")
  func sentence() {
    var picker = Picker.commands(keymap: Keymap(), context: .article, size: size)
    type("browser", into: &picker)
    let outcome = picker.handle(.enter)
    #expect(outcome == .chose(.command(.openLink)))
  }

  @Test("a command's keys stand at the right")
  func keys() {
    var picker = Picker.commands(keymap: Keymap(), context: .article, size: size)
    type("half-page-down", into: &picker)
    #expect(rows(of: picker)[3].hasSuffix("Move down half a page                   Ctrl-D │"))
  }

  @Test("commands that do not hold here are not offered")
  func context() {
    var picker = Picker.commands(keymap: Keymap(), context: .sources, size: size)
    type("swap-ends", into: &picker)
    let outcome = picker.handle(.enter)
    #expect(outcome == .stays)
  }

  // MARK: - Notes

  @Test("without a filter all notes are there in their order")
  func allNotes() {
    #expect(found("") == ["2", "1", "3"])
  }

  @Test(
    "notes are found by quote, text, tag, outlet and heading",
    arguments: [
      ("OVER 300", ["1"]), ("minister", ["3"]), ("tone", ["3"]), ("pilot", ["3"]),
      ("harbour strike", ["2", "1"]), ("coast counts", ["1"]), ("nowhere", []),
    ])
  func noteFilter(filter: String, ids: [String]) {
    #expect(found(filter) == ids)
  }

  @Test(
    "tag:x finds tags and levels of tags that begin so",
    arguments: [
      ("tag:claims", ["3"]), ("tag:fuel", ["3"]), ("tag:crews coast", ["1"]), ("tag:ews", []),
    ])
  func tagFilter(filter: String, ids: [String]) {
    #expect(found(filter) == ids)
  }

  @Test("a note takes two lines, an orphan has its own mark")
  func noteRows() {
    #expect(
      rows(of: notes())[2...5].map { $0.dropFirst(2) } == [
        "│>                                                                         │",
        "│ ⚠ “The harbour reopened”                                     Coast Daily │",
        "│   Gone in the second edition                                             │",
        "│ ✎ “over 300”                                                 Coast Daily │",
      ])
  }

  // MARK: - Actors

  @Test("typing asks for actors and the answer is listed")
  func actors() {
    var picker = Picker.actors(size: size)
    picker.actorsLoaded(containing: "", SideSample.opened.actors)
    let outcome = picker.handle(.character("v"))
    #expect(outcome == .filterChanged("v"))
    picker.actorsLoaded(containing: "v", Array(SideSample.opened.actors.suffix(2)))
    let choice = picker.handle(.enter)
    #expect(choice == .chose(.actor(SideSample.voss)))
  }

  @Test("an answer to what was typed before is dropped")
  func lateActors() {
    var picker = Picker.actors(size: size)
    type("vo", into: &picker)
    picker.actorsLoaded(containing: "v", SideSample.opened.actors)
    let choice = picker.handle(.enter)
    #expect(choice == .stays)
  }

  @Test("until the answer is here only actors that fit can be chosen")
  func narrowed() {
    var picker = Picker.actors(size: size)
    picker.actorsLoaded(containing: "", SideSample.opened.actors)
    type("vess", into: &picker)
    let choice = picker.handle(.enter)
    #expect(choice == .chose(.actor(SideSample.vessland)))
  }

  // MARK: - Kinds and tags

  @Test("Space switches a kind on and off and the picker stays")
  func kinds() {
    var picker = Picker.kinds(on: [.name], size: size)
    let on = picker.handle(.enter)
    #expect(on == .toggled(.kind(.name)))
    #expect(picker.checked == [])
    _ = picker.handle(.down)
    let second = picker.handle(.character(" "))
    #expect(second == .toggled(.kind(.demonym)))
    #expect(picker.checked == [.demonym])
  }

  @Test("a tag that is none yet can be chosen as a new one")
  func newTag() {
    var picker = Picker.tags([TagCount("tone", 1)], size: size)
    type("claims/fuel", into: &picker)
    let outcome = picker.handle(.enter)
    #expect(outcome == .chose(.tag("claims/fuel")))
  }

  // MARK: - Moving

  @Test("a longer list scrolls with the cursor")
  func scrolls() {
    let tags = (10..<60).map { TagCount("tag\($0)", 1) }
    var picker = Picker.tags(tags, size: size)
    for _ in 0..<20 { _ = picker.handle(.down) }
    _ = picker.handle(.up)
    #expect(rows(of: picker).contains { $0.contains("#tag29") })
    let outcome = picker.handle(.enter)
    #expect(outcome == .chose(.tag("tag29")))
  }

  @Test("a double press chooses the row, a press beside the box gives up")
  func mouse() {
    var picker = Picker.tags([TagCount("tone", 1), TagCount("fuel", 1)], size: size)
    let row = rows(of: picker).firstIndex { $0.contains("#fuel") } ?? 0
    let outcome = picker.handle(.mouse(MouseEvent(.doublePress, at: Point(x: 40, y: row))))
    #expect(outcome == .chose(.tag("fuel")))
    let beside = picker.handle(.mouse(MouseEvent(.press, at: Point(x: 0, y: 0))))
    #expect(beside == .canceled)
  }
}

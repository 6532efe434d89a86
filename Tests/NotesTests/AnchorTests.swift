import Articles
import Notes
import Testing

@Suite("Anchors")
struct AnchorTests {
  private func place(
    _ quote: String, _ old: ArticleText, _ new: ArticleText, knowsOldText: Bool = false
  ) -> String {
    let anchor = anchor(on: quote, in: old)
    let placement =
      knowsOldText
      ? anchor.placement(in: new, textHash: new.string, oldText: old)
      : anchor.placement(in: new, textHash: new.string)
    return Self.told(placement, new)
  }

  /// The state and the words.
  private static func told(_ placement: Placement, _ text: ArticleText) -> String {
    switch placement {
    case .placed(let range): "placed: \(text[range])"
    case .moved(let range): "moved: \(text[range])"
    case .changed(let range): "changed: \(text[range])"
    case .orphan: "orphan"
    }
  }

  @Test("An anchor keeps 32 scalars on either side, fewer at the edges of the text")
  func context() {
    let text: ArticleText = "The barge named Constance sank near the third lock on a quiet Tuesday."
    let made = Anchor(marking: TextRange(40, 45), in: text, textHash: "h")
    #expect(
      made
        == Anchor(
          exact: "third", prefix: "e named Constance sank near the ",
          suffix: " lock on a quiet Tuesday.",
          position: TextRange(40, 45), textHash: "h"))
  }

  @Test("In the text that was marked a note is where it was put, look-alikes or not")
  func sameText() {
    let text: ArticleText = "No. No. No."
    let anchor = Anchor(marking: TextRange(4, 7), in: text, textHash: "h")
    #expect(anchor.placement(in: text, textHash: "h") == .placed(TextRange(4, 7)))
  }

  @Test("A position outside the text is not believed, whatever the hash says")
  func wrongPosition() {
    let text: ArticleText = "The barge sank near the lock."
    var anchor = anchor(on: "barge sank near the lock", in: text)
    anchor.position = TextRange(400, 424)
    #expect(
      Self.told(anchor.placement(in: text, textHash: anchor.textHash), text)
        == "placed: barge sank near the lock")
  }

  @Test("Words that moved with their surroundings are placed")
  func shifted() {
    #expect(
      place(
        "barge", "At noon the barge sank near the third lock.",
        "Update. At noon the barge sank near the third lock.") == "placed: barge")
  }

  @Test("Words that stand elsewhere are moved")
  func moved() {
    let passage = "Nobody on board had seen the warning light before it went out."
    #expect(
      place(
        passage, ArticleText("At noon the barge sank. \(passage) Divers came at two."),
        ArticleText("\(passage) Divers came at two. It was noon when all this began."))
        == "moved: \(passage)")
  }

  @Test("Other quotation marks, dashes and spaces are no change")
  func typography() {
    #expect(
      place(
        "\"late\" - it said", "The owner's man was \"late\" - it said so itself.",
        "The owner’s man was “late” — it said so itself.") == "placed: “late” — it said")
  }

  @Test("A sentence that was edited is found and called changed")
  func edited() {
    #expect(
      place(
        "The owner said four of the crew were missing on Monday.",
        "At noon the barge sank. The owner said four of the crew were missing on Monday. It rained.",
        "At noon the barge sank. The owner said five of the crew were missing on Monday. It rained."
      ) == "changed: The owner said five of the crew were missing on Monday.")
  }

  // A note on one team's sentence jumped to another team's when the first was edited.
  @Test("A sentence that looks alike does not take the mark of one that was edited")
  func lookAlike() {
    let old: ArticleText = """
      The Rowers won the cup in June after three close heats against the Divers.
      The Skaters won the cup in July after three close heats against the Divers.
      """
    let new: ArticleText = """
      The Rowers took the cup in early June, after two close heats against the Divers.
      The Skaters won the cup in July after three close heats against the Divers.
      """
    let mark = "The Rowers won the cup in June after three close heats against the Divers."
    #expect(
      place(mark, old, new, knowsOldText: true)
        == "changed: The Rowers took the cup in early June, after two close heats against the Divers."
    )
    #expect(!place(mark, old, new).contains("Skaters"))
  }

  // A note that pointed at a misspelling jumped to another mention when it was put right.
  @Test("The note on a misspelled name stays when the name is put right")
  func fixedTypo() {
    let old: ArticleText = "Later Robbin spoke first. In the evening Robin spoke again, briefly."
    let new: ArticleText = "Later Robin spoke first. In the evening Robin spoke again, briefly."
    #expect(place("Robbin", old, new) == "orphan")
    #expect(
      anchor(on: "Robbin", in: old).placement(in: new, textHash: "n", oldText: old)
        == .changed(TextRange(6, 11)))
  }

  @Test("A short quote that merely occurs elsewhere is an orphan")
  func chance() {
    #expect(
      place("Linus", "We met Linus at the old pier.", "The machines and Linus-like tools.")
        == "orphan")
  }

  @Test("Between two places that are equally good there is no choice")
  func ambiguous() {
    let line = "the water rose by two meters within one hour of the alarm"
    #expect(
      place(
        line, ArticleText("He said \(line), and left."),
        ArticleText("He said \(line), and left. He said \(line), and left.")) == "orphan")
  }

  @Test("With the old text a repeated sentence keeps to its own copy")
  func repeated() {
    let old: ArticleText = "No comment. The mayor rose. No comment. The clerk sat. No comment."
    let new: ArticleText =
      "Well, no. No comment. The mayor rose. No comment. The clerk sat. No comment."
    let anchor = Anchor(marking: TextRange(28, 39), in: old, textHash: "o")
    #expect(
      anchor.placement(in: new, textHash: "n", oldText: old) == .placed(TextRange(38, 49)))
  }

  @Test("With the old text a paragraph that went elsewhere takes its marks along")
  func movedParagraph() {
    let moved = "The lock keeper had gone home early that day, he told the paper."
    let rest = """
      A crane will come from the coast to lift the barge next week.
      Until then boats have to take the northern arm, which costs them four hours.
      """
    #expect(
      place(
        "gone home early", ArticleText("\(moved)\n\(rest)"), ArticleText("\(rest)\n\(moved)"),
        knowsOldText: true) == "moved: gone home early")
  }

  @Test(
    "A quote of any length is found with an error in it", arguments: [32, 63, 64, 65, 128, 129])
  func lengths(length: Int) {
    let words = "Barges carry gravel from the upper quarry to the coast and bring back timber, "
    let passage = String((words + words.lowercased()).prefix(length - 1)) + "s"
    let edited = passage.replacing("gravel", with: "grivel")
    #expect(
      place(
        passage, ArticleText("On most days of spring: \(passage) when it can."),
        ArticleText("In summer too. On most days of spring: \(edited) when it can."))
        == "changed: \(edited)")
  }

  @Test("A mark inside a word stays inside it")
  func insideWord() {
    #expect(
      place(
        "arg", "At noon the barge sank here.", "New: At noon the barge sank here.",
        knowsOldText: true) == "placed: arg")
  }

  @Test("A range never cuts a grapheme in two")
  func graphemes() {
    let passage = "The brave 👩‍🚒 crew of the fire engine came at two"
    #expect(
      place(
        passage, ArticleText("Yes. \(passage)👍🏽 and left."),
        ArticleText("\(passage)👍🏿 and left. Yes.")
      )
      .hasPrefix("moved: The brave"))
  }

  @Test("An empty text has no place for anything, and an empty quote no place anywhere")
  func empty() {
    #expect(place("barge", "The barge.", "") == "orphan")
    let nothing = Anchor(
      exact: "", prefix: "", suffix: "", position: TextRange(0, 0), textHash: "h")
    #expect(nothing.placement(in: "The barge.", textHash: "other") == .orphan)
  }
}

import Articles
import Notes
import TestSupport
import Testing

/// Random passages of random texts through random edits, with fixed seeds: a mark must be found
/// again or be an orphan, and hardly ever stand on other words.
@Suite("Marks through edits")
struct AnchorPropertyTests {
  fileprivate struct Tally {
    var trials = 0
    var right = 0
    /// On other words than those marked, or, when those are gone, on any but the ones said to
    /// have come in their place.
    var wrong = 0
  }

  /// Pieces in a mark: a sentence, a phrase, a word.
  private static let sizes: [Int?] = [nil, 5, 1]

  private static func tally(
    _ edit: EditedText.Edit, size: Int?, knowsOldText: Bool, trials: Int = 50
  ) -> Tally {
    var tally = Tally()
    for trial in 0..<trials {
      var random = SeededGenerator(seed: UInt64(trial * 31 + (size ?? 0)))
      var edited = EditedText(length: 3000, using: &random)
      edited.mark(size, using: &random)
      let old = edited.text
      let anchor = Anchor(marking: edited.markedRange!, in: old, textHash: "old")
      edited.apply(edit, using: &random)
      let placement =
        knowsOldText
        ? anchor.placement(in: edited.text, textHash: "new", oldText: old)
        : anchor.placement(in: edited.text, textHash: "new")
      tally.take(placement.range, expected: expected(edit, edited, placement))
    }
    return tally
  }

  private static func expected(
    _ edit: EditedText.Edit, _ edited: EditedText, _ placement: Placement
  ) -> TextRange? {
    switch edit {
    case .deleted: return nil
    case .replaced:
      if case .changed(let range) = placement, range == edited.markedRange { return range }
      return nil
    default: return edited.markedRange
    }
  }

  @Test(
    "With the old text, what is still there is found",
    arguments: [.nothing, .insertedBefore, .typography, .movedParagraph] as [EditedText.Edit], sizes
  )
  func keepsMarks(edit: EditedText.Edit, size: Int?) {
    let tally = Self.tally(edit, size: size, knowsOldText: true)
    #expect(tally.right * 100 >= tally.trials * 98)
    #expect(tally.wrong * 100 <= tally.trials)
  }

  @Test("With the old text, a copy-edited sentence is found")
  func keepsCopyEdited() {
    let tally = Self.tally(.copyEdited, size: nil, knowsOldText: true)
    #expect(tally.right * 100 >= tally.trials * 95)
    #expect(tally.wrong == 0)
  }

  @Test(
    "With the old text, what is gone is an orphan",
    arguments: [.replaced, .deleted] as [EditedText.Edit], sizes)
  func leavesOrphans(edit: EditedText.Edit, size: Int?) {
    let tally = Self.tally(edit, size: size, knowsOldText: true, trials: 100)
    #expect(tally.wrong * 100 <= tally.trials)
  }

  @Test(
    "Without the old text, what kept its place is found",
    arguments: [.nothing, .insertedBefore, .typography] as [EditedText.Edit], sizes)
  func keepsMarksUnaided(edit: EditedText.Edit, size: Int?) {
    let tally = Self.tally(edit, size: size, knowsOldText: false)
    #expect(tally.right * 100 >= tally.trials * 98)
    #expect(tally.wrong * 100 <= tally.trials)
  }

  @Test("Without the old text, a copy-edited sentence is mostly found, and nothing else is")
  func keepsCopyEditedUnaided() {
    let tally = Self.tally(.copyEdited, size: nil, knowsOldText: false)
    #expect(tally.right * 100 >= tally.trials * 85)
    #expect(tally.wrong * 100 <= tally.trials)
  }

  @Test(
    "Without the old text, what is gone is hardly ever found elsewhere",
    arguments: [.replaced, .deleted] as [EditedText.Edit], sizes)
  func leavesOrphansUnaided(edit: EditedText.Edit, size: Int?) {
    let tally = Self.tally(edit, size: size, knowsOldText: false, trials: 100)
    #expect(tally.wrong * 100 <= tally.trials * 5)
  }

  @Test("No passage of one article is found in another", arguments: 1...4)
  func otherArticle(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = EditedText(length: 5000, using: &random).text
    let other = EditedText(length: 5000, using: &random).text
    var placer = NotePlacer(text: other, textHash: "other")
    for length in stride(from: 1, through: 200, by: 3) {
      let start = Int.random(in: 0..<text.count - length, using: &random)
      let anchor = Anchor(
        marking: TextRange(start, start + length), in: text, textHash: "one")
      #expect(placer.placement(of: anchor) == .orphan, "\(anchor.exact)")
    }
  }
}

extension AnchorPropertyTests.Tally {
  fileprivate mutating func take(_ found: TextRange?, expected: TextRange?) {
    trials += 1
    guard let found else {
      right += expected == nil ? 1 : 0
      return
    }
    let shared = expected.flatMap { found.intersection($0)?.count } ?? 0
    let all = expected.map { found.count + $0.count - shared } ?? 1
    if shared * 10 >= all * 7 { right += 1 } else { wrong += 1 }
  }
}

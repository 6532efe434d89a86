import Articles
import TestSupport
import Testing

@testable import Notes

@Suite("What changed from one text to another")
struct TextDifferenceTests {
  private func marked(_ old: String, _ new: String) -> String {
    TextDifference.pieces(old: old, new: new).map { piece in
      let marks = VersionDifference.marks(of: piece.kind)
      return marks.open + piece.text + marks.close
    }.joined()
  }

  @Test("a word that was replaced stands before the one that came")
  func replaced() {
    #expect(marked("Four men died.", "Five men died.") == "[-Four-]{+Five+} men died.")
  }

  @Test("words that went and came keep the blanks before them")
  func blanks() {
    #expect(marked("It came late today.", "It came late.") == "It came late[- today-].")
    #expect(marked("It came.", "It came at last.") == "It came{+ at last+}.")
  }

  @Test("quotation marks of another kind are no change")
  func typography() {
    #expect(marked("“No”, he said.", "\"No\", he said.") == "\"No\", he said.")
  }

  @Test("equal texts have one piece, empty ones none")
  func equal() {
    #expect(TextDifference.pieces(old: "a b", new: "a b") == [.init(.same, "a b")])
    #expect(TextDifference.pieces(old: "", new: "") == [])
    #expect(TextDifference.pieces(old: "", new: "a") == [.init(.inserted, "a")])
    #expect(TextDifference.pieces(old: "a", new: "") == [.init(.deleted, "a")])
  }

  @Test("a new paragraph begins with its line feed")
  func paragraphs() {
    let pieces = TextDifference.pieces(old: "One.\nThree.", new: "One.\nTwo, at last.\nThree.")
    #expect(
      pieces == [
        .init(.same, "One."), .init(.inserted, "\nTwo, at last."), .init(.same, "\nThree."),
      ])
  }

  @Test("a paragraph put in or taken out at the end is marked with its own full stop")
  func wholeParagraphs() {
    let short = "One.\nThe end."
    let long = "One.\nThe end.\nA new one."
    #expect(marked(short, long) == "One.\nThe end.{+\nA new one.+}")
    #expect(marked(long, short) == "One.\nThe end.[-\nA new one.-]")
  }

  @Test("what is kept and what came make the new text, what is kept and what went the old words")
  func property() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let old = Self.text(&random)
      let new = Self.edited(old, &random)
      let pieces = TextDifference.pieces(
        old: old.joined(separator: " "), new: new.joined(separator: " "))
      let came = pieces.filter { $0.kind != .deleted }.map(\.text).joined()
      let went = pieces.filter { $0.kind != .inserted }.map(\.text).joined()
      #expect(came == new.joined(separator: " "))
      #expect(went.filter { $0 != " " } == old.joined())
    }
  }

  @Test("a place goes along with the word it is in")
  func place() {
    let old = ArticleText("The envoy left at dawn.")
    let new = ArticleText("On Monday the envoy left quietly at dawn.")
    #expect(TextDifference.place(10, of: old, in: new) == 20)
  }

  @Test("a place in words that went is before what followed them")
  func placeThatWent() {
    let old = ArticleText("One. Two went. Three.")
    let new = ArticleText("One. Three.")
    #expect(TextDifference.place(6, of: old, in: new) == 5)
    #expect(TextDifference.place(20, of: old, in: ArticleText("Else")) == 4)
  }

  private static func text(_ random: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: 0...60, using: &random)).map { _ in
      "w\(Int.random(in: 0..<40, using: &random))"
    }
  }

  /// With words taken out, put in and moved.
  private static func edited(
    _ words: [String], _ random: inout SeededGenerator
  ) -> [String] {
    var words = words
    for _ in 0..<Int.random(in: 0...8, using: &random) where !words.isEmpty {
      let index = Int.random(in: 0..<words.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: words.remove(at: index)
      case 1: words.insert("new\(index)", at: index)
      default: words.append(words.remove(at: index))
      }
    }
    return words
  }
}

import Articles
import Testing

@testable import Corpora

@Suite("Lessons of he and she")
struct PronounLessonTests {
  @Test("marks are read with where they stand in the text without them")
  func marks() throws {
    let lesson = try #require(
      PronounLesson(
        id: "a",
        file: """
          @entity ann-vale|person|Ann Vale

          News of [[Vale|ann-vale|name]]
          [[She|ann-vale|pronoun]] told [[him|nobody|pronoun]].
          """))
    #expect(lesson.article.text.string == "News of Vale\nShe told him.")
    #expect(lesson.article.blocks.map(\.role) == [.title, .paragraph])
    #expect(lesson.marks.map { String(lesson.article.text[$0.range]) } == ["Vale", "She", "him"])
    #expect(lesson.marks.map(\.person) == ["ann-vale", "ann-vale", nil])
    #expect(lesson.marks.map(\.isPronoun) == [false, true, true])
  }

  @Test("what is no mark is not passed over", arguments: ["[[Vale|ann-vale|name", "[[Vale|name]]"])
  func faulty(text: String) {
    #expect(PronounLesson(id: "a", file: text) == nil)
  }
}

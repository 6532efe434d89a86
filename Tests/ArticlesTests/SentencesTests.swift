import Articles
import Testing

@Suite("Sentences")
struct SentencesTests {
  private func split(_ text: String) -> [String] {
    let text = ArticleText(text)
    return Sentences.ranges(in: text, block: TextRange(0, text.count)).map { String(text[$0]) }
  }

  @Test("a full stop before a capital ends a sentence")
  func plain() {
    #expect(split("The dam held. Nobody left!  Why?") == ["The dam held.", "Nobody left!", "Why?"])
  }

  @Test("titles, initials and dotted names go on")
  func abbreviations() {
    #expect(
      split("Gen. J. D. Alvarez met Mr. Okoro. The U.S. Senate voted.")
        == ["Gen. J. D. Alvarez met Mr. Okoro.", "The U.S. Senate voted."])
  }

  @Test("an abbreviation ends a sentence before a word that begins sentences")
  func abbreviationAtTheEnd() {
    #expect(
      split("They flew to the U.S. The crew slept.") == [
        "They flew to the U.S.", "The crew slept.",
      ])
    #expect(split("It began at 9 a.m. In Quito it rained.").count == 2)
  }

  @Test("closing quotes, brackets and footnote marks belong to the sentence before")
  func closing() {
    #expect(
      split("“We lost.” He left (by car.) Rain fell.[12] \"Done.\" \"Next?\"")
        == ["“We lost.”", "He left (by car.)", "Rain fell.[12]", "\"Done.\"", "\"Next?\""])
  }

  @Test("a question inside a sentence does not end it")
  func insideQuestion() {
    #expect(split("“Are you sure?” asked Tomé. Yes.") == ["“Are you sure?” asked Tomé.", "Yes."])
  }

  @Test("numbers keep their points")
  func numbers() {
    #expect(
      split("Exports rose 3.5 percent to No. 2 worldwide. No. That was wrong.")
        == ["Exports rose 3.5 percent to No. 2 worldwide.", "No.", "That was wrong."])
  }

  @Test("an ellipsis ends a sentence only before a capital")
  func ellipsis() {
    #expect(
      split("Well... maybe… later… Then silence.") == ["Well... maybe… later…", "Then silence."])
  }

  @Test("a missing blank is seen before a word that begins sentences")
  func missingBlank() {
    #expect(split("The bridge fell.The river rose.") == ["The bridge fell.", "The river rose."])
    #expect(split("See example.Com today.").count == 1)
  }

  @Test("Chinese and Japanese stops need no blank")
  func wideStops() {
    #expect(split("大使离开了。记者提问！好") == ["大使离开了。", "记者提问！", "好"])
  }

  @Test("offsets count scalars of the whole text")
  func offsets() {
    let text = ArticleText("é\nÜber allem. Ça va.")
    #expect(
      Sentences.ranges(in: text, block: TextRange(2, text.count))
        == [TextRange(2, 13), TextRange(14, 20)])
  }

  @Test("a heading is one sentence")
  func heading() {
    let text: ArticleText = "Who won? Nobody. Here is why"
    let block = Block(role: .heading, range: TextRange(0, text.count))
    let article = Article(id: Article.ID("a"), text: text, blocks: [block])
    #expect(Sentences.ranges(in: article, block: block) == [TextRange(0, text.count)])
  }

  @Test("an empty block has none")
  func empty() {
    #expect(split("") == [])
    #expect(split(" \u{A0} ") == [])
  }
}

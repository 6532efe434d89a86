import Articles
import Recognition
import Testing

@Suite("Recognition of several articles")
struct RecognitionTests {
  @Test(
    "Sharing articles out among threads changes nothing of what is found", arguments: [2, 3, 50])
  func threads(count: Int) throws {
    let articles = (0..<40).map { number in
      NamesFixture.article(
        """
        # Talks on herring, day \(number)
        Minister Irena Vasko told reporters on Friday that \(number + 2) boats had left Lisbon.
        “We will not sign,” Vasko said. Portugal and Branko Ilves of the Herring Board agreed.
        """, id: "\(number)")
    }
    var recognizer = try #require(NamesFixture.recognizer)
    let alone = recognizer.recognize(articles)
    recognizer.threads = count
    #expect(recognizer.recognize(articles) == alone)
    #expect(alone.findings[39].quotations.count > 0)
  }
}

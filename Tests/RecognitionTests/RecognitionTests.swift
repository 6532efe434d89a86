import Articles
import Recognition
import Testing

@Suite("Recognition of several articles")
struct RecognitionTests {
  @Test("Recognition in its three steps finds what it finds at once")
  func steps() throws {
    let articles = (0..<40).map { number in
      NamesFixture.article(
        """
        # Talks on herring, day \(number)
        Minister Irena Vasko told reporters on Friday that \(number + 2) boats had left Lisbon.
        “We will not sign,” Vasko said. Portugal and Branko Ilves of the Herring Board agreed.
        """, id: "\(number)")
    }
    let recognizer = try #require(NamesFixture.recognizer)
    var (known, alsoKnown) = (recognizer.known([]), recognizer.known([]))
    let later = recognizer.read(Array(articles[20...]))
    let earlier = recognizer.link(recognizer.read(Array(articles[..<20])), known: &known)
    var found = recognizer.complete(earlier)
    found.append(recognizer.complete(recognizer.link(later, known: &known)))
    var expected = recognizer.recognize(Array(articles[..<20]), known: &alsoKnown)
    expected.append(recognizer.recognize(Array(articles[20...]), known: &alsoKnown))
    #expect(found == expected)
    #expect(found.findings[39].quotations.count > 0)
  }
}

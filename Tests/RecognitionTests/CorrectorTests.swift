import Articles
import Recognition
import TestSupport
import Testing

@Suite("Corrections over what was recognised")
struct CorrectorTests {
  private let vasko = Actor(id: .init("irena-vasko"), name: "Irena Vasko", kind: .person)
  private let bishop = Actor(id: .init("pavol-vasko"), name: "Pavol Vasko", kind: .person)

  private static let text = """
    President ⟨irena-vasko:Irena Vasko⟩ greeted Bishop ⟨pavol-vasko:Pavol Vasko⟩. \
    Later President ⟨irena-vasko:Vasko⟩ spoke, and the grey heron of the valley smiled.
    """

  private func found(
    _ marked: [String] = [Self.text], _ changes: Correction.Change...
  ) throws -> [String] {
    let articles = marked.enumerated().map {
      NamesFixture.article(MarkedText($1).text, id: "\($0)")
    }
    var recognizer = try #require(NamesFixture.recognizer)
    recognizer.corrections = Corrections(
      changes.enumerated().map { index, change in
        Correction(
          id: .init("c\(index)"), change: change, author: "ana",
          created: Instant(milliseconds: index))
      })
    let recognition = recognizer.recognize(articles)
    return zip(articles, recognition.findings).map { article, findings in
      let marks = findings.mentions.filter { $0.kind == .name }.map {
        MarkedText.Mark(label: $0.actor.rawValue, range: $0.range)
      }
      return MarkedText(text: article.text.string, marks: marks).notation
    }
  }

  /// The last "Vasko" of the text.
  private func here(_ text: String = MarkedText(Self.text).text) -> Correction.Scope {
    let article = NamesFixture.article(text, id: "0")
    let before = text.range(of: "President Vasko")
    let start = text.unicodeScalars.distance(from: text.startIndex, to: before) + 10
    return .here(TextRange(start, start + 5), in: article)
  }

  @Test("without any, everything is as it was recognised")
  func none() throws { #expect(try found() == [Self.text]) }

  @Test("two actors merged are one under every name of both")
  func merge() throws {
    #expect(
      try found([Self.text], .merge(bishop, into: vasko))
        == [Self.text.replacing("⟨pavol-vasko:", with: "⟨irena-vasko:")])
  }

  @Test("a taught name is found at whole words")
  func alias() throws {
    #expect(
      try found([Self.text], .alias(bishop, "grey heron"), .alias(bishop, "vall"))
        == [Self.text.replacing("grey heron", with: "⟨pavol-vasko:grey heron⟩")])
  }

  @Test("words here are another's, and the same words elsewhere are not")
  func relinkHere() throws {
    #expect(
      try found([Self.text], .relink("Vasko", here(), from: vasko, to: bishop))
        == [Self.text.replacing("⟨irena-vasko:Vasko⟩", with: "⟨pavol-vasko:Vasko⟩")])
  }

  @Test("what was said of a passage holds in a later text of the article")
  func laterText() throws {
    let later = Self.text.replacing("Later ", with: "Some hours later ")
      .replacing("President ⟨irena-vasko:Irena", with: "At noon President ⟨irena-vasko:Irena")
    #expect(
      try found([later], .relink("Vasko", here(), from: vasko, to: bishop))
        == [later.replacing("⟨irena-vasko:Vasko⟩", with: "⟨pavol-vasko:Vasko⟩")])
  }

  @Test("words that are nobody in one article are somebody in another")
  func nobodyInOne() throws {
    let without = Self.text.replacing("⟨irena-vasko:Vasko⟩", with: "Vasko")
    #expect(
      try found(
        [Self.text, Self.text], .relink("Vasko", .article(.init("0")), from: vasko, to: nil))
        == [without, Self.text])
  }

  @Test("words told apart everywhere are the new actor in every article")
  func split() throws {
    let new = Actor(id: .init("vasko-x0001"), name: "Vasko the elder", kind: .person)
    let apart = Self.text.replacing("⟨irena-vasko:Vasko⟩", with: "⟨vasko-x0001:Vasko⟩")
    #expect(
      try found([Self.text, Self.text], .split("Vasko", .everywhere, from: vasko, new: new))
        == [apart, apart])
  }

  @Test("a correction says who taught it")
  func why() throws {
    let article = NamesFixture.article(MarkedText(Self.text).text)
    var recognizer = try #require(NamesFixture.recognizer)
    recognizer.corrections = Corrections([
      Correction(
        id: .init("c"), change: .merge(bishop, into: vasko), author: "ana",
        created: Instant(milliseconds: 0))
    ])
    let mentions = recognizer.recognize([article]).findings[0].mentions
    #expect(mentions.contains { $0.why.hasSuffix("Pavol Vasko is Irena Vasko, taught by ana") })
  }

  @Test("corrections go over what was recognised earlier as over what is recognised now")
  func recorrect() throws {
    let article = NamesFixture.article(MarkedText(Self.text).text)
    var recognizer = try #require(NamesFixture.recognizer)
    let first = recognizer.recognize([article])
    recognizer.corrections = Corrections([
      Correction(
        id: .init("c"), change: .merge(bishop, into: vasko), author: "ana",
        created: Instant(milliseconds: 0))
    ])
    let second = recognizer.recorrect(
      [article], recognized: first.recognized, known: first.actors)
    #expect(second.findings == recognizer.recognize([article]).findings)
    #expect(second.recognized == first.recognized)
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    let range = range(of: old)
    guard range < endIndex else { return self }
    return self[..<range] + new + self[index(range, offsetBy: old.count)...]
  }

  /// Where the first occurrence begins; the end when there is none.
  fileprivate func range(of words: String) -> Index {
    indices.first { self[$0...].hasPrefix(words) } ?? endIndex
  }
}

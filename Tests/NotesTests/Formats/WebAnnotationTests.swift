import Articles
import Foundation
import Notes
import Testing

/// The MUSTs of the Web Annotation Data Model (W3C Recommendation, 23 February 2017), section by
/// section, on a collection of random notes.
@Suite("Web annotations")
struct WebAnnotationTests {
  private let document: [String: Any]
  private let items: [[String: Any]]
  private let page: [String: Any]

  init() throws {
    let text = WebAnnotations.write(RandomNotes.collection(100, seed: 1)).text
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    document = try #require(json as? [String: Any])
    page = try #require(document["first"] as? [String: Any])
    items = try #require(page["items"] as? [[String: Any]])
  }

  private var bodies: [[String: Any]] { items.flatMap { $0["body"] as? [[String: Any]] ?? [] } }
  private var targets: [[String: Any]] { items.compactMap { $0["target"] as? [String: Any] } }
  private var selectors: [[String: Any]] {
    targets.flatMap { $0["selector"] as? [[String: Any]] ?? [] }
  }

  @Test("3.1: the context holds the one of the model")
  func context() throws {
    let contexts = try #require(document["@context"] as? [Any])
    #expect(contexts.first as? String == "http://www.w3.org/ns/anno.jsonld")
  }

  @Test("3.1: an annotation has exactly one id, an IRI, and no two the same")
  func id() {
    let ids = items.compactMap { $0["id"] as? String }
    #expect(ids.count == items.count)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { URL(string: $0)?.scheme != nil })
  }

  @Test("3.1: its types include Annotation")
  func type() { #expect(items.allSatisfy { $0["type"] as? String == "Annotation" }) }

  @Test("3.1: it has one target or more")
  func target() { #expect(targets.count == 100) }

  @Test("3.2.4: a textual body has exactly one value")
  func value() {
    let textual = bodies.filter { $0["type"] as? String == "TextualBody" }
    #expect(!textual.isEmpty)
    #expect(textual.allSatisfy { $0["value"] is String })
  }

  @Test("3.2.5: where there is a body there is no bodyValue")
  func bodyValue() { #expect(items.allSatisfy { $0["bodyValue"] == nil }) }

  @Test("3.3.1, 3.3.2: created and modified are single dates with the time zone Z")
  func dates() {
    for name in ["created", "modified"] {
      let dates = items.compactMap { $0[name] as? String }
      #expect(dates.count == items.count)
      #expect(dates.allSatisfy { $0.hasSuffix("Z") && $0.contains("T") })
    }
  }

  @Test("3.3.1: a creator has an IRI")
  func creator() {
    let creators = items.compactMap { $0["creator"] as? [String: Any] }
    #expect(creators.allSatisfy { ($0["id"] as? String)?.hasPrefix("urn:uuid:") == true })
    #expect(creators.count == items.count)
  }

  @Test("3.3.5: motivations and purposes are those of the model")
  func motivation() {
    let known: Set = ["commenting", "tagging", "highlighting", "identifying"]
    let used = (items + bodies).compactMap { ($0["motivation"] ?? $0["purpose"]) as? String }
    #expect(Set(used) == known)
  }

  @Test("4: a specific resource has exactly one source")
  func source() {
    let specific = (targets + bodies).filter { $0["type"] as? String == "SpecificResource" }
    #expect(specific.allSatisfy { $0["source"] is String })
    #expect(specific.count > 100)
  }

  @Test("4.2.4: a text quote selector has exactly one exact, prefix and suffix")
  func quoteSelector() {
    let quotes = selectors.filter { $0["type"] as? String == "TextQuoteSelector" }
    #expect(quotes.count == 100)
    #expect(
      quotes.allSatisfy { quote in
        ["exact", "prefix", "suffix"].allSatisfy { quote[$0] is String }
      })
  }

  @Test("4.2.5: a text position selector has one start and one end, not negative, in order")
  func positionSelector() {
    let positions = selectors.filter { $0["type"] as? String == "TextPositionSelector" }
    #expect(positions.count == 100)
    #expect(
      positions.allSatisfy { position in
        guard let start = position["start"] as? Int, let end = position["end"] as? Int else {
          return false
        }
        return 0 <= start && start <= end
      })
  }

  @Test("4.2.4, 4.2.5: positions count code points of the text the quote is from")
  func codePoints() {
    let collection = RandomNotes.collection(100, seed: 1)
    for home in collection.articles {
      let scalars = Array(home.article.text.string.unicodeScalars)
      for note in home.notes.map(\.note) {
        let range = note.anchor.position
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[range.start..<range.end])
        #expect(String(words) == note.anchor.exact)
      }
    }
  }

  @Test("4.3.1: a time state names its cached copy")
  func state() {
    let states = targets.compactMap { $0["state"] as? [String: Any] }
    #expect(states.count == 100)
    #expect(states.allSatisfy { ($0["cached"] as? String)?.hasPrefix("urn:sha256:") == true })
  }

  @Test("5.1: a collection has an IRI, its type, its total and a first page")
  func collection() {
    #expect((document["id"] as? String)?.hasPrefix("urn:uuid:") == true)
    #expect(document["type"] as? String == "AnnotationCollection")
    #expect(document["total"] as? Int == 100)
  }

  @Test("5.2: a page has an IRI, its type, items, and no context of its own; the last no next")
  func pages() {
    #expect(page["id"] is String)
    #expect(page["type"] as? String == "AnnotationPage")
    #expect(page["partOf"] as? String == document["id"] as? String)
    #expect(page["startIndex"] as? Int == 0)
    #expect(page["@context"] == nil)
    #expect(page["next"] == nil)
  }

  @Test("5.1: an empty collection has a total of 0 and no page")
  func empty() throws {
    let text = WebAnnotations.write(NoteCollection(articles: [])).text
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(json?["total"] as? Int == 0)
    #expect(json?["first"] == nil)
  }
}

@Suite("Taking in web annotations")
struct WebAnnotationReadingTests {
  @Test("1,000 random notes come back equal")
  func roundTrip() throws {
    let collection = RandomNotes.collection(1000, seed: 2)
    let export = WebAnnotations.write(collection)
    #expect(export.notes == 1000 && export.given == 1000)
    let read = try WebAnnotations.read(export.bytes)
    #expect(read.unreadable == 0)
    #expect(read.omissions == [])
    let landed = collection.landed(read)
    #expect(landed.count == 1000)
    let expected = collection.notesByID
    #expect(landed.filter { expected[$0.id] != $0 } == [])
  }

  @Test("An id that is no UUID keeps its name")
  func otherIDs() throws {
    var collection = RandomNotes.collection(5, seed: 3)
    let old = collection.articles[0].notes[0].note
    let note = Note(
      id: Note.ID("n 1/ü"), article: old.article, anchor: old.anchor, author: "ada",
      created: old.created, modified: old.modified)
    collection.articles[0].notes = [PlacedNote(note: note, placement: .orphan)]
    let read = try WebAnnotations.read(WebAnnotations.write(collection).bytes)
    #expect(collection.landed(read).contains(note))
  }

  /// A page of another program on one annotation of an address.
  private func foreign(_ selector: String, id: String = "https://example.net/annos/7") -> [UInt8] {
    Array(
      """
      {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "\(id)", "type": "Annotation",
       "created": "2024-03-01T10:00:00+02:00", "creator": {"name": "Kim"},
       "bodyValue": "Who says so?",
       "target": {"source": "https://example.org/0?a=1&b=2", "selector": \(selector)}}
      """.utf8)
  }

  private func land(_ bytes: [UInt8], in text: ArticleText) throws -> Note {
    let foreign = try WebAnnotations.read(bytes)
    var landing = NoteLanding(article: Article.ID("a"), text: text, textHash: "h")
    return landing.land(try #require(foreign.notes.first))
  }

  @Test("A quote of another program is found by its words, whatever its offsets count")
  func quote() throws {
    let text: ArticleText = "🚒🚒 It burned.\nThe barge sank, they said. A second barge came later."
    let selector = """
      [{"type": "TextQuoteSelector", "exact": "The barge sank", "prefix": "burned. ", \
      "suffix": ", they said"}, {"type": "TextPositionSelector", "start": 9000, "end": 9014}]
      """
    let note = try land(foreign(selector), in: text)
    #expect(note.anchor.exact == "The barge sank")
    #expect(note.anchor.position == TextRange(14, 28))
    #expect(note.anchor.textHash == "h")
    #expect(note.id == Note.ID("https://example.net/annos/7"))
    #expect(note.text == "Who says so?")
    #expect(note.author == "Kim")
    #expect(note.created.description == "2024-03-01T08:00:00Z")
  }

  @Test("A short quote that occurs twice is placed by offsets in UTF-16 units or with CRLF")
  func utf16() throws {
    let text: ArticleText = "🚒🚒\nbarge one\nbarge two\nno more"
    for (start, end) in [(14, 19), (15, 20), (17, 22)] {
      let selector = """
        [{"type": "TextQuoteSelector", "exact": "barge"}, \
        {"type": "TextPositionSelector", "start": \(start), "end": \(end)}]
        """
      let note = try land(foreign(selector), in: text)
      let isSecond = note.anchor.position == TextRange(13, 18)
      #expect(isSecond == (start != 14), "\(start)")
    }
  }

  @Test("Words that are not there keep the selectors they came with")
  func orphan() throws {
    let selector = """
      {"type": "TextQuoteSelector", "exact": "The submarine surfaced", "prefix": "Then: "}
      """
    let note = try land(foreign(selector), in: "The barge sank.")
    #expect(note.anchor.exact == "The submarine surfaced")
    #expect(note.anchor.textHash == "")
  }

  @Test("Entries that are no annotations on words are counted, not believed")
  func damaged() throws {
    let text = """
      {"type": "AnnotationPage", "items": [{"type": "Annotation"}, 7, "x",
       {"id": "urn:x", "target": "https://example.org"},
       {"id": "urn:y", "target": {"selector": {"type": "TextPositionSelector", "start": 9,
        "end": 3}}}]}
      """
    let read = try WebAnnotations.read(Array(text.utf8))
    #expect(read.notes == [])
    #expect(read.unreadable == 5)
  }

  @Test(
    "What is no collection is refused", arguments: ["", "{}", "[]", "[1", "{\"items\"", "null"])
  func foreignFile(text: String) {
    #expect(throws: NotesError.unknownFormat) { try WebAnnotations.read(Array(text.utf8)) }
  }
}

import Articles
import Testing

@testable import Library

@Suite("Likeness of texts")
struct LikenessTests {
  /// An account of so many invented words, which another seed makes another.
  static func words(_ count: Int, seed: UInt64) -> [String] {
    var state = seed
    return (0..<count).map { _ in
      state = (state &+ 0x9E37_79B9_7F4A_7C15)
      let number = Int(state.mixed % 900)
      return "w\(number * number % 2903)"
    }
  }

  /// Every so-manyth word is another.
  static func edited(_ words: [String], every step: Int) -> [String] {
    words.enumerated().map { $0.offset % step == step - 1 ? "new\($0.offset)" : $0.element }
  }

  static func account(
    _ key: String, _ words: [String], publisher: String? = nil, published: String? = nil,
    url: String? = nil
  ) -> Article {
    var made = article(
      key, [words.joined(separator: " ")], title: "Heading of \(key)", publisher: publisher,
      published: published)
    made.metadata.url = url
    return made
  }

  private func shingles(_ words: [String]) -> TextShingles {
    TextShingles(Self.account("x", words))
  }

  @Test("case, marks and headings do not matter")
  func plainWords() {
    let one = article(
      "a", ["A title", "The envoy left, at dawn, for the coast"], roles: [.title, .paragraph])
    let two = article(
      "b", ["Another", "the ENVOY left at dawn: “for the coast”", "Menu"],
      roles: [.title, .paragraph, .boilerplate])
    #expect(TextShingles(one).likeness(to: TextShingles(two)).resemblance == 1)
  }

  @Test("ideographs are words by themselves")
  func ideographs() {
    #expect(shingles(["代表团今天抵达"]).hashes.count == 5)
  }

  @Test(
    "the estimate is within three standard errors of the resemblance", arguments: [5, 10, 20, 40])
  func estimate(step: Int) throws {
    let original = Self.words(600, seed: 1)
    let (one, two) = (shingles(original), shingles(Self.edited(original, every: step)))
    let estimate = try #require(TextSketch(one)).resemblance(to: try #require(TextSketch(two)))
    #expect(abs(estimate - one.likeness(to: two).resemblance) < 0.135)
  }

  @Test("texts by different hands share nothing")
  func different() {
    let likeness = shingles(Self.words(600, seed: 1))
      .likeness(to: shingles(Self.words(600, seed: 2)))
    #expect(likeness.resemblance < 0.02)
  }

  @Test("a text too short to tell has no sketch")
  func short() {
    #expect(TextSketch(shingles(Self.words(20, seed: 1))) == nil)
  }

  @Test("a sketch is stored in 256 bytes and read back")
  func bytes() throws {
    let sketch = try #require(TextSketch(shingles(Self.words(200, seed: 3))))
    #expect(sketch.bytes.count == 256)
    #expect(try TextSketch(bytes: sketch.bytes) == sketch)
    #expect(throws: StoredValueError.self) { try TextSketch(bytes: [1, 2]) }
  }

  @Test("texts of which 60 in 100 shingles are the same share a band")
  func bands() throws {
    let missed = try (0..<60).filter { seed in
      let original = Self.words(400, seed: UInt64(seed) &* 7919)
      let (one, two) = (shingles(original), shingles(Self.edited(original, every: 12)))
      let bands = try (#require(TextSketch(one)).bands, #require(TextSketch(two)).bands)
      return Set(bands.0).isDisjoint(with: bands.1)
    }
    #expect(missed == [])
  }

  @Test("of the articles added last those that share a band are found, each once")
  func recent() throws {
    let texts = (0..<700).map { Self.words(120, seed: $0 &* 104_729) }
    let sketches = try texts.map { try #require(TextSketch(shingles($0))) }
    var recent = RecentSketches(articles: 1)
    for (row, sketch) in sketches.enumerated() { recent.add(sketch, row: Int64(row)) }
    for row in stride(from: 0, to: 700, by: 23) {
      let found = recent.sharingBand(with: sketches[row], limit: 64)
      let expected = sketches.indices.filter {
        !Set(sketches[$0].bands).isDisjoint(with: sketches[row].bands)
      }
      #expect(found.map { Int($0.row) }.sorted() == expected)
      #expect(found.first { $0.row == Int64(row) }?.resemblance == 1)
    }
  }

  @Test("of the many that share a band only the last added are looked at")
  func manyAlike() throws {
    let sketch = try #require(TextSketch(shingles(Self.words(120, seed: 5))))
    var recent = RecentSketches(articles: 8)
    for row in 0..<200 { recent.add(sketch, row: Int64(row)) }
    let found = recent.sharingBand(with: sketch, limit: 64)
    #expect(Set(found.map(\.row)) == Set(136..<200))
  }
}

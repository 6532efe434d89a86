import Articles
import Ingest
import Testing

/// Whatever the bytes: an answer or a typed refusal, whole blocks, linear time.
@Suite("Hostile input")
struct HostileTests {
  /// A small generator with a fixed start (SplitMix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }

  private static let pieces = [
    "NRX\n3 hours ago\n- NRX\n", "A headline of some words here\n", "By Ida Holm\n",
    "June 2, 2024\n",
    "The lake has lost a fifth of its surface, and nobody needs a report to know it.\n", "—\n",
    "|\n",
    "Posted by: Olaf | Mar 9 2024 5:56 utc | 17\n", "Comments\n", "Related Articles\n", "- point\n",
    "> quoted\n", "# Heading\n", "**bold", "[a](b", "```\n", "| a | b |\n|---|---|\n", "\u{301}",
    "\u{1F469}\u{200D}\u{1F680}", "\u{202E}", "\r", "\u{2028}", "\t", "  ", "\n\n", "---\n",
    "a: b\n",
    "Title: x\n", "泽连斯基", "Отзыв. ", "1. ", "(", "\"", "…", "http://a.b/c\n", "Tags :\n",
    "* Text :\n",
  ]

  /// Checks what every article promises, and answers how many articles there are.
  private func check(_ bytes: [UInt8], named name: String) -> Int {
    guard let file = try? Importer().read(bytes, named: name) else { return 0 }
    for article in file.articles {
      var end = -1
      for block in article.blocks {
        #expect(block.range.start == end + 1)
        #expect(!block.range.isEmpty)
        end = block.range.end
      }
      #expect(end == article.text.count)
      #expect(
        article.text.string.unicodeScalars.allSatisfy {
          $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" || $0 == "\t"
        })
    }
    #expect(!file.articles.isEmpty)
    return file.articles.count
  }

  @Test("Random splices of everything are answered")
  func splices() {
    var generator = Generator(state: 7)
    var articles = 0
    for round in 0..<400 {
      let count = Int.random(in: 1...40, using: &generator)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
      articles += check(Array(text.joined().utf8), named: round % 2 == 0 ? "a.txt" : "a.md")
    }
    #expect(articles > 300)
  }

  @Test("Random bytes and torn texts are answered or refused")
  func bytes() {
    var generator = Generator(state: 11)
    let text = Array(Self.pieces.joined().utf8)
    for _ in 0..<400 {
      var bytes = Array(text[Int.random(in: 0..<text.count, using: &generator)...])
      for _ in 0..<Int.random(in: 0...20, using: &generator) where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      _ = check(bytes, named: "a.txt")
      let noise = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = check(noise, named: "a.txt")
    }
  }

  /// A text too large to be printed as a test's argument.
  struct Large: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String

    init(_ piece: String, times count: Int, then end: String = "") {
      testDescription = "\(count) times \(piece.debugDescription)"
      text = String(repeating: piece, count: count) + end
    }
  }

  @Test(
    "Large and strange texts are read in one go",
    arguments: [
      Large("word ", times: 100_000), Large("a\n", times: 10_000),
      Large("> ", times: 100_000, then: "x"),
      Large("- ", times: 100_000), Large("\u{301}", times: 100_000),
      Large("Some Short Label Here\n", times: 10_000), Large("June 2, 2024\n", times: 10_000),
      Large("[", times: 50_000, then: String(repeating: "](x)", count: 1000)),
      Large("*a_", times: 30_000), Large("`", times: 30_000, then: " ``"),
      Large("NRX News\n3 hours ago\n- NRX News\nA headline of four words\n", times: 2000),
      Large("A line that goes on.\nPosted by: Olaf | Mar 9 2024 5:56 utc | 1\n", times: 2000),
    ])
  func large(_ large: Large) {
    #expect(check(Array(large.text.utf8), named: "a.md") > 0)
    #expect(check(Array(large.text.utf8), named: "a.txt") > 0)
  }

  @Test("The same text has the same id, another text another")
  func identity() {
    let first = read("The lake has lost a fifth of its surface.")[0].id
    #expect(first == read("The lake has lost a fifth of its surface.\r\n", named: "other.md")[0].id)
    #expect(first != read("The lake has lost a sixth of its surface.")[0].id)
    #expect(first.rawValue.first == "a")
    #expect(first.rawValue.utf8.count == 17)
  }

  @Test("The hash is SHA-256")
  func hash() {
    #expect(
      ContentHash.hex(of: "abc")
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}

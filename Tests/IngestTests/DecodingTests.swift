import Articles
import Ingest
import Testing

@Suite("Decoding")
struct DecodingTests {
  private func imported(_ bytes: [UInt8]) throws(ImportError) -> ImportedFile {
    try Importer().read(bytes, named: "sample")
  }

  private func text(_ bytes: [UInt8]) throws(ImportError) -> String {
    try imported(bytes).articles[0].text.string
  }

  private func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap {
      let bytes = [UInt8($0 >> 8), UInt8($0 & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test("UTF-8 is read with and without a mark, and the mark is dropped")
  func plain() throws {
    #expect(try text(Array("Über den See.".utf8)) == "Über den See.")
    let marked = try imported([0xEF, 0xBB, 0xBF] + Array("Über den See.".utf8))
    #expect(marked.articles[0].text.string == "Über den See.")
    #expect(marked.encoding == "UTF-8")
    #expect(marked.remarks.isEmpty)
  }

  @Test("A broken sequence in UTF-8 is marked and counted")
  func broken() throws {
    let bytes = Array("Größe, Höhe, Länge, Öl, Tür ".utf8) + [0xC3] + Array(" Ende".utf8)
    let file = try imported(bytes)
    #expect(file.encoding == "UTF-8")
    #expect(file.articles[0].text.string.hasSuffix("Tür \u{FFFD} Ende"))
    #expect(file.remarks == ["One place could not be decoded and stands as \u{FFFD}."])
  }

  @Test("UTF-16 is read in either order, marked or obvious")
  func sixteenBits() throws {
    let words = "Two states share one lake — и одно озеро."
    #expect(try text([0xFF, 0xFE] + wide(words, bigEndian: false)) == words)
    #expect(try text([0xFE, 0xFF] + wide(words, bigEndian: true)) == words)
    let plain = "Two states share one lake."
    let guessed = try imported(wide(plain, bigEndian: false))
    #expect(guessed.articles[0].text.string == plain)
    #expect(guessed.encoding == "UTF-16LE")
    #expect(guessed.remarks == ["Nothing says how it is encoded; read as UTF-16LE."])
  }

  @Test("An unpaired surrogate is marked, not a trap")
  func surrogate() throws {
    #expect(try text([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00]) == "A\u{FFFD}B")
  }

  @Test(
    "Legacy encodings are told by their letters",
    arguments: [
      (
        "windows-1251",
        [
          0xCE, 0xE7, 0xE5, 0xF0, 0xEE, 0x20, 0xEC, 0xE5, 0xEB, 0xE5, 0xE5, 0xF2, 0x20, 0xE3,
          0xEE, 0xE4, 0x20, 0xE7, 0xE0, 0x20, 0xE3, 0xEE, 0xE4, 0xEE, 0xEC, 0x2E,
        ], "Озеро мелеет год за годом."
      ),
      (
        "KOI8-R",
        [
          0xEF, 0xDA, 0xC5, 0xD2, 0xCF, 0x20, 0xCD, 0xC5, 0xCC, 0xC5, 0xC5, 0xD4, 0x20, 0xC7,
          0xCF, 0xC4, 0x20, 0xDA, 0xC1, 0x20, 0xC7, 0xCF, 0xC4, 0xCF, 0xCD, 0x2E,
        ], "Озеро мелеет год за годом."
      ),
      (
        "windows-1252",
        [
          0x93, 0x4C, 0x27, 0xE9, 0x74, 0xE9, 0x94, 0x20, 0xE0, 0x20, 0x6C, 0x61, 0x20, 0x6D,
          0x65, 0x72, 0x20, 0x96, 0x20, 0x74, 0x72, 0xE8, 0x73, 0x20, 0x62, 0x69, 0x65, 0x6E,
        ], "“L'été” à la mer – très bien"
      ),
      (
        "windows-1250",
        [
          0x50, 0xF8, 0xED, 0x6C, 0x69, 0x9A, 0x20, 0x9E, 0x6C, 0x75, 0x9D, 0x6F, 0x75, 0xE8,
          0x6B, 0xFD, 0x20, 0x6B, 0xF9, 0xF2, 0x20, 0xFA, 0x70, 0xEC, 0x6C,
        ], "Příliš žluťoučký kůň úpěl"
      ),
      (
        "GB18030",
        [
          0xC8, 0xFD, 0xB8, 0xF6, 0xB9, 0xFA, 0xBC, 0xD2, 0xD4, 0xDA, 0xBA, 0xFE, 0xB1, 0xDF,
          0xB4, 0xEF, 0xB3, 0xC9, 0xD0, 0xAD, 0xD2, 0xE9, 0xA1, 0xA3,
        ], "三个国家在湖边达成协议。"
      ),
      (
        "SHIFT_JIS",
        [
          0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x82, 0xC5,
          0x82, 0xB7, 0x81, 0x42,
        ], "これはテストです。"
      ),
    ] as [(String, [UInt8], String)])
  func legacy(encoding: String, bytes: [UInt8], expected: String) throws {
    let file = try imported(bytes)
    #expect(file.encoding == encoding)
    #expect(file.articles[0].text.string == expected)
    #expect(file.remarks == ["Nothing says how it is encoded; read as \(encoding)."])
  }

  @Test("Pictures, archives and noise are refused as binary")
  func binary() {
    let noise = (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) }
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x41]
    for bytes in [png, [0x50, 0x4B, 0x03, 0x04, 0x41], noise, [0x41, 0x00, 0x42, 0x00, 0x00]] {
      #expect(throws: ImportError.binary("sample")) { try imported(bytes) }
    }
  }

  @Test("Nothing, and nothing but blanks, is refused as empty")
  func empty() {
    for bytes in [[], Array(" \n\t\r\n".utf8), [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
      #expect(throws: ImportError.empty("sample")) { try imported(bytes) }
    }
  }

  @Test("Controls and escape sequences never reach the text")
  func controls() throws {
    let bytes = Array("A\u{7}B \u{1B}[31mred\u{1B}[0m \u{1B}]0;title\u{7}C\u{AD}D\u{9B}E".utf8)
    #expect(try text(bytes) == "AB red CDE")
  }

  @Test("Every kind of line end ends a line")
  func lineEnds() throws {
    let text = "One.\r\nTwo.\rThree.\u{2028}Four.\u{85}Five.\u{C}Six."
    #expect(try self.text(Array(text.utf8)) == "One.\nTwo.\nThree.\nFour.\nFive.\nSix.")
  }
}

import Glibc
import Testing

@testable import Ingest

@Suite("Lines and bytes")
struct LineTests {
  @Test("blanks between words become one, those at the ends none, and the width counts them all")
  func blanks() {
    let lines = LineSplitter.lines(
      of: Array("a b  c \td e \n  one two\u{1}three  \n x\u{A0}é f \n\n".utf8))
    #expect(lines.map(\.text) == ["a b c\td e", "one twothree", "x\u{A0}é f", ""])
    #expect(lines.map(\.indent) == [0, 2, 1, 0])
    #expect(lines.map(\.width) == [13, 12, 5, 0])
  }

  @Test("phrases of two letters and more are counted once each, in any case, to the last byte")
  func phrases() {
    let set = PhraseSet(["ab", "abc", "photo: ", "zz", "ab"])
    #expect(set.count(in: "xAB") == 1)
    #expect(set.count(in: "ABC abc ab") == 2)
    #expect(set.count(in: "PHOTO: zZ") == 2)
    #expect(set.count(in: "a b photo:") == 0)
    #expect(set.count(in: "a") == 0 && set.count(in: "") == 0)
    #expect(set.count(in: "éab…zz".dropFirst()) == 2)
  }

  @Test("a file is read whole, whether it is longer or shorter than its name promised")
  func sizes() throws {
    let text = (0..<9000).map { UInt8($0 % 251) }
    for expected in [0, 1, 8999, 9000, 9001, 1 << 20] {
      let ends = UnsafeMutablePointer<Int32>.allocate(capacity: 2)
      defer { ends.deallocate() }
      try #require(pipe(ends) == 0)
      #expect(write(ends[1], text, text.count) == text.count)
      close(ends[1])
      defer { close(ends[0]) }
      let bytes = try SourceFiles().read(descriptor: ends[0], named: "x", expecting: expected)
      #expect(bytes == text)
    }
  }

  @Test("what is longer than the limit is refused, also where its size was not known")
  func limit() throws {
    let ends = UnsafeMutablePointer<Int32>.allocate(capacity: 2)
    defer { ends.deallocate() }
    try #require(pipe(ends) == 0)
    defer { close(ends[0]) }
    #expect(write(ends[1], "12345", 5) == 5)
    close(ends[1])
    #expect(throws: ImportError.tooLarge("x", limit: 4)) {
      try SourceFiles(sizeLimit: 4).read(descriptor: ends[0], named: "x", expecting: 2)
    }
  }
}

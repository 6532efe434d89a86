import Foundation
import Lexicons
import Testing

@testable import Recognition

@Suite("The compiled vocabulary")
struct CompiledVocabularyTests {
  /// The bundled lists without and with what was compiled of them.
  private static let bundled = Lexicons.bundledDirectory().flatMap { folder in
    try? (
      lists: Lexicons.load(from: folder, compiled: false), compiled: Lexicons.load(from: folder)
    )
  }
  private static let bytes = bundled.map { CompiledVocabulary.bytes(of: $0.lists) } ?? []

  private let lexicons: Lexicons
  private let compiled: Lexicons

  init() throws { (lexicons, compiled) = try #require(Self.bundled) }

  @Test("The file is that of the lists and the rules; if not, run: make vocabulary")
  func isUpToDate() throws {
    let folder = try #require(Lexicons.bundledDirectory())
    let file = FileManager.default.contents(atPath: folder + "/../models/vocabulary.bin")
    let isUpToDate = file.map { Array($0) } == Self.bytes
    #expect(isUpToDate)
  }

  @Test("What is read is what was written")
  func roundTrip() throws {
    let read = try #require(VocabularyLists(compiled: compiled.compiled, of: compiled))
    var writer = FlatWriter()
    compiled.write(to: &writer)
    read.write(to: &writer)
    let isSame = writer.bytes == Array(Self.bytes[CompiledLists.headerSize...])
    #expect(isSame)
  }

  @Test("Names and words are found by what was compiled")
  func names() {
    let found = compiled.givenName("andrea") != nil && compiled.surnames.contains("okafor")
    #expect(found)
    #expect(!compiled.surnames.contains("qqqq"))
  }

  private func isRead(_ bytes: [UInt8]) -> Bool {
    CompiledLists.reader(of: bytes, lists: lexicons.fingerprint) != nil
  }

  @Test("That of other lists, of another version or of another order of bytes is not used")
  func others() {
    #expect(isRead(Self.bytes))
    var bytes = Self.bytes
    bytes[8] ^= 1
    #expect(!isRead(bytes))
    bytes = Self.bytes
    bytes[..<8].reverse()
    #expect(!isRead(bytes))
  }

  @Test("A file cut short is not used", arguments: [0, 7, 24, 25, 40, 100_000])
  func cut(count: Int) {
    #expect(!isRead(Array(Self.bytes.prefix(count))))
  }

  @Test("A byte changed is noticed", arguments: [24, 31, 5_000, 1_000_000])
  func damage(place: Int) {
    var bytes = Self.bytes
    bytes[place] ^= 0x10
    #expect(!isRead(bytes))
  }

  @Test("Arrays that cannot be the vocabulary are not read", arguments: [0, 8, 24, 4096, 1 << 21])
  func wildArrays(place: Int) throws {
    let reader = FlatReader(Self.bytes, from: place)
    let isRead = VocabularyLists(compiled: reader, of: compiled) != nil
    #expect(!isRead)
  }

  @Test("Numbers that lead nowhere are noticed even where the fingerprint is right")
  func wildNumbers() throws {
    var writer = FlatWriter()
    writer.add([Int32(0), 5, 9])
    writer.add([Int32(-1)])
    writer.add([UInt64(7) << 32])
    var reader = FlatReader(writer.bytes)
    #expect(throws: FlatReader.Fault.self) { _ = try reader.numbers(in: 0..<9) }
    #expect(throws: FlatReader.Fault.self) { _ = try reader.numbers(in: 0..<9) }
    #expect(throws: FlatReader.Fault.self) {
      _ = try PhraseTrie(from: &reader, words: 10, payloads: 1, capacity: 16)
    }
    #expect(throws: FlatReader.Fault.self) { _ = try reader.numbers(UInt8.self) }
  }

  @Test("A count beyond the end is noticed")
  func wildCount() {
    var reader = FlatReader([UInt8](repeating: 0xFF, count: 12))
    #expect(throws: FlatReader.Fault.self) { _ = try reader.numbers(UInt64.self) }
  }
}

@Suite("Numbers by keys")
struct KeyedNumbersTests {
  @Test("All numbers of a key come in their order, and the last one alone")
  func order() {
    var numbers = KeyedNumbers()
    for (number, key) in ["oak", "elm", "oak", "oak"].enumerated() {
      numbers.append(Int32(number), to: key.utf8)
    }
    #expect(numbers.all("oak".utf8) == [0, 2, 3])
    #expect(numbers["oak"] == 3)
    #expect(numbers.all("ash".utf8) == [])
    #expect(numbers["ash"] == nil)
  }
}

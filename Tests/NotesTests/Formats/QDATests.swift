import Articles
import Foundation
import Notes
import TestSupport
import Testing

@Suite("REFI-QDA projects")
struct QDATests {
  private let moment = Instant(milliseconds: 1_749_297_600_000)

  private func export(_ collection: NoteCollection) -> NoteExport {
    QDAProject.write(collection, at: moment)
  }

  @Test("1,000 random notes come back equal")
  func roundTrip() throws {
    let collection = RandomNotes.collection(1000, seed: 6)
    let export = export(collection)
    #expect(export.notes == 1000 && export.given == 1000)
    let read = try QDAProject.read(export.bytes)
    #expect(read.unreadable == 0)
    #expect(read.omissions == [])
    let landed = collection.landed(read)
    let expected = collection.notesByID
    #expect(landed.count == 1000)
    #expect(landed.filter { expected[$0.id] != $0 } == [])
    #expect(read.tags == [TagDescription("claims", text: "what is <said>", color: .blue)])
  }

  @Test("Two exports of the same notes are the same to the byte: GUIDs do not change")
  func stable() {
    let collection = RandomNotes.collection(50, seed: 7)
    #expect(export(collection).bytes == export(collection).bytes)
  }

  @Test(
    "project.qde is valid against the schema of the standard", .enabled(if: XMLLint.isThere),
    arguments: 1...6)
  func valid(seed: Int) throws {
    let export = export(RandomNotes.collection(seed * 20, seed: UInt64(seed)))
    try XMLLint.check(try QDAFiles.project(in: export.bytes))
  }

  @Test("A project of orphans alone is valid, and they are memos", .enabled(if: XMLLint.isThere))
  func orphans() throws {
    var collection = RandomNotes.collection(20, seed: 8)
    collection.homeless = collection.articles[0].notes.map(\.note)
    for index in collection.articles.indices {
      collection.articles[index].notes = collection.articles[index].notes.map {
        PlacedNote(note: $0.note, placement: .orphan)
      }
    }
    let export = export(collection)
    #expect(export.notes == 0)
    #expect(export.omissions.count == 1)
    let project = try QDAFiles.project(in: export.bytes)
    try XMLLint.check(project)
    #expect(project.contains("Words not found"))
  }

  @Test("A project without notes is valid", .enabled(if: XMLLint.isThere))
  func empty() throws {
    try XMLLint.check(try QDAFiles.project(in: export(NoteCollection(articles: [])).bytes))
  }

  @Test("Any unzip program reads the archive", .enabled(if: QDAFiles.python != nil))
  func zip() throws {
    let folder = try TemporaryFolder()
    let export = export(RandomNotes.collection(50, seed: 9))
    try Data(export.bytes).write(to: URL(fileURLWithPath: folder.path + "/x.qdpx"))
    let listing = try QDAFiles.run(
      QDAFiles.python ?? "", ["-m", "zipfile", "-t", folder.path + "/x.qdpx"])
    #expect(listing.contains("Done testing"))
  }

  @Test("Controls that XML cannot hold are replaced and counted")
  func controls() throws {
    var collection = RandomNotes.collection(5, seed: 10)
    collection.articles[0].notes[0].note.text = "bell \u{7} here"
    let export = export(collection)
    #expect(export.omissions == ["1 control characters were replaced"])
  }

  /// A project of another program, its text inline, with line ends of two characters.
  private func foreign(start: Int, end: Int, name: String, origin: String) -> ForeignNotes? {
    let xml = """
      \u{FEFF}<?xml version="1.0"?><!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>
      <q:Project xmlns:q="urn:QDA-XML:project:1.0" name="P" origin="\(origin)"><q:Users>
      <q:User guid="{AAAAAAAA-0000-0000-0000-000000000001}" name="Kim"/></q:Users>
      <q:CodeBook><q:Codes><q:Code guid="aaaaaaaa-0000-0000-0000-00000000000c" name="claims"
       isCodable="true" color="#3366cc"><q:Code guid="AAAAAAAA-0000-0000-0000-00000000000d"
       name="fuel" isCodable="true"/></q:Code></q:Codes></q:CodeBook><q:Sources>
      <q:TextSource guid="aaaaaaaa-0000-0000-0000-000000000002" name="Barge">
      <q:PlainTextContent>One line.&#13;\nThe barge sank.&#13;\nEnd.</q:PlainTextContent>
      <q:PlainTextSelection guid="aaaaaaaa-0000-0000-0000-000000000003" name="\(name)"
       startPosition="\(start)" endPosition="\(end)" creationDateTime="2024-03-01T10:00:00Z"
       creatingUser="aaaaaaaa-0000-0000-0000-000000000001">
      <q:Coding guid="aaaaaaaa-0000-0000-0000-000000000004">
      <q:CodeRef targetGUID="{aaaaaaaa-0000-0000-0000-00000000000D}"/></q:Coding>
      </q:PlainTextSelection></q:TextSource><q:PDFSource guid="x"/></q:Sources></q:Project>
      """
    return try? QDAProject.read(QDAFiles.archive(["project.qde": xml]))
  }

  @Test("A project of another program is taken in: braces, prefixes, inline text, nested codes")
  func otherProgram() throws {
    let read = try #require(foreign(start: 11, end: 26, name: "The barge", origin: "MAXQDA"))
    let note = try #require(read.notes.first?.note)
    #expect(note.anchor.exact == "The barge sank.")
    #expect(note.tags == ["claims/fuel"])
    #expect(note.author == "Kim")
    #expect(note.id.rawValue == "aaaaaaaa-0000-0000-0000-000000000003")
    #expect(read.tags == [TagDescription("claims", color: .blue)])
    #expect(read.omissions == ["1 sources that are not plain text were left out"])
  }

  @Test("ATLAS.ti counts a line end of two characters as one")
  func atlas() throws {
    let read = try #require(foreign(start: 10, end: 25, name: "", origin: "ATLAS.ti"))
    #expect(read.notes.first?.note.anchor.exact == "The barge sank.")
  }

  @Test("The name of a selection tells how its program counts")
  func named() throws {
    let read = try #require(foreign(start: 10, end: 25, name: "The barge s", origin: "Other"))
    #expect(read.notes.first?.note.anchor.exact == "The barge sank.")
  }

  @Test(
    "Positions outside the text are counted, not believed", arguments: [(-1, 4), (5, 5), (9, 900)])
  func outside(range: (Int, Int)) throws {
    let read = try #require(
      foreign(start: range.0, end: range.1, name: "", origin: "Other"))
    #expect(read.notes == [])
    #expect(read.unreadable == 1)
  }

  @Test("Every cut of an archive is refused or read, and never crashes")
  func cuts() {
    let bytes = export(RandomNotes.collection(5, seed: 11)).bytes
    for length in stride(from: 0, to: bytes.count, by: 97) {
      _ = try? QDAProject.read(bytes.prefix(length))
    }
    var random = SeededGenerator(seed: 12)
    for _ in 0..<100 {
      var damaged = bytes
      for _ in 0..<4 {
        damaged[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = try? QDAProject.read(damaged)
    }
  }

  @Test("An archive that says it holds more than there is memory is refused")
  func bomb() {
    var bytes = export(RandomNotes.collection(5, seed: 11)).bytes
    guard
      let place = bytes.indices.dropLast(4).last(where: {
        bytes[$0..<$0 + 4].elementsEqual([0x50, 0x4B, 0x01, 0x02])
      })
    else { return }
    for offset in 24..<28 { bytes[place + offset] = 0xFF }
    #expect(throws: NotesError.unknownFormat) { try QDAProject.read(bytes) }
  }
}

@Suite("REFI-QDA code books")
struct QDACodebookTests {
  @Test("A code book is valid for its own namespace and brings meanings and colors back")
  func roundTrip() throws {
    let collection = RandomNotes.collection(50, seed: 13)
    let export = try #require(QDACodebook.write(collection))
    #expect(export.text.contains("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\""))
    let read = try QDACodebook.read(export.bytes)
    #expect(read.tags.contains(TagDescription("claims", text: "what is <said>", color: .blue)))
    let tags = Set(collection.articles.flatMap(\.notes).flatMap(\.note.tags))
    #expect(tags.isSubset(of: Set(read.tags.map(\.tag))))
  }

  @Test("Without tags there is none: it would not be valid")
  func empty() {
    #expect(QDACodebook.write(NoteCollection(articles: [])) == nil)
  }
}

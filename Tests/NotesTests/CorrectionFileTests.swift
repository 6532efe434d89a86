import Articles
import Foundation
import Notes
import Testing

@Suite("File of corrections")
struct CorrectionFileTests {
  private let ilic = Actor(id: .init("marko-ilic"), name: "Marko \"Fox\" Ilic", kind: .person)
  private let port = Actor(id: .init("port"), name: "Port\nof Bar", kind: .place)

  private func correction(
    _ id: String, _ change: Correction.Change, at moment: Int = 1000
  ) -> Correction {
    Correction(
      id: .init(id), change: change, author: "ana", created: Instant(milliseconds: moment))
  }

  private var everyChange: [Correction.Change] {
    let anchor = Anchor(
      exact: "Ilic", prefix: "said ", suffix: ", who", position: TextRange(7, 11), textHash: "")
    return [
      .merge(ilic, into: port), .rename(ilic, to: "Ilić"), .retype(port, to: .group),
      .alias(ilic, "the \\Fox\\"), .relink("Ilic", .everywhere, from: ilic, to: nil),
      .relink("Ilic", .article(.init("a1")), from: ilic, to: port),
      .split("Ilic", .here(.init("a1"), anchor), from: ilic, new: port),
    ]
  }

  @Test("every kind of correction is read as it was written")
  func roundTrip() {
    let all = everyChange.enumerated().map { correction("c\($0)", $1, at: $0) }
    var text = CorrectionText()
    for correction in all { text.add(correction) }
    let read = CorrectionText(text.text)
    #expect(read.corrections.all == all)
    #expect(read.problems.isEmpty)
    #expect(read.text == text.text)
  }

  @Test("comments, tables nobody knows and broken ones stay and are named")
  func keepsUnknown() {
    let written = """
      # ours
      [team]
      name = "harbour"

      [[correction]]
      id = "x"
      do = "teleport"  # from 2031

      """
    var text = CorrectionText(written)
    text.add(correction("c", .rename(ilic, to: "Ilić")))
    #expect(text.text.hasPrefix(written))
    #expect(text.problems.map(\.line) == [2, 5])
    #expect(text.corrections.all.map(\.id.rawValue) == ["c"])
  }

  @Test("a correction taken back does not hold and can be made again")
  func undo() {
    var text = CorrectionText()
    text.add(correction("c", .rename(ilic, to: "Ilić")))
    _ = text.set(.init("c"), undone: true, at: Instant(milliseconds: 2000))
    #expect(CorrectionText(text.text).corrections.isEmpty)
    _ = text.set(.init("c"), undone: false, at: Instant(milliseconds: 3000))
    #expect(CorrectionText(text.text).corrections.all.count == 1)
    let isThere = text.set(.init("d"), undone: true, at: Instant(milliseconds: 1))
    #expect(!isThere)
  }

  @Test("of two files the later form of each correction counts, whichever is merged into which")
  func merge() {
    var mine = CorrectionText()
    mine.add(correction("c", .rename(ilic, to: "Ilić")))
    var theirs = mine
    theirs.add(correction("d", .alias(ilic, "Fox")))
    _ = theirs.set(.init("c"), undone: true, at: Instant(milliseconds: 5000))
    var other = theirs
    let counts = [mine.merge(theirs), mine.merge(theirs), other.merge(mine)]
    #expect(counts == [2, 0, 0])
    #expect(mine.corrections.all.map(\.id.rawValue) == ["d"])
  }

  @Test("a store writes what another store reads")
  func store() throws {
    let folder = NSTemporaryDirectory() + "corrections-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = CorrectionStore(path: folder + "/actors.toml")
    let second = CorrectionStore(path: folder + "/actors.toml")
    let rename = correction("c", .rename(ilic, to: "Ilić"))
    #expect(try second.read().corrections.isEmpty)
    try first.change { $0.add(rename) }
    #expect(try second.read().corrections.all == [rename])
    #expect(!FileManager.default.fileExists(atPath: folder + "/actors.toml.new"))
  }
}

import Foundation
import Testing

@Suite("Corrections made in the reader")
struct CorrectionTests {
  private let folder: TemporaryFolder
  private var library: [String] { ["--library", folder.path + "/library"] }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.account, to: "talks.txt")
    let added = try Program.run(["add", folder.path + "/talks.txt"] + library)
    #expect(added.status == 0)
  }

  private static let account = """
    ---
    title: Harbour talks stall
    source: Coast Gazette
    published: 2024-03-05
    ---
    Envoy Marta Keller spoke for Norway. Keller carried two letters.

    Trade envoy Pieter Brandt waited on the quay. Nobody saw the Grey Captain.
    """

  private func press(_ lines: String) throws -> Program.Result {
    let script = try folder.write(lines + "\n", to: "script.session")
    return try Program.run(["play", script] + library)
  }

  private func actors() throws -> String { try Program.run(["actors"] + library).output }

  private func mentions(_ actor: String) throws -> String {
    try Program.run(["mentions", actor] + library).output
  }

  /// Closing, adding the file again and recognising everything anew.
  private func comeBack() throws {
    let rebuilt = try Program.run(["doctor", "--rebuild"] + library)
    #expect(rebuilt.status == 0, "\(rebuilt.errors)")
    // Adding also recognises what waits.
    let added = try Program.run(["add", folder.path + "/talks.txt"] + library)
    #expect(added.output.hasSuffix("0 added, 1 known already\n"))
  }

  /// To the first mention of an actor, found by typing.
  private func goTo(_ name: String) -> String { "keys @\ntype \(name)\nkeys <Enter>2gn" }

  @Test("two actors merged stay one")
  func merge() throws {
    let played = try press(
      "\(goTo("Brandt"))\nkeys e\ntype same\nkeys <Enter>\ntype Keller\nkeys <Enter>\nscreen")
    #expect(played.output.contains("Pieter Brandt is Marta Keller"), "\(played.output)")
    #expect(!(try actors()).contains("Pieter Brandt"))
    try comeBack()
    #expect(!(try actors()).contains("Pieter Brandt"))
    #expect(try mentions("Marta Keller").contains("[Pieter Brandt]"))
  }

  @Test("a merger taken back leaves two actors")
  func undo() throws {
    let before = try actors()
    _ = try press(
      "\(goTo("Brandt"))\nkeys e\ntype same\nkeys <Enter>\ntype Keller\nkeys <Enter>u")
    #expect(try actors() == before)
    try comeBack()
    #expect(try actors() == before)
  }

  @Test("words that are not an actor stay nobody")
  func nobody() throws {
    let before = try mentions("Marta Keller")
    _ = try press("\(goTo("Marta"))\nkeys ne\ntype in this article is not\nkeys <Enter>")
    let after = try mentions("Marta Keller")
    #expect(after != before)
    try comeBack()
    #expect(try mentions("Marta Keller") == after)
  }

  @Test("one passage that is not an actor stays nobody")
  func nobodyHere() throws {
    let before = try mentions("Marta Keller")
    _ = try press("\(goTo("Marta"))\nkeys ne\ntype here is not\nkeys <Enter>")
    let after = try mentions("Marta Keller")
    #expect(after != before)
    try comeBack()
    #expect(try mentions("Marta Keller") == after)
  }

  @Test("one passage that is another actor stays the other's")
  func otherHere() throws {
    _ = try press(
      "\(goTo("Marta"))\nkeys ne\ntype here is another\nkeys <Enter>\ntype Brandt\nkeys <Enter>")
    #expect(try mentions("Pieter Brandt").contains("[Keller] carried"))
    try comeBack()
    #expect(try mentions("Pieter Brandt").contains("[Keller] carried"))
  }

  @Test("words selected and named stay a name of the actor")
  func selectedWords() throws {
    _ = try press(
      "keys 2/\ntype Grey Captain\nkeys <Enter><Esc>vwle\nkeys <Enter>\ntype Keller\nkeys <Enter>")
    #expect(try mentions("Marta Keller").contains("[Grey Captain]"))
    try comeBack()
    #expect(try mentions("Marta Keller").contains("[Grey Captain]"))
  }

  @Test("one key takes back what came last, a note or a correction")
  func oneUndo() throws {
    func noted() throws -> Bool {
      try Program.run(["annotations"] + library).output.contains("Envoy")
    }
    func taught() throws -> Bool {
      try Program.run(["corrections"] + library).output.contains("Grey Captain")
    }
    _ = try press(
      "keys 2v<Enter>\n\(goTo("Brandt"))\nkeys e\ntype also called\nkeys <Enter>\n"
        + "type Grey Captain\nkeys <Enter>")
    #expect(try (noted(), taught()) == (true, true))
    _ = try press("keys 2u")
    #expect(try (noted(), taught()) == (true, false))
    _ = try press("keys 2u")
    #expect(try (noted(), taught()) == (false, false))
  }

  @Test("what was taken back is done again in its order")
  func oneRedo() throws {
    let played = try press(
      "keys 2v<Enter>\n\(goTo("Brandt"))\nkeys e\ntype also called\nkeys <Enter>\n"
        + "type Grey Captain\nkeys <Enter>uu<C-r>\nscreen\nkeys <C-r>\nscreen")
    #expect(played.output.contains("Done again\n"))
    #expect(played.output.contains("Done again: “Grey Captain” names Pieter Brandt"))
    #expect(try Program.run(["annotations"] + library).output.contains("Envoy"))
    #expect(try Program.run(["corrections"] + library).output.contains("Grey Captain"))
  }

  @Test("a new name and a new kind stay")
  func renameAndRetype() throws {
    _ = try press(
      """
      \(goTo("Brandt"))
      keys e
      type is called
      keys <Enter><C-u>
      type P. Brandt
      keys <Enter>e
      type is no person
      keys <Enter>
      type group
      keys <Enter>
      """)
    #expect(try actors().contains("group        P. Brandt"))
    try comeBack()
    #expect(try actors().contains("group        P. Brandt"))
  }

  @Test("words told apart stay a new actor")
  func split() throws {
    _ = try press(
      "\(goTo("Marta"))\nkeys ne\ntype everywhere is another\nkeys <Enter>\ntype Old Keller\n"
        + "keys <Enter>")
    #expect(try mentions("Old Keller").contains("[Keller]"))
    try comeBack()
    #expect(try mentions("Old Keller").contains("[Keller]"))
  }

  @Test("another name that was taught is found, and another library can take it in")
  func aliasAndShare() throws {
    _ = try press(
      "\(goTo("Brandt"))\nkeys e\ntype also called\nkeys <Enter>\ntype Grey Captain\nkeys <Enter>")
    #expect(try mentions("Pieter Brandt").contains("[Grey Captain]"))
    try comeBack()
    #expect(try mentions("Pieter Brandt").contains("[Grey Captain]"))
    let other = ["--library", folder.path + "/other"]
    _ = try Program.run(["add", folder.path + "/talks.txt"] + other)
    let taken = try Program.run(
      ["corrections", "--import", folder.path + "/library/actors.toml"] + other)
    #expect(taken.output == "1 correction is new\n", "\(taken.errors)")
    _ = try press("keys 2")
    let found = try Program.run(["mentions", "Pieter Brandt"] + other)
    #expect(found.output.contains("[Grey Captain]"))
  }
}

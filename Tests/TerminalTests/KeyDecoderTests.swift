import Screen
import Terminal
import Testing

@Suite("Bytes to keys")
struct KeyDecoderTests {
  @Test(
    "one key",
    arguments: [
      ("j", "j"), ("G", "G"), (" ", "<Space>"), ("<", "<lt>"), ("é", "é"), ("港", "港"),
      ("🚢", "🚢"), ("\r", "<Enter>"), ("\n", "<Enter>"), ("\t", "<Tab>"), ("\u{7F}", "<Backspace>"),
      ("\u{8}", "<Backspace>"), ("\u{4}", "<C-d>"), ("\0", "<C-@>"), ("\u{1C}", "<C-\\>"),
      ("\u{1F}", "<C-_>"),
    ])
  func plain(_ bytes: String, _ key: String) {
    #expect(keys(bytes) == key)
  }

  @Test(
    "sequences of named keys",
    arguments: [
      ("[A", "<Up>"), ("OA", "<Up>"), ("[B", "<Down>"), ("[C", "<Right>"), ("[D", "<Left>"),
      ("[H", "<Home>"), ("OH", "<Home>"), ("[1~", "<Home>"), ("[7~", "<Home>"), ("[F", "<End>"),
      ("[4~", "<End>"), ("[8~", "<End>"), ("[2~", "<Insert>"), ("[3~", "<Delete>"),
      ("[5~", "<PageUp>"), ("[6~", "<PageDown>"), ("[Z", "<S-Tab>"), ("OM", "<Enter>"),
      ("OP", "<F1>"), ("[11~", "<F1>"), ("[[A", "<F1>"), ("[15~", "<F5>"), ("[17~", "<F6>"),
      ("[24~", "<F12>"), ("[34~", "<F20>"), ("Ou", "5"),
    ])
  func named(_ sequence: String, _ key: String) {
    #expect(keys("\u{1B}" + sequence) == key)
  }

  @Test(
    "sequences with Shift, Alt and Ctrl",
    arguments: [
      ("[1;2A", "<S-Up>"), ("[1;3D", "<A-Left>"), ("[1;5C", "<C-Right>"), ("[1;4B", "<A-S-Down>"),
      ("[1;6H", "<C-S-Home>"), ("[3;5~", "<C-Delete>"), ("[5;2~", "<S-PageUp>"),
      ("[1;2P", "<S-F1>"), ("[15;2~", "<S-F5>"), ("[a", "<S-Up>"), ("Oa", "<C-Up>"),
      ("\u{1B}[A", "<A-Up>"), ("x", "<A-x>"), ("é", "<A-é>"), ("\r", "<A-Enter>"),
      ("[27;5;105~", "<C-i>"), ("[105;5u", "<C-i>"), ("[106;3u", "<A-j>"), ("[106;2u", "J"),
      ("[27u", "<Esc>"),
    ])
  func modified(_ sequence: String, _ key: String) {
    #expect(keys("\u{1B}" + sequence) == key)
  }

  @Test("the terminal's own sequences come first")
  func terminfo() {
    let own: [[UInt8]: Key] = [Array("\u{1B}[20z".utf8): .home]
    #expect(keys("\u{1B}[20z", KeyDecoder(terminfo: own)) == "<Home>")
    #expect(keys("\u{1B}[20z") == "")
  }

  @Test(
    "what is no key is dropped as a whole",
    arguments: [
      "\u{1B}[?1;2c", "\u{1B}[24;80R", "\u{1B}[>41;354;0c", "\u{1B}[?2026;2$y", "\u{1B}[I",
      "\u{1B}[99~", "\u{1B}[1;2;3;4x", "\u{1B}]11;rgb:0000/0000/0000\u{7}",
      "\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\",
      "\u{1B}^quit\u{1B}\\", "\u{1B}Xquit\u{1B}\\", "\u{1B}[M !!", "\u{1B}[<0;3;4M",
      "\u{1B}[57358u",
    ])
  func dropped(_ bytes: String) {
    #expect(keys(bytes + "j") == "j")
  }

  @Test("an endless sequence gives no keys and takes no memory")
  func endless() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[".utf8) + [UInt8](repeating: 0x31, count: 100_000))
    #expect(decoder.next() == nil)
    decoder.feed(Array("~j".utf8))
    #expect(decoder.next() == .character("j"))
  }

  @Test("bytes that are no UTF-8 are dropped")
  func invalid() {
    #expect(keys(bytes: [0x80, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0x6A]) == "(j")
    #expect(keys(bytes: [0x9B, 0x41]) == "A")
  }

  @Test("an Escape within a sequence begins a new one")
  func interrupted() {
    #expect(keys("\u{1B}[12\u{1B}[A") == "<Up>")
    #expect(keys("\u{1B}]0;x\u{1B}[A") == "<Up>")
  }

  @Test("a lone Escape is a key once nothing has followed")
  func loneEscape() {
    var decoder = KeyDecoder()
    decoder.feed([0x1B])
    #expect(decoder.next() == nil)
    #expect(decoder.waiting == .forEscape)
    decoder.expire()
    #expect(decoder.next() == .escape)
    #expect(decoder.waiting == .nothing)
  }

  @Test("two Escapes are two keys")
  func twoEscapes() {
    var decoder = KeyDecoder()
    decoder.feed([0x1B, 0x1B])
    decoder.expire()
    #expect(decoder.next() == .escape)
    #expect(decoder.next() == .escape)
    #expect(decoder.next() == nil)
  }

  @Test(
    "Alt with a character that begins sequences is a key once nothing has followed",
    arguments: ["[", "O", "]", "P", "_"])
  func altOpening(_ character: Character) {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}\(character)".utf8))
    #expect(decoder.waiting == .forEscape)
    decoder.expire()
    #expect(decoder.next() == .alt(.character(character)))
  }

  @Test("the beginning of a sequence without its end is dropped")
  func unfinished() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[1;".utf8))
    #expect(decoder.waiting == .forRest)
    decoder.expire()
    decoder.feed(Array("j".utf8))
    #expect(decoder.next() == .character("j"))
    #expect(decoder.next() == nil)
  }

  @Test("keys may come in any pieces")
  func pieces() {
    let bytes = Array("aé\u{1B}[1;5C港\u{1B}OA\u{1B}[200~x\ny\u{1B}[201~z".utf8)
    for size in 1...bytes.count {
      var decoder = KeyDecoder()
      for start in stride(from: 0, to: bytes.count, by: size) {
        decoder.feed(bytes[start..<min(start + size, bytes.count)])
      }
      #expect(
        drain(&decoder) == [
          .character("a"), .character("é"), .controlled(.right), .character("港"), .up,
          .paste("x\ny"), .character("z"),
        ])
    }
  }

  @Test("a pasted text is one key, its line ends LF")
  func paste() {
    #expect(pasted("one\r\ntwo\rthree") == .paste("one\ntwo\nthree"))
  }

  @Test("sequences within a pasted text are text")
  func pasteWithSequences() {
    #expect(pasted("\u{1B}[A\u{1B}]0;x\u{7}q") == .paste("\u{1B}[A\u{1B}]0;x\u{7}q"))
  }

  @Test("what follows an interrupted paste is still text")
  func slowPaste() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[200~ab".utf8))
    decoder.expire()
    decoder.feed(Array("D\u{1B}[201~j".utf8))
    #expect(drain(&decoder) == [.paste("ab"), .paste("D"), .character("j")])
  }

  @Test(
    "mouse reports are events when the mouse is on",
    arguments: [
      ("[<0;3;4M", MouseEvent(.press, at: Point(x: 2, y: 3))),
      ("[<0;3;4m", MouseEvent(.release, at: Point(x: 2, y: 3))),
      ("[<32;3;4M", MouseEvent(.drag, at: Point(x: 2, y: 3))),
      ("[<64;300;4M", MouseEvent(.wheelUp, at: Point(x: 299, y: 3))),
      ("[<65;3;4M", MouseEvent(.wheelDown, at: Point(x: 2, y: 3))),
      ("[<16;1;1M", MouseEvent(.press, at: Point(x: 0, y: 0))),
    ])
  func mouse(_ sequence: String, _ event: MouseEvent) {
    var decoder = KeyDecoder(isMouseOn: true)
    decoder.feed(Array("\u{1B}\(sequence)".utf8))
    #expect(drain(&decoder) == [.mouse(event)])
  }

  @Test("broken mouse reports are dropped", arguments: ["[<0;0;1M", "[<0;1M", "[<2;1;1M", "[<;;M"])
  func brokenMouse(_ sequence: String) {
    #expect(keys("\u{1B}\(sequence)j", KeyDecoder(isMouseOn: true)) == "j")
  }

  @Test("no bytes stop the decoder or leave it stuck")
  func anyBytes() {
    var seed: UInt64 = 11
    for _ in 0..<300 {
      var decoder = KeyDecoder(isMouseOn: true)
      for _ in 0..<60 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let usual: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x31, 0x7E, 0x3C, 0x4D]
        let byte = UInt8(truncatingIfNeeded: seed >> 40)
        decoder.feed([seed >> 60 < 8 ? usual[Int(seed >> 33 & 7)] : byte])
      }
      decoder.expire()
      #expect(decoder.waiting == .nothing)
      while decoder.next() != nil {}
      decoder.feed(Array("j".utf8))
      #expect(decoder.next() == .character("j"))
    }
  }

  private func pasted(_ text: String) -> Key? {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[200~\(text)\u{1B}[201~".utf8))
    let keys = drain(&decoder)
    return keys.count == 1 ? keys.first : nil
  }

  private func keys(_ text: String, _ decoder: KeyDecoder = KeyDecoder()) -> String {
    keys(bytes: Array(text.utf8), decoder)
  }

  private func keys(bytes: [UInt8], _ decoder: KeyDecoder = KeyDecoder()) -> String {
    var decoder = decoder
    decoder.feed(bytes)
    return drain(&decoder).map(\.description).joined()
  }

  private func drain(_ decoder: inout KeyDecoder) -> [Key] {
    var keys: [Key] = []
    while let key = decoder.next() { keys.append(key) }
    return keys
  }
}

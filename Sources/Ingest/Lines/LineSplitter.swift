/// Cuts decoded bytes into lines and drops what no reader should see.
///
/// Lines end at LF, CR, CRLF, vertical tab, form feed, NEL, U+2028 and U+2029. Dropped are
/// controls, byte order marks, soft hyphens and whole terminal escape sequences; runs of blanks
/// become one blank, and a run with a tab in it one tab, so that table cells stay apart.
struct LineSplitter {
  private var lines: [SourceLine] = []
  private var buffer: [UInt8] = []
  private var indent = 0
  private var width = 0
  /// Blanks seen since the last character: how wide, and whether with a tab.
  private var gap = 0
  private var gapHasTab = false

  /// More lines than a text of any kind has; what follows the last of them is not read.
  static let lineLimit = 500_000

  /// `utf8` must be well formed.
  static func lines(of utf8: [UInt8]) -> [SourceLine] {
    var splitter = LineSplitter()
    utf8.withUnsafeBufferPointer { splitter.read($0) }
    return splitter.lines
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count, lines.count < Self.lineLimit {
      let byte = bytes[index]
      if byte > 0x20 && byte < 0x7F {
        index = copyVisible(bytes, from: index)
      } else if byte >= 0x80 {
        index = readWide(bytes, at: index)
      } else {
        index = readControl(bytes, at: index)
      }
    }
    if !buffer.isEmpty || gap > 0 { endLine() }
  }

  /// Copies a run of visible ASCII, words with single blanks between, and answers where it ends.
  private mutating func copyVisible(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] &- 0x20 < 0x5F,
      bytes[end] != 0x20 || bytes[end - 1] != 0x20
    {
      end += 1
    }
    // A blank at its end may belong to a longer gap, or to none.
    if bytes[end - 1] == 0x20 { end -= 1 }
    closeGap()
    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    width += end - start
    return end
  }

  private mutating func readControl(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0x20: gap += 1
    case 0x09:
      gap = (gap / 4 + 1) * 4
      gapHasTab = true
    case 0x0A, 0x0B, 0x0C: endLine()
    case 0x0D:
      endLine()
      if index + 1 < bytes.count, bytes[index + 1] == 0x0A { return index + 2 }
    case 0x1B: return Self.endOfEscape(bytes, at: index)
    default: break
    }
    return index + 1
  }

  private mutating func readWide(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let length = bytes[index] >= 0xF0 ? 4 : bytes[index] >= 0xE0 ? 3 : 2
    let end = min(bytes.count, index + length)
    switch (bytes[index], bytes[index + 1], length == 3 && end == index + 3 ? bytes[index + 2] : 0)
    {
    case (0xC2, 0x85, _), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): endLine()
    case (0xC2, 0x80...0x9F, _), (0xC2, 0xAD, _), (0xEF, 0xBB, 0xBF): break
    default:
      if Self.isWideBlank(bytes, at: index), buffer.isEmpty || gap > 0 {
        gap += 1
      } else {
        closeGap()
        buffer.append(contentsOf: bytes[index..<end])
        width += 1
      }
    }
    return end
  }

  /// No-break, ideographic and typographic spaces: blanks where they stand at the edge.
  private static func isWideBlank(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case 0xC2: bytes[index + 1] == 0xA0
    case 0xE2: bytes[index + 1] == 0x80 && (0x80...0x8A).contains(bytes[index + 2])
    case 0xE3: bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
    default: false
    }
  }

  private mutating func closeGap() {
    if buffer.isEmpty {
      indent = gap
    } else if gap > 0 {
      buffer.append(gapHasTab ? 0x09 : 0x20)
      width += gap
    }
    gap = 0
    gapHasTab = false
  }

  private mutating func endLine() {
    while Self.endsInWideBlank(buffer) { buffer.removeLast(buffer.last == 0xA0 ? 2 : 3) }
    lines.append(
      SourceLine(
        text: String(decoding: buffer, as: UTF8.self), indent: buffer.isEmpty ? 0 : indent,
        width: width))
    buffer.removeAll(keepingCapacity: true)
    (indent, width, gap, gapHasTab) = (0, 0, 0, false)
  }

  private static func endsInWideBlank(_ buffer: [UInt8]) -> Bool {
    let count = buffer.count
    if count >= 2, buffer[count - 1] == 0xA0, buffer[count - 2] == 0xC2 { return true }
    guard count >= 3, buffer[count - 2] == 0x80 else { return false }
    return buffer[count - 3] == 0xE3 && buffer[count - 1] == 0x80
      || buffer[count - 3] == 0xE2 && (0x80...0x8A).contains(buffer[count - 1])
  }

  /// Where an escape sequence ends: CSI up to its final byte, OSC up to BEL or ESC, else one byte.
  private static func endOfEscape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard index + 1 < bytes.count else { return index + 1 }
    var end = index + 2
    switch bytes[index + 1] {
    case 0x5B:
      while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
      return end < bytes.count && (0x40...0x7E).contains(bytes[end]) ? end + 1 : end
    case 0x5D:
      // A title or link is short; what never ends is text that happens to follow an escape.
      let limit = min(bytes.count, index + 2048)
      while end < limit, bytes[end] >= 0x20 { end += 1 }
      return end < limit && bytes[end] == 0x07 ? end + 1 : end < limit ? end : index + 2
    default: return index + 1
    }
  }
}

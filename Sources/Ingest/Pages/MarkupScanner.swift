import Glibc

/// Finds where the parts of markup end, as the HTML tokenizer does.
enum MarkupScanner {
  struct Tag {
    /// Index after the ">".
    var end: Int
    var isSelfClosing = false
    /// Those that are kept, with the bytes of their values.
    var attributes: [(attribute: HTMLAttribute, value: Range<Int>)] = []
  }

  /// The index of a byte; the count of bytes where it does not follow.
  static func index(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The index after a comment that starts at `start`; it may be empty or unended.
  static func end(ofComment start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start + 4
    if index < bytes.count, bytes[index] == 0x3E { return index + 1 }
    while index < bytes.count {
      let close = Self.index(of: 0x3E, in: bytes, from: index)
      guard close < bytes.count else { return bytes.count }
      if close >= start + 5, bytes[close - 1] == 0x2D, bytes[close - 2] == 0x2D { return close + 1 }
      index = close + 1
    }
    return bytes.count
  }

  /// Where the contents of an element of raw text end, and the index after its end tag.
  static func end(
    ofRaw name: TagName, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (contents: Int, after: Int) {
    var index = start
    while true {
      index = Self.index(of: 0x3C, in: bytes, from: index)
      guard index + 1 < bytes.count else { return (bytes.count, bytes.count) }
      if bytes[index + 1] == 0x2F, TagName(bytes, at: index + 2).key == name.key {
        return (index, min(bytes.count, Self.index(of: 0x3E, in: bytes, from: index) + 1))
      }
      index += 1
    }
  }

  /// The rest of a start tag from the end of its name; nil where the text ends in it.
  static func tag(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Tag? {
    var tag = Tag(end: bytes.count)
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3E {
        tag.isSelfClosing = bytes[index - 1] == 0x2F
        tag.end = index + 1
        return tag
      }
      if byte <= 0x20 || byte == 0x2F {
        index += 1
        continue
      }
      guard let next = readAttribute(bytes, at: index, into: &tag) else { return nil }
      index = next
    }
    return nil
  }

  private static func readAttribute(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, into tag: inout Tag
  ) -> Int? {
    var index = start + 1
    while index < bytes.count, !endsAttributeName(bytes[index]) { index += 1 }
    let name = start..<index
    var next = index
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
    guard next < bytes.count else { return nil }
    guard bytes[next] == 0x3D else {
      add(name, index..<index, bytes, to: &tag)
      return index
    }
    next += 1
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
    guard next < bytes.count else { return nil }
    let quote = bytes[next]
    if quote == 0x22 || quote == 0x27 {
      let end = Self.index(of: quote, in: bytes, from: next + 1)
      guard end < bytes.count else { return nil }
      add(name, (next + 1)..<end, bytes, to: &tag)
      return end + 1
    }
    let value = next
    while next < bytes.count, bytes[next] > 0x20, bytes[next] != 0x3E { next += 1 }
    add(name, value..<next, bytes, to: &tag)
    return next
  }

  private static func endsAttributeName(_ byte: UInt8) -> Bool {
    byte == 0x3D || byte == 0x3E || byte == 0x2F || byte <= 0x20
  }

  private static func add(
    _ name: Range<Int>, _ value: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, to tag: inout Tag
  ) {
    guard name.count <= HTMLAttribute.longestName, tag.attributes.count < 24,
      let attribute = HTMLAttribute.named(UnsafeBufferPointer(rebasing: bytes[name]))
    else { return }
    tag.attributes.append((attribute, value))
  }
}

/// A zip file in memory: its directory, and its members one by one.
struct ZipArchive {
  struct Member: Equatable {
    /// As the archive has it, "/" between folders.
    var name: String
    var method: UInt16
    /// Bytes in the archive.
    var packedSize: Int
    var isEncrypted: Bool
    /// Where its local header stands.
    fileprivate var offset: Int
  }

  let members: [Member]
  /// Whether the directory lists more members than are read.
  let isCut: Bool
  private let bytes: [UInt8]

  /// More members than anybody puts into one archive by hand.
  static let memberLimit = 10_000

  /// Nil where the directory cannot be found: no zip file, or one that was cut off.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let end = Self.endRecord(of: bytes) else { return nil }
    let view = ByteView(bytes)
    guard let count = view.word(at: end + 10), let offset = view.long(at: end + 16) else {
      return nil
    }
    var members: [Member] = []
    var index = offset
    while members.count < min(count, Self.memberLimit), view.long(at: index) == 0x0201_4B50 {
      guard let (member, next) = Self.member(at: index, in: view) else { break }
      members.append(member)
      index = next
    }
    guard !members.isEmpty || count == 0 else { return nil }
    self.members = members
    isCut = count > Self.memberLimit && members.count == Self.memberLimit
  }

  func member(named name: String) -> Member? { members.first { $0.name == name } }

  /// The content of a member, at most `limit` bytes.
  func content(of member: Member, limit: Int) throws(Inflater.Failure) -> [UInt8] {
    let view = ByteView(bytes)
    guard view.long(at: member.offset) == 0x0403_4B50,
      let nameLength = view.word(at: member.offset + 26),
      let extraLength = view.word(at: member.offset + 28)
    else { throw .damaged }
    let start = member.offset + 30 + nameLength + extraLength
    guard start <= bytes.count, member.packedSize <= bytes.count - start else { throw .damaged }
    let packed = bytes[start..<(start + member.packedSize)]
    switch member.method {
    case 0:
      if packed.count > limit { throw .tooLarge }
      return Array(packed)
    case 8:
      let result = try Inflater.inflate(packed, .none, limit: limit)
      if result.isCut { throw .damaged }
      return result.bytes
    default: throw .damaged
    }
  }

  private static func endRecord(of bytes: [UInt8]) -> Int? {
    let view = ByteView(bytes)
    // The record may be followed by a comment of 65,535 bytes at most.
    var index = bytes.count - 22
    let lowest = max(0, index - 65_535)
    while index >= lowest {
      if bytes[index] == 0x50, view.long(at: index) == 0x0605_4B50 { return index }
      index -= 1
    }
    return nil
  }

  private static func member(at index: Int, in view: ByteView) -> (Member, next: Int)? {
    guard let flags = view.word(at: index + 8), let method = view.word(at: index + 10),
      let packed = view.long(at: index + 20), let nameLength = view.word(at: index + 28),
      let extraLength = view.word(at: index + 30), let commentLength = view.word(at: index + 32),
      let offset = view.long(at: index + 42),
      let name = view.bytes(at: index + 46, count: nameLength)
    else { return nil }
    let member = Member(
      name: Self.text(name, isUTF8: flags & 0x800 != 0), method: UInt16(method),
      packedSize: packed, isEncrypted: flags & 1 != 0, offset: offset)
    return (member, index + 46 + nameLength + extraLength + commentLength)
  }

  private static func text(_ name: ArraySlice<UInt8>, isUTF8: Bool) -> String {
    let bytes = Array(name)
    if isUTF8 { return String(decoding: bytes, as: UTF8.self) }
    if let text = TextDecoder.wellFormed(bytes) { return text.text }
    return Iconv.decode(bytes, from: "IBM437").map { String(decoding: $0, as: UTF8.self) }
      ?? String(decoding: bytes, as: UTF8.self)
  }
}

/// Little-endian numbers at places in bytes; nil outside of them.
private struct ByteView {
  private let content: [UInt8]

  init(_ bytes: [UInt8]) { content = bytes }

  func word(at index: Int) -> Int? {
    guard index >= 0, index + 2 <= content.count else { return nil }
    return Int(content[index]) | Int(content[index + 1]) << 8
  }

  func long(at index: Int) -> Int? {
    guard let low = word(at: index), let high = word(at: index + 2) else { return nil }
    return low | high << 16
  }

  func bytes(at index: Int, count: Int) -> ArraySlice<UInt8>? {
    guard index >= 0, index + count <= content.count else { return nil }
    return content[index..<(index + count)]
  }
}

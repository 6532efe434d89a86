import Articles

/// How blocks are stored: a list of role, level, distance from the block before, length.
///
/// A role's number is its place in `roles`, which may only grow at its end.
enum BlockBytes {
  private static let roles: [BlockRole] = [
    .title, .byline, .dateline, .heading, .paragraph, .listItem, .blockquote, .table, .caption,
    .comment, .related, .boilerplate, .separator,
  ]
  private static let numbers = Dictionary(
    uniqueKeysWithValues: zip(roles, UInt8(0)...))

  static func encode(_ blocks: [Block]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(count: blocks.count)
    var end = 0
    for block in blocks {
      writer.write(byte: numbers[block.role] ?? 0)
      writer.write(signed: block.level)
      writer.write(signed: block.range.start - end)
      writer.write(count: block.range.count)
      end = block.range.end
    }
    return writer.bytes
  }

  /// Blocks of a text of `length` scalars.
  static func decode(_ bytes: [UInt8], length: Int) throws(StoredValueError) -> [Block] {
    var reader = ByteReader(bytes)
    var end = 0
    return try reader.list { (reader) throws(StoredValueError) in
      let number = Int(try reader.byte())
      let level = try reader.signed()
      let start = end + (try reader.signed())
      end = start + (try reader.count())
      guard number < roles.count, 0 <= start, end <= length else { throw StoredValueError() }
      return Block(role: roles[number], range: TextRange(start, end), level: level)
    }
  }
}

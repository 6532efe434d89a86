import CZlib

/// A text as a version of an article is stored: the newest plain, older ones deflated.
enum PackedText {
  /// Numbers in the column `packing`.
  static let plain = 0
  static let deflated = 1

  /// The length in bytes, then a zlib stream (RFC 1950); nil when there is no memory for it.
  static func deflate(_ bytes: [UInt8]) -> [UInt8]? {
    var length = compressBound(UInt(bytes.count))
    var stream = [UInt8](repeating: 0, count: Int(length))
    guard compress2(&stream, &length, bytes, UInt(bytes.count), Z_BEST_COMPRESSION) == Z_OK else {
      return nil
    }
    var writer = ByteWriter()
    writer.write(count: bytes.count)
    return writer.bytes + stream.prefix(Int(length))
  }

  static func unpack(_ bytes: [UInt8], packing: Int) throws(StoredValueError) -> [UInt8] {
    if packing == plain { return bytes }
    guard packing == deflated else { throw StoredValueError() }
    return try inflate(bytes)
  }

  private static func inflate(_ bytes: [UInt8]) throws(StoredValueError) -> [UInt8] {
    var reader = ByteReader(bytes)
    let count = try reader.count()
    let stream = Array(bytes[reader.offset...])
    // Deflate packs no more than 1,032 to one: a larger length is damage.
    guard count <= 1032 * (stream.count + 1) else { throw StoredValueError() }
    var text = [UInt8](repeating: 0, count: count)
    var length = UInt(count)
    guard uncompress(&text, &length, stream, UInt(stream.count)) == Z_OK, length == UInt(count)
    else { throw StoredValueError() }
    return text
  }
}

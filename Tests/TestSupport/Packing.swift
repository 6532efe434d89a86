import CZlib

/// Makes gzip and zip files for tests.
package enum Packing {
  package static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflated(bytes) + little(checksum(bytes))
      + little(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// A zip file of deflated members.
  package static func zip(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in members {
      let packed = deflated(bytes)
      let sizes =
        little(checksum(bytes)) + little(UInt32(packed.count)) + little(UInt32(bytes.count))
      // Version, UTF-8 names, deflated, no time.
      let common = [20, 0, 0, 8, 8, 0, 0, 0, 0, 0] + sizes + short(name.utf8.count)
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 12)
      directory += little(UInt32(file.count)) + Array(name.utf8)
      file += [0x50, 0x4B, 3, 4] + common + [0, 0] + Array(name.utf8) + packed
    }
    let end = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + short(members.count) + short(members.count)
    return file + directory + end + little(UInt32(directory.count)) + little(UInt32(file.count))
      + [0, 0]
  }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    compress2(&packed, &length, bytes, uLong(bytes.count), 9)
    // Without zlib's own head and checksum.
    return Array(packed[2..<(Int(length) - 4)])
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    UInt32(crc32(0, bytes, uInt(bytes.count)))
  }

  private static func little(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func short(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }
}

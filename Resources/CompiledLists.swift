/// What is worked out from the lists before anything can be recognised, as a file that is read at
/// once: `models/vocabulary.bin`.
///
/// It begins with three numbers of 64 bits: a mark of its version, which machines with another
/// order of bytes read as another, the fingerprint of the lists it is of, and that of the rest.
/// The rest is arrays: first the lexicons' own, then the recognizer's.
package enum CompiledLists {
  private static let mark: UInt64 = 0x3130_4C56_4E47_5244
  package static let headerSize = 24

  /// The bytes of a file.
  ///
  /// - Parameter lists: the fingerprint of the lists.
  package static func bytes(_ writer: FlatWriter, lists: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(headerSize + writer.bytes.count)
    for number in [mark, lists, Fingerprint(writer.bytes).value] {
      withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }
    return bytes + writer.bytes
  }

  /// A reader of what follows the header; nil where the file is of other lists or not as it was
  /// written.
  package static func reader(of bytes: [UInt8], lists: UInt64) -> FlatReader? {
    guard bytes.count > headerSize else { return nil }
    let header = bytes.withUnsafeBytes { bytes in
      (0..<3).map { bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self) }
    }
    guard header[0] == mark, header[1] == lists,
      header[2] == Fingerprint(bytes[headerSize...]).value
    else { return nil }
    return FlatReader(bytes, from: headerSize)
  }
}

extension Substring {
  /// Calls `body` with each scalar in order: many times faster than walking `unicodeScalars` of a
  /// part of a string, and without a copy of it.
  @inline(__always)
  func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    let isRead: Void? = utf8.withContiguousStorageIfAvailable { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] < 0x80 {
          body(Unicode.Scalar(bytes[index]))
          index += 1
        } else {
          index += Self.readWide(bytes[index..<Swift.min(index + 4, bytes.count)], body)
        }
      }
    }
    if isRead == nil { unicodeScalars.forEach(body) }
  }

  /// Reads a scalar beyond ASCII; answers how many bytes it has.
  private static func readWide(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ body: (Unicode.Scalar) -> Void
  ) -> Int {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return 1 }
    body(scalar)
    return UTF8.width(scalar)
  }
}

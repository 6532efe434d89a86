/// The scalars of a part of a string, one after another: many times faster than `unicodeScalars`,
/// and without a copy of it.
struct ScalarWalk {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// What `body` makes of the scalars of a text; they can be asked for as long as it runs.
  static func through<Result>(
    _ text: Substring, _ body: (inout ScalarWalk) -> Result
  ) -> Result {
    var text = text
    return text.withUTF8 { bytes in
      var walk = ScalarWalk(bytes)
      return body(&walk)
    }
  }

  @inline(__always)
  mutating func next() -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    guard byte < 0x80 else { return nextWide() }
    index += 1
    return Unicode.Scalar(byte)
  }

  private mutating func nextWide() -> Unicode.Scalar {
    var decoder = UTF8()
    var rest = bytes[index..<min(index + 4, bytes.count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else {
      index += 1
      return "\u{FFFD}"
    }
    index += UTF8.width(scalar)
    return scalar
  }
}

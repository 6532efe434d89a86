/// `=C3=A9` and lines that end with "=" (RFC 2045, section 6.7).
enum QuotedPrintable {
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == 0x3D else {
        output.append(bytes[index])
        index += 1
        continue
      }
      if index + 2 < bytes.endIndex, let high = bytes[index + 1].digit(hexadecimal: true),
        let low = bytes[index + 2].digit(hexadecimal: true)
      {
        output.append(UInt8(high * 16 + low))
        index += 3
      } else if let end = lineEnd(after: index, in: bytes) {
        index = end
      } else {
        output.append(0x3D)
        index += 1
      }
    }
    return output
  }

  /// Where the next line starts when only blanks stand between "=" and its end.
  private static func lineEnd(after index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    var end = index + 1
    while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D {
      end += 1
    }
    if end == bytes.endIndex { return end }
    return bytes[end] == 0x0A ? end + 1 : nil
  }
}

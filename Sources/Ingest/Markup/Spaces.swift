extension StringProtocol {
  /// Without white space at its ends.
  var trimmingSpaces: String {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// Runs of white space as one blank, none at the ends.
  var collapsingSpaces: String {
    var text = String(self)
    let collapsed = text.withUTF8 { bytes in
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count)
      var index = 0
      var isAfterSpace = false
      while index < bytes.count {
        let space = bytes.spaceLength(at: index)
        isAfterSpace = space > 0 || isAfterSpace
        if space == 0 {
          if isAfterSpace, !output.isEmpty { output.append(0x20) }
          isAfterSpace = false
          output.append(bytes[index])
        }
        index += Swift.max(space, 1)
      }
      return output
    }
    return String(decoding: collapsed, as: UTF8.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Bytes of the white space at an index of UTF-8; 0 where there is none.
  fileprivate func spaceLength(at index: Int) -> Int {
    let first = self[index]
    if first < 0x80 { return first.isSpace ? 1 : 0 }
    switch first {
    case 0xC2: return self[index + 1] == 0x85 || self[index + 1] == 0xA0 ? 2 : 0
    case 0xE1: return self[index + 1] == 0x9A && self[index + 2] == 0x80 ? 3 : 0
    case 0xE2:
      switch (self[index + 1], self[index + 2]) {
      case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): return 3
      default: return 0
      }
    case 0xE3: return self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }
}

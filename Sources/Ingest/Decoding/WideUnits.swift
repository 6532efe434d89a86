/// Encodings whose units are two or four bytes.
enum WideUnits: String {
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case utf32LittleEndian = "UTF-32LE"
  case utf32BigEndian = "UTF-32BE"

  /// The order of UTF-16 without a mark, where it is obvious: nearly all high bytes are zero.
  static func obviousOrder(of bytes: [UInt8]) -> WideUnits? {
    let sample = bytes.prefix(4096)
    guard bytes.count.isMultiple(of: 2), sample.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset & 1] += 1 }
    let units = sample.count / 2
    if zeros[1] * 10 > units * 7, zeros[0] * 20 < units { return .utf16LittleEndian }
    if zeros[0] * 10 > units * 7, zeros[1] * 20 < units { return .utf16BigEndian }
    return nil
  }

  /// The bytes as UTF-8, with the number of unpaired surrogates, impossible scalars and torn units.
  func decode(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], invalid: Int) {
    var output = String.UnicodeScalarView()
    var invalid = bytes.count % width == 0 ? 0 : 1
    var high: UInt32?
    for unit in units(of: bytes) {
      if let first = high {
        high = nil
        if (0xDC00...0xDFFF).contains(unit),
          let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00))
        {
          output.append(scalar)
          continue
        }
        invalid += 1
        output.append("\u{FFFD}")
      }
      if width == 2, (0xD800...0xDBFF).contains(unit) {
        high = unit
      } else if let scalar = Unicode.Scalar(unit) {
        output.append(scalar)
      } else {
        invalid += 1
        output.append("\u{FFFD}")
      }
    }
    if high != nil {
      invalid += 1
      output.append("\u{FFFD}")
    }
    return (Array(String(output).utf8), invalid)
  }

  private var width: Int {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf32LittleEndian, .utf32BigEndian: 4
    }
  }

  private var isBigEndian: Bool {
    switch self {
    case .utf16BigEndian, .utf32BigEndian: true
    case .utf16LittleEndian, .utf32LittleEndian: false
    }
  }

  private func units(of bytes: ArraySlice<UInt8>) -> some Sequence<UInt32> {
    let whole = bytes.count / width
    return (0..<whole).lazy.map { index in
      let start = bytes.startIndex + index * width
      var unit: UInt32 = 0
      for offset in 0..<width {
        unit = unit << 8 | UInt32(bytes[start + (isBigEndian ? offset : width - 1 - offset)])
      }
      return unit
    }
  }
}

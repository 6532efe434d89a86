/// Base64 as mails and feeds have it: broken over lines, with or without padding.
enum Base64 {
  /// Nil where a character has no place in it.
  static func decode(_ text: String) -> [UInt8]? {
    guard text.utf8.allSatisfy({ values[Int($0)] >= 0 || $0.isSpace || $0 == 0x3D }) else {
      return nil
    }
    return decode(Array(text.utf8)[...])
  }

  /// Passes over whatever has no place in it.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 4 * 3 + 3)
    var value: UInt32 = 0
    var count = 0
    for byte in bytes {
      let digit = values[Int(byte)]
      guard digit >= 0 else { continue }
      value = value << 6 | UInt32(digit)
      count += 1
      if count == 4 {
        output += [UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
        value = 0
        count = 0
      }
    }
    if count == 3 { output += [UInt8(value >> 10 & 255), UInt8(value >> 2 & 255)] }
    if count == 2 { output.append(UInt8(value >> 4 & 255)) }
    return output
  }

  private static let values: [Int8] = {
    var values = [Int8](repeating: -1, count: 256)
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, byte) in digits.utf8.enumerated() { values[Int(byte)] = Int8(value) }
    values[0x2D] = 62
    values[0x5F] = 63
    return values
  }()
}

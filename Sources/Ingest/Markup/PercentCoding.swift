/// `%C3%A9` and its like in addresses.
enum PercentCoding {
  /// The text with them replaced; ones that are broken stay.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count,
        let high = bytes[index + 1].digit(hexadecimal: true),
        let low = bytes[index + 2].digit(hexadecimal: true)
      {
        output.append(UInt8(high * 16 + low))
        index += 3
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

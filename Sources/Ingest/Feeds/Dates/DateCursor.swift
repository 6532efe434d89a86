/// A place in a short ASCII text that is read number by number.
struct DateCursor {
  private let bytes: [UInt8]
  private(set) var index = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { index >= bytes.count }
  var next: UInt8? { isAtEnd ? nil : bytes[index] }

  /// How many digits follow from here.
  var digitCount: Int { bytes[index...].prefix { $0.isDigit }.count }

  mutating func take(_ character: Character) -> Bool {
    guard let next, next == character.asciiValue else { return false }
    index += 1
    return true
  }

  mutating func takeAny(of characters: String) -> Bool {
    guard let next, characters.utf8.contains(next) else { return false }
    index += 1
    return true
  }

  /// A number of exactly or, where fewer follow, at most that many digits; nil without any.
  mutating func number(_ limit: Int) -> Int? {
    let count = min(limit, digitCount)
    guard count > 0 else { return nil }
    defer { index += count }
    return bytes[index..<(index + count)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  mutating func passSpaces() {
    while let next, next.isSpace { index += 1 }
  }

  /// What is left.
  var rest: String { String(decoding: bytes[index...], as: UTF8.self) }
}

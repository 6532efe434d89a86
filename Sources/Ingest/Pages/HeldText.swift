/// Text and attribute values of a page that are kept from its parser.
///
/// The parser takes a page character by character, and each costs it as much as a dozen costs
/// here. What it would give back as it stands is kept beside the markup, where one character
/// stands for it: what the tree is like depends on no text, only on whether there is some.
struct HeldText {
  /// All that is held, piece after piece.
  private(set) var bytes: [UInt8] = []
  private var pieces: [Range<Int>] = []

  /// UTF-8 of U+108000, the first character that stands for a piece: private use nobody makes.
  ///
  /// More pieces than there are such characters are left to the parser.
  private static let lead: UInt8 = 0xF4
  private static let second: UInt8 = 0x88
  private static let pieceLimit = 0x7000
  /// Shorter than this is as quickly read by the parser.
  private static let enough = 8

  /// Writes text or a value to the markup: itself, or what stands for it.
  mutating func write(_ text: Slice<UnsafeBufferPointer<UInt8>>, to markup: inout [UInt8]) {
    guard text.count >= Self.enough, pieces.count < Self.pieceLimit, Self.isPlain(text) else {
      markup += text
      return
    }
    let number = pieces.count
    pieces.append(bytes.count..<(bytes.count + text.count))
    bytes += text
    markup.append(Self.lead)
    markup.append(Self.second + UInt8(number >> 12))
    markup.append(0x80 | UInt8(number >> 6 & 0x3F))
    markup.append(0x80 | UInt8(number & 0x3F))
  }

  /// The piece that a whole value stands for.
  func piece(for value: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    value.count == 4 ? number(at: 0, in: value).map { pieces[$0] } : nil
  }

  /// Text of the parser with its pieces put back.
  ///
  /// Each is given once, for a page that writes the characters itself could have it many times.
  mutating func restore(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < text.count {
      guard let number = number(at: index, in: text) else {
        index += 1
        continue
      }
      output += text[start..<index]
      output += bytes[pieces[number]]
      pieces[number] = 0..<0
      index += 4
      start = index
    }
    output += text[start...]
  }

  private func number(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text[index] == Self.lead, index + 3 < text.count, text[index + 1] >= Self.second else {
      return nil
    }
    let number =
      Int(text[index + 1] - Self.second) << 12 | Int(text[index + 2] & 0x3F) << 6
      | Int(text[index + 3] & 0x3F)
    return number < pieces.count ? number : nil
  }

  /// Whether it holds no character reference, and nothing the parser replaces.
  private static func isPlain(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    !text.contains { $0 == 0x26 || $0 == 0 || $0 == 0x0D }
  }
}

/// Finds the encoding of text from before UTF-8 by its bytes, and decodes it.
///
/// East Asian double-byte encodings are tried first, because their pairs hardly ever fit other
/// text; then the single-byte table under which the letters are the most plausible.
enum LegacyEncoding {
  /// Nil when nothing makes sense of the bytes.
  static func decode(_ bytes: [UInt8]) -> DecodedText? {
    if let encoding = DoubleByteEncoding.likely(for: bytes),
      let utf8 = Iconv.decode(bytes, from: encoding.rawValue)
    {
      return DecodedText(utf8: utf8, encoding: encoding.rawValue, isGuess: true)
    }
    return SingleByteEncoding.likely(for: bytes).map { $0.decode(bytes) }
  }
}

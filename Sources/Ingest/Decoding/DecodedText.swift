/// A source's bytes as text, and how they were read.
struct DecodedText: Equatable, Sendable {
  /// UTF-8 bytes, always well formed.
  var utf8: [UInt8]
  /// As in "UTF-8" or "windows-1251".
  var encoding: String
  /// Whether the encoding was concluded from the bytes, not declared by them.
  var isGuess = false
  /// Stretches that stand as U+FFFD because they mean nothing in the encoding.
  var invalidSequences = 0

  var text: String { String(decoding: utf8, as: UTF8.self) }
}

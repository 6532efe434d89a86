import Foundation

/// Latin letters for names in other alphabets.
enum Transliteration {
  /// In lower case, by ICU's rules; what ICU cannot write in ASCII is dropped.
  ///
  /// Good for Cyrillic, Greek, Hangul and Devanagari. Han comes out as Mandarin syllables and
  /// Arabic and Hebrew without vowels, so those names are known by their lists only.
  static func latin(_ text: String) -> String {
    // Lower case first: ICU writes an upper-case soft sign as a combining macron.
    let lowered = text.lowercased()
    let transform = StringTransform("Any-Latin; Latin-ASCII; Lower")
    return lowered.applyingTransform(transform, reverse: false) ?? lowered
  }
}

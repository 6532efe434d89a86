/// A program and its arguments as somebody types them: words parted by blanks.
///
/// Quotes keep blanks together and a backslash takes the next character as it is; nothing else
/// means anything, for no shell is asked.
enum ArgumentVector {
  /// Nil where a quote is not closed.
  static func words(in text: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isTaken = false
    for character in text {
      if isTaken {
        word = (word ?? "") + String(character)
        isTaken = false
      } else if character == "\\", quote != "'" {
        isTaken = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return quote == nil && !isTaken ? words : nil
  }
}

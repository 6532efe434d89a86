/// What somebody typed into a search, as phrases of one or more words.
struct SearchWords {
  struct Phrase: Equatable {
    var words: String
    /// Whether the last word may be the beginning of one.
    var isPrefix: Bool
  }

  private(set) var phrases: [Phrase] = []

  /// More than anybody means by a search; keeps a pasted page from becoming one.
  private static let limit = 32

  init(_ input: String, completing: Bool) {
    var isQuoted = false
    var word = ""
    for character in input {
      if "\"“”„".contains(character) {
        add(word, isPrefix: false)
        word = ""
        isQuoted.toggle()
      } else if character.isWhitespace && !isQuoted {
        add(word, isPrefix: false)
        word = ""
      } else if character != "\0" {
        word.append(character)
      }
    }
    add(word, isPrefix: completing)
  }

  private mutating func add(_ words: String, isPrefix: Bool) {
    let phrase = Phrase(words: words, isPrefix: isPrefix)
    guard !words.isEmpty, phrases.count < Self.limit, !phrases.contains(phrase) else { return }
    phrases.append(phrase)
  }
}

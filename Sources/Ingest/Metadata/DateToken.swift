/// A word, a number or a sign, as the readers of dates and stamps see a line.
struct DateToken: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case number(value: Int, digits: Int)
    /// In lower case.
    case word(String)
    case sign(Character)
  }

  var kind: Kind
  /// As it stands in the line.
  var text: Substring

  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }

  /// The value of a number of one or two digits.
  var shortNumber: Int? {
    if case .number(let value, 1...2) = kind { value } else { nil }
  }

  /// The value of a number of four digits that can be a year of publication.
  var year: Int? {
    if case .number(let value, 4) = kind, (1800...2199).contains(value) { value } else { nil }
  }

  func isSign(_ signs: String) -> Bool {
    if case .sign(let sign) = kind { signs.contains(sign) } else { false }
  }

  static func tokens(of text: some StringProtocol) -> [DateToken] {
    let text = Substring(text)
    var tokens: [DateToken] = []
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      var end = text.index(after: index)
      if character.isWhitespace {
        index = end
        continue
      }
      if character.isASCIIDigit {
        while end < text.endIndex, text[end].isASCIIDigit { end = text.index(after: end) }
      } else if character.isLetter, !character.isIdeograph {
        while end < text.endIndex, text[end].isLetter, !text[end].isIdeograph {
          end = text.index(after: end)
        }
      }
      tokens.append(DateToken(text[index..<end]))
      index = end
    }
    return tokens
  }

  private init(_ text: Substring) {
    self.text = text
    guard let first = text.first else {
      kind = .sign(" ")
      return
    }
    if first.isASCIIDigit {
      kind = .number(value: Int(text) ?? Int.max, digits: text.utf8.count)
    } else if first.isLetter, !first.isIdeograph {
      kind = .word(text.lowercased())
    } else {
      kind = .sign(first)
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// Chinese characters stand for whole words: 年, 月 and 日 are signs of a date.
  fileprivate var isIdeograph: Bool {
    unicodeScalars.first.map { (0x2E80...0x9FFF).contains($0.value) } ?? false
  }
}

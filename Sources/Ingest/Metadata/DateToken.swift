/// A word, a number or a sign, as the readers of dates and stamps see a line.
struct DateToken: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case number(value: Int, digits: Int)
    case word
    case sign(Character)
  }

  var kind: Kind
  /// As it stands in the line.
  var text: Substring

  /// In lower case.
  var word: String? { kind == .word ? text.lowered : nil }

  var isNumber: Bool {
    if case .number = kind { true } else { false }
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
    let scalars = Substring(text).unicodeScalars
    var tokens: [DateToken] = []
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let kind = Class(scalars[index])
      var end = scalars.index(after: index)
      if kind == .digit || kind == .letter {
        while end < scalars.endIndex, Class(scalars[end]).continues(kind) {
          end = scalars.index(after: end)
        }
      }
      if kind != .blank { tokens.append(DateToken(Substring(scalars[index..<end]), kind)) }
      index = end
    }
    return tokens
  }

  private enum Class {
    case blank, digit, letter, mark, sign

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x30...0x39: self = .digit
      case 0x41...0x5A, 0x61...0x7A: self = .letter
      case 0x09, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: self = .blank
      case 0..<0x80: self = .sign
      case 0x300...0x36F: self = .mark
      // Chinese characters stand for whole words: 年, 月 and 日 are signs of a date.
      case 0x2E80...0x9FFF: self = .sign
      default: self = scalar.properties.isAlphabetic ? .letter : .sign
      }
    }

    func continues(_ first: Class) -> Bool { self == first || first == .letter && self == .mark }
  }

  private init(_ text: Substring, _ kind: Class) {
    self.text = text
    switch kind {
    case .digit: self.kind = .number(value: Int(text) ?? Int.max, digits: text.utf8.count)
    case .letter: self.kind = .word
    case .blank, .mark, .sign: self.kind = .sign(text.first ?? " ")
    }
  }
}

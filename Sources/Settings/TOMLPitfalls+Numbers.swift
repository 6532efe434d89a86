// The parser looks at a few signs only before it trusts a value to be a day or a time.
extension TOMLPitfalls {
  /// Whether what begins here with a digit is neither a number nor a day or time.
  var isMalformedNumber: Bool {
    let word = word(from: index)
    let shape = Self.shape(of: word)
    guard shape == Self.day else {
      let isMoment =
        shape.hasPrefix(Self.day) && ["T", "t"].contains(shape.dropFirst(Self.day.count).first)
        && Self.isTime(shape.dropFirst(Self.day.count + 1))
      return !isMoment && !Self.isTime(shape[...]) && !Self.isNumber(word)
    }
    // A blank may stand between day and time.
    let next = word.endIndex + 1
    guard next < text.count, text[word.endIndex] == " ", Self.isDigit(text[next]) else {
      return false
    }
    return !Self.isTime(Self.shape(of: self.word(from: next))[...])
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static let day = "9999-99-99"

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Up to what ends a value.
  private func word(from start: Int) -> ArraySlice<Unicode.Scalar> {
    text[start...].prefix { !Self.isBlank($0) && !"]},#".unicodeScalars.contains($0) }
  }

  /// With 9 for each digit; of what cannot be a day or time, its beginning.
  private static func shape(of word: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(word.prefix(longestTime).map { isDigit($0) ? "9" : $0 }))
  }

  /// In scalars, with a day and the fraction of a second.
  private static let longestTime = 100

  /// `99:99`, `99:99:99`, `99:99:99.9`, with `Z` or `+99:99` behind it or without.
  private static func isTime(_ shape: Substring) -> Bool {
    var rest = shape
    func take(_ part: String) -> Bool {
      guard rest.hasPrefix(part) else { return false }
      rest = rest.dropFirst(part.count)
      return true
    }
    guard take("99:99") else { return false }
    if take(":99"), take(".9") { rest = rest.drop { $0 == "9" } }
    return ["", "Z", "z", "+99:99", "-99:99"].contains(rest)
  }

  /// Whether nothing but letters, digits and points make it up, and signs behind an exponent's letter.
  private static func isNumber(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.indices.allSatisfy { index in
      let scalar = word[index]
      if scalar == "+" || scalar == "-" {
        return index > word.startIndex && "eE".unicodeScalars.contains(word[index - 1])
      }
      return scalar.isASCII
        && (scalar.properties.isAlphabetic || isDigit(scalar) || scalar == "_" || scalar == ".")
    }
  }
}

import Articles

/// Words of a stretch of text: runs of letters, digits and marks, with apostrophes and hyphens
/// between them; an ideograph is a word by itself.
struct Words {
  let text: ArticleText
  let range: TextRange

  /// The word that holds an offset; nil where there is none.
  func word(at offset: Int) -> TextRange? {
    guard range.contains(offset) else { return nil }
    let scalars = text.string.unicodeScalars
    var start = text.index(at: offset)
    var low = offset
    guard kind(at: start) != .other else { return nil }
    while low > range.start {
      let before = scalars.index(before: start)
      guard joins(before, start) else { break }
      start = before
      low -= 1
    }
    var end = text.index(at: offset)
    var high = offset + 1
    while high < range.end {
      let next = scalars.index(after: end)
      guard joins(end, next) else { break }
      end = next
      high += 1
    }
    return text.wholeClusters(TextRange(low, high))
  }

  /// The first word that starts after an offset.
  func first(after offset: Int) -> TextRange? {
    var offset = word(at: offset)?.end ?? max(offset + 1, range.start)
    guard offset < range.end else { return nil }
    var index = text.index(at: offset)
    while offset < range.end, kind(at: index) == .other {
      index = text.string.unicodeScalars.index(after: index)
      offset += 1
    }
    return word(at: offset)
  }

  /// The last word that starts before an offset.
  func last(before offset: Int) -> TextRange? {
    var offset = min(offset, range.end) - 1
    guard offset >= range.start else { return nil }
    var index = text.index(at: offset)
    while offset > range.start, kind(at: index) == .other {
      index = text.string.unicodeScalars.index(before: index)
      offset -= 1
    }
    return word(at: offset)
  }

  private enum Kind {
    case letter, ideograph, other
  }

  /// Whether two neighboring scalars belong to one word.
  private func joins(_ left: String.Index, _ right: String.Index) -> Bool {
    let kinds = (kind(at: left), kind(at: right))
    return kinds.0 == .letter && kinds.1 == .letter
  }

  private func kind(at index: String.Index) -> Kind {
    let scalars = text.string.unicodeScalars
    let kind = Self.kind(of: scalars[index])
    guard kind == .other, Self.links.contains(scalars[index].value) else { return kind }
    let next = scalars.index(after: index)
    guard index > scalars.startIndex, next < scalars.endIndex,
      Self.kind(of: scalars[scalars.index(before: index)]) == .letter,
      Self.kind(of: scalars[next]) == .letter
    else { return .other }
    return .letter
  }

  /// What joins two letters to one word: apostrophes, hyphens, soft hyphens, joiners.
  private static let links: Set<UInt32> = [0x27, 0x2019, 0x2D, 0x2010, 0xAD, 0x200C, 0x200D]

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if scalar.isASCII {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return .letter
      default: return .other
      }
    }
    let properties = scalar.properties
    if properties.isIdeographic { return .ideograph }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return .letter
    default: return .other
    }
  }
}

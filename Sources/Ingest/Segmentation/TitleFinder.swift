import Articles

/// Chooses an article's title among the lines before its body.
///
/// Points are given for length, for standing alone or first, for being said twice, for a date or
/// byline close by and for words the body uses again; taken for stops, for one or two words and
/// for standing under "Related". Nothing is chosen below a threshold: a text without a title has
/// none.
struct TitleFinder {
  let sequence: UnitSequence
  /// The lines between the start of the segment and the body.
  let head: Range<Int>
  let body: Range<Int>

  private static let threshold = 3.0

  func title() -> Int? {
    let bodyWords = words(of: body)
    var best: (score: Double, index: Int)?
    var isRelated = false
    for index in head {
      if sequence.shapes[index] == .relatedOpening { isRelated = true }
      if case .field(let field) = sequence.shapes[index], field.kind == .title { return index }
      guard isCandidate(index) else { continue }
      var score = score(index, bodyWords)
      if isRelated, !isRepeated(index) { score -= 4 }
      if score > best?.score ?? Self.threshold { best = (score, index) }
    }
    return best?.index
  }

  private func isCandidate(_ index: Int) -> Bool {
    let unit = sequence.units[index]
    guard unit.features.length <= 300, !unit.text.hasPrefix("http") else { return false }
    switch sequence.shapes[index] {
    case .label: return !Vocabulary.isSection(Vocabulary.key(of: unit.text))
    case .prose: return unit.features.length <= 140 && unit.features.innerStops <= 1
    case .marked(.heading): return true
    case .separator, .debris, .marked, .time, .byline, .credit, .caption, .furniture, .notice,
      .relatedOpening, .commentsOpening, .formField, .signature, .field, .link:
      return false
    }
  }

  private func score(_ index: Int, _ bodyWords: Set<String>) -> Double {
    let unit = sequence.units[index]
    var score = shapeScore(unit)
    if isRepeated(index) { score += unit.features.words > 3 ? 2 : -2 }
    if isSigned(index) { score += 2.5 }
    if isFirst(index) { score += 1.5 }
    let own = words(of: index..<(index + 1))
    if !own.isEmpty {
      score += 3 * Double(own.filter(bodyWords.contains).count) / Double(own.count)
    }
    return score - min(2, 0.1 * Double(body.lowerBound - index))
  }

  private func shapeScore(_ unit: TextUnit) -> Double {
    var score = unit.marked == .heading ? (unit.level <= 1 ? 4.0 : 1.5) : 0
    switch unit.features.words {
    case 0...1 where unit.features.ideographs < 6: score -= 2
    case 2: score -= 1
    case 3: score += 1
    default: score += 2
    }
    score += (20...160).contains(unit.features.length) ? 1 : unit.features.length > 200 ? -3 : 0
    switch unit.features.ending {
    case .none, .question: score += 1
    case .stop, .ellipsis: score -= 1.5
    case .colon, .comma: score -= 2
    }
    if unit.text.contains(" | ") || unit.text.contains(" » ") { score -= 3 }
    return score
  }

  private func isRepeated(_ index: Int) -> Bool {
    let text = sequence.units[index].text
    return head.contains { $0 != index && abs($0 - index) <= 8 && sequence.units[$0].text == text }
  }

  /// Whether a date or a byline follows close by.
  private func isSigned(_ index: Int) -> Bool {
    ((index + 1)..<min(index + 4, body.lowerBound + 1)).contains {
      switch sequence.shapes[$0] {
      case .time, .byline: true
      case .field(let field): field.kind == .date || field.kind == .byline
      default: false
      }
    }
  }

  private func isFirst(_ index: Int) -> Bool {
    !(head.lowerBound..<index).contains {
      sequence.shapes[$0].isLabel
        && !Vocabulary.isSection(Vocabulary.key(of: sequence.units[$0].text))
        || sequence.shapes[$0].isProse
    }
  }

  /// Words of four letters or more, in lower case.
  private func words(of range: Range<Int>) -> Set<String> {
    var found: Set<String> = []
    for index in range.prefix(40) {
      for word in sequence.units[index].text.prefix(3000).lowercased()
        .split(whereSeparator: { !$0.isLetter })
      where word.utf8.count >= 4 { found.insert(String(word)) }
    }
    return found
  }
}

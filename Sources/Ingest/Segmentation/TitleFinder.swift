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
  /// All of the article's lines.
  let segment: Range<Int>

  private static let threshold = 3.0
  /// In characters.
  private static let longestHeadline = 240

  func title() -> Int? {
    let end = searchEnd
    let places = max(head.lowerBound, end - Self.reach)..<end
    let candidates = Set(places.filter(isCandidate))
    let repeated = wordsOfBody(among: words(of: candidates))
    let furniture = furniture()
    var best: (score: Double, index: Int)?
    var isRelated = false
    var isFirst = true
    for index in places {
      if sequence.shapes[index] == .relatedOpening { isRelated = true }
      if case .field(let field) = sequence.shapes[index], field.kind == .title { return index }
      if candidates.contains(index) {
        var score = score(index, repeated) + (isFirst ? 1.5 : 0)
        if isOpening(index) { score += 2 }
        if isRelated, !isRepeated(index) { score -= 4 }
        if score > Self.threshold, isNameOfSite(index, furniture) { score -= 4 }
        if score > best?.score ?? Self.threshold { best = (score, index) }
      }
      if sequence.isHeadlineLike(index) || sequence.shapes[index].isProse { isFirst = false }
    }
    return best?.index
  }

  /// How many units before the body a title can stand.
  private static let reach = 400

  /// Texts in the menus may have been taken for the start of the body: headlines with a date are
  /// looked for in its first quarter too.
  private var searchEnd: Int {
    let limit = sequence.prose(in: body) / 4
    var sum = 0
    for index in body {
      if sequence.shapes[index].isProse { sum += sequence.units[index].features.length }
      if sum > limit { return index }
    }
    return body.lowerBound
  }

  private func isCandidate(_ index: Int) -> Bool {
    let unit = sequence.units[index]
    if unit.features.ending == .colon || unit.features.ending == .comma { return false }
    if index >= body.lowerBound {
      guard sequence.isHeadlineLike(index) && isSigned(index) || isAboveOthers(index) else {
        return false
      }
    }
    guard unit.features.length <= 300, !unit.text.hasPrefix("http") else { return false }
    switch sequence.shapes[index] {
    case .label: return !Vocabulary.isSection(Vocabulary.key(of: unit.text))
    case .prose:
      return unit.features.length <= (isOpening(index) ? Self.longestHeadline : 140)
        && unit.features.innerStops <= 1
    case .marked(.heading): return true
    case .separator, .debris, .marked, .time, .byline, .credit, .caption, .furniture, .notice,
      .relatedOpening, .commentsOpening, .summaryOpening, .formField, .signature, .field, .link:
      return false
    }
  }

  /// A first line of more words than a menu's that no stop ends: tabloids print headlines of thirty
  /// words, and what comes behind in lines below them.
  private func isOpening(_ index: Int) -> Bool {
    let features = sequence.units[index].features
    return index == segment.lowerBound && features.words > 5 && features.ending == .none
  }

  /// Whether a line that no stop ends either follows the first one.
  private func isAboveOthers(_ index: Int) -> Bool {
    isOpening(index) && index + 1 < segment.upperBound
      && sequence.units[index + 1].features.ending == .none
  }

  /// - Parameter repeated: words of candidates that the body uses too.
  private func score(_ index: Int, _ repeated: Set<UInt64>) -> Double {
    let unit = sequence.units[index]
    var score = shapeScore(unit)
    if isRepeated(index) { score += unit.features.words > 3 ? 2 : -2 }
    if isSigned(index) { score += 2.5 }
    let own = words(of: [index])
    if !own.isEmpty {
      score += 2.5 * Double(own.count { repeated.contains($0) }) / Double(own.count)
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
    case .colon, .comma: break
    }
    // A standfirst says more than a headline does.
    if unit.features.length > 90, unit.features.small * 3 > unit.features.words * 2 { score -= 1 }
    if unit.text.holds(" | ") || unit.text.holds(" » ") { score -= 3 }
    return score
  }

  private func isRepeated(_ index: Int) -> Bool {
    let text = sequence.units[index].text
    let near = max(head.lowerBound, index - 3)..<max(index, min(head.upperBound, index + 4))
    return near.contains { $0 != index && sequence.units[$0].text == text }
  }

  /// Whether a date or a byline follows close by; the time of an entry is none.
  private func isSigned(_ index: Int) -> Bool {
    ((index + 1)..<min(index + 6, sequence.count)).contains {
      switch sequence.shapes[$0] {
      case .time(let time): time.date?.day != nil || time.daysAgo != nil
      case .byline: true
      case .field(let field): field.kind == .date || field.kind == .byline
      default: false
      }
    }
  }

  /// The texts of the page's furniture, at most a few hundred of them.
  private func furniture() -> [String] {
    var texts: [String] = []
    for index in segment
    where isFurniture(index) && sequence.units[index].features.length <= 400 {
      texts.append(sequence.units[index].text)
      if texts.count == 300 { break }
    }
    return texts
  }

  /// Comments are counted under the headline's own words: those lines say nothing of the site.
  private func isFurniture(_ index: Int) -> Bool {
    sequence.shapes[index] == .furniture || sequence.shapes[index] == .notice
  }

  /// Whether the words stand inside the page's furniture, as "Subscribe to Harbour Notes".
  private func isNameOfSite(_ index: Int, _ furniture: [String]) -> Bool {
    let unit = sequence.units[index]
    guard unit.features.words <= 5, unit.features.length <= 44 else { return false }
    return furniture.contains { $0 != unit.text && $0.holds(unit.text) }
  }

  /// Words of four letters or more, as `LetterWords` numbers them.
  private func words(of units: some Sequence<Int>) -> Set<UInt64> {
    var found: Set<UInt64> = []
    for index in units { forEachWord(of: index) { found.insert($0) } }
    return found
  }

  /// Those of some words that the first forty units of the body use.
  private func wordsOfBody(among wanted: Set<UInt64>) -> Set<UInt64> {
    var found: Set<UInt64> = []
    if wanted.isEmpty { return found }
    for index in body.prefix(40) {
      forEachWord(of: index) { if wanted.contains($0) { found.insert($0) } }
    }
    return found
  }

  private func forEachWord(of index: Int, _ body: (UInt64) -> Void) {
    LetterWords.forEach(in: sequence.units[index].sample, ofAtLeast: 4, body)
  }
}

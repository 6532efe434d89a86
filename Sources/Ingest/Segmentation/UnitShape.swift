import Articles

/// What a unit looks like by itself, before its neighbours are asked.
enum UnitShape: Equatable, Sendable {
  /// Sentences.
  case prose
  /// A label, a headline, a menu entry: what it is depends on where it stands.
  case label
  case separator
  /// Signs without words, as in "|".
  case debris
  /// Marked as such by the source.
  case marked(BlockRole)
  case time(TimeStamp)
  case byline(Byline)
  /// "Reporting by …; editing by …".
  case credit
  case caption
  case furniture
  /// A notice, an advert or a legal line in sentences.
  case notice
  case relatedOpening
  case commentsOpening
  case formField
  case signature(CommentSignature)
  case field(HeadField)
  /// Nothing but an address.
  case link

  var isProse: Bool { self == .prose }
  var isLabel: Bool { self == .label }

  /// Whether it is neither written by the author nor about the article.
  var isChrome: Bool {
    switch self {
    case .furniture, .notice, .relatedOpening, .commentsOpening, .formField, .debris, .link: true
    case .prose, .label, .separator, .marked, .time, .byline, .credit, .caption, .signature,
      .field:
      false
    }
  }

  init(_ unit: TextUnit) {
    let features = unit.features
    if let signs = Self.signs(unit) {
      self = signs
    } else if let marked = unit.marked, marked != .listItem {
      self = .marked(marked)
    } else if let signature = CommentSignature(unit.text) {
      self = .signature(signature)
    } else if features.length > 400 {
      self = Self.longShape(unit)
    } else {
      self = Self.shortShape(unit)
    }
  }

  /// A line without letters and digits.
  private static func signs(_ unit: TextUnit) -> UnitShape? {
    guard unit.features.words == 0, unit.marked == nil || unit.marked == .listItem else {
      return unit.marked == .separator ? .separator : nil
    }
    let signs = unit.text.filter { !$0.isWhitespace }
    guard let first = signs.first else { return .debris }
    if "—–―⁂".contains(first) || signs.count >= 3 && "-*_=~#•·+.°◆◇★☆".contains(first) {
      return .separator
    }
    return .debris
  }

  private static func longShape(_ unit: TextUnit) -> UnitShape {
    if unit.features.length <= 900, Vocabulary.noticePhrases(in: unit.text) >= 3 { return .notice }
    return unit.features.isProse ? .prose : .label
  }

  private static func shortShape(_ unit: TextUnit) -> UnitShape {
    let key = Vocabulary.key(of: unit.text)
    if unit.features.length <= 120, let chrome = chromeShape(key, unit) { return chrome }
    if let field = HeadField(unit.text) { return .field(field) }
    if let byline = Byline(unit.text) { return .byline(byline) }
    if isCredit(key) { return .credit }
    if unit.features.length <= 120, let time = TimeStamp(unit.text), isStampLike(time, unit) {
      return .time(time)
    }
    if CaptionShape.matches(unit) { return .caption }
    if isAddress(unit.text) { return .link }
    if isNotice(unit) { return .notice }
    if unit.marked == .listItem { return .marked(.listItem) }
    return unit.features.isProse ? .prose : .label
  }

  private static func chromeShape(_ key: String, _ unit: TextUnit) -> UnitShape? {
    if key.isEmpty { return nil }
    let counted = unit.features.words <= 6 && unit.text.contains { $0.isNumber }
    if Vocabulary.opensComments(key) || counted && isCommentCount(key) { return .commentsOpening }
    if Vocabulary.opensRelated(key), !unit.features.isProse { return .relatedOpening }
    if Vocabulary.isFormField(key), unit.features.ending == .colon || unit.features.words == 1,
      unit.features.ending != .stop
    {
      return .formField
    }
    if Vocabulary.isFurniture(key) { return .furniture }
    return nil
  }

  private static func isCommentCount(_ key: String) -> Bool {
    ["comments", "comment", "responses", "replies", "thoughts on", "kommentare", "commentaires"]
      .contains { key == $0 || key.hasPrefix($0 + " ") && $0 == "thoughts on" }
  }

  /// A line that is a time and little else.
  private static func isStampLike(_ time: TimeStamp, _ unit: TextUnit) -> Bool {
    if time.isPure { return true }
    guard !unit.features.isProse, !unit.features.isSentenceEnd else { return false }
    let isWhole = time.date?.isWholeDay ?? false || time.daysAgo != nil
    return isWhole && time.others.count <= 4 && unit.features.small * 2 <= unit.features.words + 2
  }

  private static func isCredit(_ key: String) -> Bool {
    [
      "reporting by ", "editing by ", "edited by ", "additional reporting", "with reporting by",
      "translated by ", "photographs by ", "photography by ", "compiled by ", "written and edited",
      "with agencies", "with inputs from", "with input from", "agencies contributed",
    ].contains { key.hasPrefix($0) }
  }

  private static func isNotice(_ unit: TextUnit) -> Bool {
    let found = Vocabulary.noticePhrases(in: unit.text)
    return found >= 3 || found == 2 && unit.features.length <= 250
      || found == 1 && unit.text.lowercased().hasPrefix("disclaimer")
  }

  static func isAddress(_ text: String) -> Bool {
    guard !text.contains(" ") else { return false }
    if text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.") {
      return true
    }
    let parts = text.split(separator: ".")
    return (2...4).contains(parts.count) && text == text.lowercased() && !text.hasSuffix(".")
      && parts.last.map { (2...6).contains($0.count) && $0.allSatisfy(\.isLetter) } ?? false
      && parts.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "/" } }
  }
}

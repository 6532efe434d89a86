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
  /// "Summary", "Key points": what follows up to the first sentences is a list.
  case summaryOpening
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
      .field, .summaryOpening:
      false
    }
  }

  /// Whether it is part of a box of the page: a button, a field, a notice.
  var isBox: Bool { isChrome && self != .debris && self != .link }

  init(_ unit: TextUnit) {
    let features = unit.features
    if let signs = Self.signs(unit) {
      self = signs
    } else if let marked = unit.marked, marked != .listItem {
      self = Self.markedShape(unit, marked)
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

  /// A heading may open a list of other articles or the comments; all else is what it is marked.
  private static func markedShape(_ unit: TextUnit, _ role: BlockRole) -> UnitShape {
    guard role == .heading, unit.features.length <= 120 else { return .marked(role) }
    return chromeShape(Vocabulary.key(of: unit.text), unit) ?? .marked(role)
  }

  private static func longShape(_ unit: TextUnit) -> UnitShape {
    if unit.features.length <= 900, Vocabulary.noticePhrases(in: unit.text) >= 3 { return .notice }
    return unit.features.isProse ? .prose : .label
  }

  private static func shortShape(_ unit: TextUnit) -> UnitShape {
    if unit.features.length <= 200, let shape = lineShape(unit) { return shape }
    if CaptionShape.matches(unit) { return .caption }
    if isNotice(unit) { return .notice }
    if unit.marked == .listItem { return .marked(.listItem) }
    return unit.features.isProse ? .prose : .label
  }

  /// What a line is by its own words; nil where they are nothing special.
  private static func lineShape(_ unit: TextUnit) -> UnitShape? {
    let key = unit.features.length <= 120 ? Vocabulary.key(of: unit.text) : ""
    if !key.isEmpty, let chrome = chromeShape(key, unit) { return chrome }
    if let field = HeadField(unit.text) { return .field(field) }
    if let byline = Byline(unit.text) { return .byline(byline) }
    if isCredit(key.isEmpty ? unit.text.prefix(40).lowercased() : key) { return .credit }
    if unit.features.length <= 120, TimeStamp.mayStand(in: unit), let time = TimeStamp(unit.text),
      isStampLike(time, unit)
    {
      if let byline = Byline(afterDate: unit.text) { return .byline(byline) }
      return .time(time)
    }
    return isAddress(unit.text) ? .link : nil
  }

  private static func chromeShape(_ key: String, _ unit: TextUnit) -> UnitShape? {
    if key.isEmpty { return nil }
    let counted = unit.features.words <= 14 && unit.text.contains { $0.isNumber }
    if Vocabulary.opensComments(key) || counted && isCommentCount(key) { return .commentsOpening }
    if Vocabulary.opensSummary(key) { return .summaryOpening }
    if Vocabulary.opensRelated(key), !unit.features.isProse { return .relatedOpening }
    if Vocabulary.isFormField(key), unit.features.ending == .colon || unit.features.words == 1,
      unit.features.ending != .stop
    {
      return .formField
    }
    if Vocabulary.isFurniture(key) || isMenuBar(unit.text) { return .furniture }
    return nil
  }

  /// "new | past | comments | ask": four short entries or more.
  private static func isMenuBar(_ text: String) -> Bool {
    for sign in ["|", "·", "•", "»"] where text.holds(sign) {
      let entries = text.split(separator: Character(sign))
      if entries.count >= 4, entries.allSatisfy({ $0.split(separator: " ").count <= 3 }) {
        return true
      }
    }
    return false
  }

  private static func isCommentCount(_ key: String) -> Bool {
    commentCounts.contains(key) || key.hasPrefix("thoughts on ")
  }

  private static let commentCounts: Set<String> = [
    "comments", "comment", "responses", "replies", "thoughts on", "kommentare", "commentaires",
  ]

  /// A line that is a time and little else.
  private static func isStampLike(_ time: TimeStamp, _ unit: TextUnit) -> Bool {
    if time.isPure { return true }
    guard !unit.features.isProse, !unit.features.isSentenceEnd else { return false }
    let isWhole = time.date?.isWholeDay ?? false || time.daysAgo != nil
    return isWhole && time.others.count <= 4 && unit.features.small * 2 <= unit.features.words + 2
  }

  private static func isCredit(_ key: String) -> Bool { credits.opens(key) }

  private static let credits = OpeningSet([
    "reporting by ", "editing by ", "edited by ", "additional reporting", "with reporting by",
    "translated by ", "photographs by ", "photography by ", "compiled by ", "written and edited",
    "with agencies", "with inputs from", "with input from", "agencies contributed",
    "编辑", "责任编辑", "责编",
  ])

  private static func isNotice(_ unit: TextUnit) -> Bool {
    let found = Vocabulary.noticePhrases(in: unit.text)
    return found >= 3 || found == 2 && unit.features.length <= 250
      || found == 1 && unit.text.prefix(10).lowercased() == "disclaimer"
  }

  static func isAddress(_ text: String) -> Bool {
    guard !text.utf8.contains(0x20), text.utf8.contains(0x2E) else { return false }
    if text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.") {
      return true
    }
    let parts = text.split(separator: ".")
    return (2...4).contains(parts.count) && text == text.lowercased() && !text.hasSuffix(".")
      && parts.last.map { (2...6).contains($0.count) && $0.allSatisfy(\.isLetter) } ?? false
      && parts.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "/" } }
  }
}

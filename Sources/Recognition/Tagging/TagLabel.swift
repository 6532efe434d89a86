/// What the tagger gives each token: its place in a name and the kind of the name.
///
/// A name of one token is `unit`; a longer one `first`, `inner`…, `last`. Names of peoples are
/// `people` in every token. Raw values are lanes of the model's rows.
struct TagLabel: Equatable, Sendable {
  enum Position: UInt8 {
    case unit, first, inner, last
  }

  let lane: Int

  static let outside = TagLabel(lane: 0)
  /// How many lanes labels take.
  static let count = 15

  init(lane: Int) {
    self.lane = lane
  }

  init(_ kind: NameKind, _ position: Position) {
    lane =
      kind == .people
      ? (position == .unit ? 13 : 14) : 1 + 4 * Int(kind.rawValue) + Int(position.rawValue)
  }

  /// Nil outside names.
  var kind: NameKind? {
    switch lane {
    case 1...4: .person
    case 5...8: .organization
    case 9...12: .place
    case 13, 14: .people
    default: nil
    }
  }

  /// Whether the name goes on after this token.
  private var isOpen: Bool { (1...12).contains(lane) && [1, 2].contains((lane - 1) % 4) }

  /// Whether the token goes on with a name that is open.
  private var isContinuing: Bool { (1...12).contains(lane) && (lane - 1) % 4 >= 2 }

  func canPrecede(_ next: TagLabel) -> Bool {
    isOpen ? next.isContinuing && next.kind == kind : !next.isContinuing
  }

  /// Whether a stretch can begin, or end, with it.
  var canBegin: Bool { !isContinuing }
  var canEnd: Bool { !isOpen }

  /// Whether a name can begin, or end, at the token.
  var begins: Bool { kind != nil && !isContinuing }
  var ends: Bool { kind != nil && !isOpen }

  /// The labels of a name of so many tokens.
  static func name(_ kind: NameKind, count: Int) -> [TagLabel] {
    if count == 1 { return [TagLabel(kind, .unit)] }
    let inner = [TagLabel](repeating: TagLabel(kind, .inner), count: count - 2)
    return [TagLabel(kind, .first)] + inner + [TagLabel(kind, .last)]
  }

  /// The names that labels of a stretch spell, as ranges of it.
  static func names(in lanes: some Collection<Int>) -> [(range: Range<Int>, kind: NameKind)] {
    var names: [(range: Range<Int>, kind: NameKind)] = []
    var start = 0
    var before = TagLabel.outside
    for (index, label) in lanes.lazy.map(TagLabel.init(lane:)).enumerated() {
      defer { before = label }
      guard let kind = label.kind else { continue }
      let joins = index > 0 && (label.isContinuing || label.lane == 14 && before == label)
      if joins, let last = names.indices.last {
        names[last].range = start..<index + 1
      } else {
        start = index
        names.append((index..<index + 1, kind))
      }
    }
    return names
  }
}

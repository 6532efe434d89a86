import Articles

/// Puts together who is said to hold one office.
struct RoleAlignment {
  typealias Holding = RoleStatements.Holding

  struct Office: Hashable {
    var name: String
    var side: Actor.ID?
    var sideWord: String?
    /// Set where several may hold the office at a time, or where it is not said of whom.
    var person: Actor.ID?
  }

  /// Holdings with the sides they lack and garbled persons put right.
  private(set) var holdings: [Holding]
  /// Garbled names found by the office they are given: who is meant by whom.
  private(set) var meant: [Actor.ID: Actor.ID] = [:]

  /// - Parameter mentions: how often an actor is mentioned in all accounts.
  init(_ holdings: [Holding], names: [Actor.ID: String], mentions: [Actor.ID: Int]) {
    self.holdings = holdings
    fillSides()
    findGarbled(names, mentions)
  }

  /// Indices of the holdings of each row.
  func groups() -> [(office: Office, holdings: [Int])] {
    var byOffice: [Office: [Int]] = [:]
    for (index, holding) in holdings.enumerated() {
      byOffice[office(of: holding), default: []].append(index)
    }
    return byOffice.map { ($0.key, $0.value) }.sorted { $0.1[0] < $1.1[0] }
  }

  private func office(of holding: Holding) -> Office {
    let isSided = holding.side != nil || holding.sideWord != nil
    let isUnique =
      holding.office.hasPrefix("head of ") || isSided && OfficeWords.isUnique(holding.office)
    // Of one person the offices that others may hold too are told together: "police commander" here
    // is "police chief" there.
    guard isUnique else {
      return Office(name: "", side: nil, sideWord: nil, person: holding.person)
    }
    return Office(
      name: holding.office, side: holding.side,
      sideWord: holding.side == nil ? holding.sideWord : nil, person: nil)
  }

  /// Gives "President X" the state that other places name for X.
  private mutating func fillSides() {
    fillSideWords()
    var byOffice: [Actor.ID: [String: [Actor.ID: Int]]] = [:]
    for holding in holdings {
      if let side = holding.side {
        byOffice[holding.person, default: [:]][holding.office, default: [:]][side, default: 0] += 1
      }
    }
    for index in holdings.indices where holdings[index].side == nil {
      guard let known = byOffice[holdings[index].person] else { continue }
      let sides =
        known[holdings[index].office]
        ?? known.values.reduce(into: [:]) {
          $0.merge($1, uniquingKeysWith: +)
        }
      holdings[index].side =
        sides.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    }
  }

  /// Gives "the chief negotiator, X" the side that other places have a word for.
  private mutating func fillSideWords() {
    let words = Dictionary(
      holdings.compactMap { holding in holding.sideWord.map { (holding.person, $0) } },
      uniquingKeysWith: { first, _ in first })
    for index in holdings.indices
    where holdings[index].office == OfficeWords.leader && holdings[index].side == nil {
      holdings[index].sideWord = words[holdings[index].person] ?? holdings[index].sideWord
    }
  }

  /// Two names much alike for the holder of one office are one person, the better known one.
  private mutating func findGarbled(
    _ names: [Actor.ID: String], _ mentions: [Actor.ID: Int]
  ) {
    for group in groups() where group.office.person == nil {
      let persons = Set(group.holdings.map { holdings[$0].person })
      let ranked = persons.sorted {
        (mentions[$1] ?? 0, $0.rawValue) < (mentions[$0] ?? 0, $1.rawValue)
      }
      for (position, person) in ranked.enumerated() {
        let known = ranked[..<position].first { Self.areAlike(names[$0], names[person]) }
        if let known { meant[person] = meant[known] ?? known }
      }
    }
    for index in holdings.indices {
      if let person = meant[holdings[index].person] { holdings[index].person = person }
    }
  }

  private static func areAlike(_ left: String?, _ right: String?) -> Bool {
    guard let left = left?.split(separator: " ").last, let right = right?.split(separator: " ").last
    else { return false }
    return NameSpelling.similarity(NameSpelling.folded(left), NameSpelling.folded(right)) >= 0.6
  }
}

import Articles
import Lexicons

// "Her boss", "his host".
extension Pronouns {
  /// Whom somebody has for a boss, a host or a guest, where only a head of state or government can
  /// be.
  mutating func leader(calledAt noun: Int, by owner: Int) -> Int? {
    switch linker.vocabulary.words.string(tokens[noun].word) {
    case "boss": isOnStaff(owner) ? president(at: noun, but: owner) : nil
    case "host", "guest", "visitor": otherLeader(than: owner)
    case "counterpart": isToldMore(noun + 1) ? nil : otherLeader(than: owner)
    default: nil
    }
  }

  /// Whether somebody works for a president by a title: an adviser, a press secretary.
  private mutating func isOnStaff(_ person: Int) -> Bool {
    if let known = staff[person] { return known }
    let actor = linker.actors[person]
    let words = actor.titles.joined().map { linker.vocabulary.words.string(tokens[$0].word) }
    let roles = actor.entry.map { linker.vocabulary.entry($0).offices.map(\.role) } ?? []
    let isOnStaff = (words + roles.flatMap { $0.split(separator: " ").map(String.init) })
      .contains(where: Self.staffOffices.contains)
    staff[person] = isOnStaff
    return isOnStaff
  }

  /// None that others have too: a senator's spokesman has another boss.
  private static let staffOffices: Set<String> = [
    "adviser", "advisor", "secretary", "counselor", "counsellor",
  ]

  private mutating func president(at noun: Int, but owner: Int) -> Int? {
    let descriptions = descriptions()
    guard var asked = presidents.take() ?? Presidents(descriptions) else { return nil }
    defer { presidents = asked }
    let person = asked.meant(at: noun..<noun + 1, descriptions)?.actor
    return person == owner ? nil : person
  }

  /// "Her counterpart in the upper house".
  private func isToldMore(_ next: Int) -> Bool {
    next < tokens.count && tokens[next].gap.isBlank && linker.traits(next).contains(.preposition)
  }

  private mutating func isLeader(_ person: Int) -> Bool {
    if let known = leaders[person] { return known }
    let actor = linker.actors[person]
    let isLeader =
      actor.entry.flatMap(linker.state(governedBy:)) != nil
      || actor.titles.contains {
        linker.state(of: $0) != nil && !linker.likelyRoles(of: $0).isEmpty
      }
    leaders[person] = isLeader
    return isLeader
  }

  /// Mentions looked back for another.
  private static let mentionsBack = 12

  private mutating func otherLeader(than owner: Int) -> Int? {
    guard isLeader(owner) else { return nil }
    var other: Int?
    for actor in Set(earlier.suffix(Self.mentionsBack).map(\.actor))
    where actor != owner && linker.isPerson(actor) && isLeader(actor) {
      if other != nil { return nil }
      other = actor
    }
    return other
  }
}

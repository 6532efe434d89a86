import Articles
import Lexicons

extension DocumentLinker {
  /// Takes a garbled name for the person meant, where an office beside it says who that is.
  ///
  /// Spelling alone never links: besides a close surname it needs an office the person holds,
  /// and the same state or the same given name.
  mutating func linkGarbled() {
    for mention in mentions where mention.kind == .name && actors[mention.actor].entry == nil {
      let votes = actors[mention.actor].votes
      guard votes.person > 0 || mention.tokens.count == 1, let entry = meant(by: mention.tokens)
      else { continue }
      become(entry, mention.actor)
    }
  }

  /// Makes an unknown actor one of the lexicons'.
  private mutating func become(_ entry: Int32, _ actor: Int) {
    let name = vocabulary.entry(entry).name
    let target = byEntry[entry]
    if target == nil {
      actors[actor].entry = entry
      actors[actor].gender = vocabulary.entry(entry).gender
      byEntry[entry] = actor
    }
    for index in mentions.indices where mentions[index].actor == actor {
      mentions[index].actor = target ?? actor
      mentions[index].why = "spelled like \(name), whose office stands beside it"
      mentions[index].confidence = .likely
    }
  }

  private func meant(by tokens: Range<Int>) -> Int32? {
    guard let context = OfficeContext(around: tokens, self) else { return nil }
    let last = key(tokens.upperBound - 1)
    guard last.count >= 4 else { return nil }
    var fitting: Int32?
    for candidate in context.holders(vocabulary) where isClose(last, tokens, candidate) {
      if fitting != nil { return nil }
      fitting = candidate
    }
    return fitting
  }

  private func isClose(_ key: [UInt8], _ tokens: Range<Int>, _ entry: Int32) -> Bool {
    vocabulary.entry(entry).surnames.contains { surname in
      let other = NameSimilarity.key(Folding.folded(surname.text))
      guard let first = other.first, first == key.first else { return false }
      let ratio = NameSimilarity.ratio(key, other)
      guard tokens.count > 1 else { return key.count >= 6 && ratio >= 0.8 }
      guard ratio >= 0.7 || NameSimilarity.skeleton(key) == NameSimilarity.skeleton(other) else {
        return false
      }
      return agrees(self.key(tokens.lowerBound), tokens.lowerBound, with: entry)
    }
  }
}

/// The offices and the states that stand beside a name.
struct OfficeContext {
  private(set) var roles: [String] = []
  private var owners: [String] = []

  /// Reads the title, the apposition before and the apposition after; nil where no word of them
  /// names an office.
  init?(around name: Range<Int>, _ linker: borrowing DocumentLinker) {
    let tokens = linker.article.tokens
    let sentence = linker.article.sentences[Int(tokens[name.lowerBound].sentence)].tokens
    let before = max(sentence.lowerBound, name.lowerBound - 18)..<name.lowerBound
    let high = min(sentence.upperBound, name.upperBound + 10)
    let isFollowed = name.upperBound < high && tokens[name.upperBound].gap.contains(.comma)
    let after = name.upperBound..<(isFollowed ? high : name.upperBound)
    let traits = linker.vocabulary.traits
    func hasRole(_ range: Range<Int>) -> Bool {
      range.contains { traits[Int(tokens[$0].word)].contains(.beginsRole) }
    }
    guard hasRole(before) || hasRole(after) else { return nil }
    for range in [before, after] { readRoles(range, linker.matcher) }
    guard !roles.isEmpty else { return nil }
    for range in [before, after] { readOwners(range, linker) }
  }

  private mutating func readRoles(_ range: Range<Int>, _ matcher: NameMatcher) {
    for index in range {
      _ = matcher.phrase(at: index, limit: range.upperBound) { phrase in
        if case .role(let number) = phrase {
          for role in matcher.vocabulary.lexicons.roleNouns[number].roles { roles.addNew(role) }
        }
        return false
      }
    }
  }

  private mutating func readOwners(
    _ range: Range<Int>, _ linker: borrowing DocumentLinker
  ) {
    for index in range {
      guard let match = linker.matcher.name(at: index, limit: range.upperBound) else { continue }
      for form in linker.forms(match.node, index..<match.end) {
        let entry = linker.vocabulary.entry(form.actor)
        owners.addNew(entry.id)
        for office in entry.offices { owners.addNew(office.actor) }
      }
    }
  }

  /// Who holds or held one of the offices for one of the states.
  func holders(_ vocabulary: Vocabulary) -> Set<Int32> {
    var found: Set<Int32> = []
    var office: [UInt8] = []
    for role in roles {
      for owner in owners {
        office.removeAll(keepingCapacity: true)
        office += role.utf8
        office.append(UInt8(ascii: "@"))
        office += owner.utf8
        found.formUnion(vocabulary.holders.all(office))
      }
    }
    return found
  }
}

extension [String] {
  fileprivate mutating func addNew(_ text: String) {
    if !contains(text) { append(text) }
  }
}

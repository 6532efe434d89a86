import Articles

/// Finds the actors whose names accounts spell differently.
struct NameAlignment {
  /// The first place where an account spells a name one way.
  struct Spelling: Equatable {
    var account: Int
    var range: TextRange
    /// The part of the name that is spelled differently elsewhere.
    var word: String
  }

  let accounts: [AccountText]
  /// Who is meant by a garbled name.
  let meant: [Actor.ID: Actor.ID]
  let kinds: [Actor.ID: Actor.Kind]

  /// For each name with several spellings, where they are; in order of the accounts.
  func rows() -> [(actor: Actor.ID, spellings: [Spelling])] {
    var places: [Actor.ID: [(word: String, account: Int, range: TextRange)]] = [:]
    for account in accounts {
      for mention in account.findings.mentions
      where mention.kind == .name || mention.kind == .metonym {
        let actor = meant[mention.actor] ?? mention.actor
        guard isSpelled(actor) else { continue }
        for word in words(account.text(mention.range)) {
          places[actor, default: []].append((word, account.index, mention.range))
        }
      }
    }
    return places.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { actor, places in
      variants(of: places, isPerson: kinds[actor] == .person).map { variants in
        (actor, spellings(places.filter { variants.contains($0.word) }))
      }
    }
  }

  private func isSpelled(_ actor: Actor.ID) -> Bool {
    switch kinds[actor] {
    case .person, .state, .place: true
    case .organization, .group, nil: false
    }
  }

  private func words(_ name: String) -> [String] {
    name.split { $0 == " " || $0 == "\n" }.map(String.init).filter { $0.count >= 3 || !$0.isLatin }
  }

  private func spellings(
    _ places: [(word: String, account: Int, range: TextRange)]
  ) -> [Spelling] {
    var seen: Set<[String]> = []
    return places.filter { seen.insert([$0.word.uppercasedIfLong, String($0.account)]).inserted }
      .map { Spelling(account: $0.account, range: $0.range, word: $0.word) }
  }

  /// Sets of two words or more that are spellings of one; two words of one name are not.
  private func variants(
    of places: [(word: String, account: Int, range: TextRange)], isPerson: Bool
  ) -> [Set<String>] {
    let words = places.map(\.word)
    let names = Dictionary(grouping: places) { [$0.account, $0.range.start] }
      .values.map { Set($0.map(\.word)) }
    var order: [String] = []
    for word in words where !order.contains(word) { order.append(word) }
    var clustering = Clustering(count: order.count)
    var pairs: [Clustering.Pair] = []
    let counts = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
    // A name in another script stands for the part of the name that is used most: the surname.
    let main = order.filter(\.isLatin).max { counts[$0, default: 0] < counts[$1, default: 0] }
    for first in order.indices {
      for second in order.indices.dropFirst(first + 1) {
        if order[first].isLatin != order[second].isLatin, order[first] != main,
          order[second] != main
        {
          continue
        }
        if names.contains(where: { $0.contains(order[first]) && $0.contains(order[second]) }) {
          continue
        }
        if let score = likeness(order[first], order[second], isPerson) {
          pairs.append(.init(score: score, first: first, second: second))
        }
      }
    }
    clustering.join(pairs) { _, _ in false }
    // What differs in accents alone is one spelling.
    return clustering.groups.map { Set($0.map { order[$0] }) }.filter {
      Set($0.map { NameSpelling.folded($0) }).count > 1
    }
  }

  private func likeness(_ left: String, _ right: String, _ isPerson: Bool) -> Float? {
    if left.isLatin != right.isLatin { return isPerson ? 0.5 : nil }
    let (one, other) = (NameSpelling.folded(left), NameSpelling.folded(right))
    if one == other { return 1 }
    guard min(one.count, other.count) >= 4, one.first == other.first || isPerson else { return nil }
    // "Sudan" and "Sudanese" are two words, not two spellings.
    if !isPerson, one.starts(with: other) || other.starts(with: one) { return nil }
    if NameSpelling.skeleton(one) == NameSpelling.skeleton(other) { return 0.7 }
    let similarity = NameSpelling.similarity(one, other)
    return similarity >= (isPerson ? 0.6 : 0.7) ? Float(similarity) : nil
  }
}

extension String {
  fileprivate var isLatin: Bool {
    unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
  }

  /// Spellings in capitals are no spellings of their own.
  fileprivate var uppercasedIfLong: String {
    count > 3 && self == uppercased() ? capitalizedWord : self
  }

  private var capitalizedWord: String { prefix(1).uppercased() + dropFirst().lowercased() }
}

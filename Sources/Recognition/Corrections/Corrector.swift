import Articles

/// Puts what persons taught over what was recognised.
struct Corrector {
  let corrections: Corrections
  /// Every actor that may be spoken of, as recognition has it.
  private(set) var actors: [Actor.ID: Actor]

  /// - Parameter actors: those recognised, and those known before.
  init(_ corrections: Corrections, actors: [Actor]) {
    self.corrections = corrections
    self.actors = Dictionary(
      actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for actor in corrections.all.flatMap(\.change.actors) where self.actors[actor.id] == nil {
      self.actors[actor.id] = actor
    }
  }

  /// The mentions of an article after all corrections, in order of the text.
  func mentions(_ mentions: [Mention], in article: Article) -> [Mention] {
    var mentions = mentions.map(merged)
    for alias in corrections.aliases { add(alias, to: &mentions, in: article) }
    for relink in corrections.relinks { apply(relink, to: &mentions, in: article) }
    return mentions.sorted { $0.range < $1.range }
  }

  /// The actors under the names they have now: first those mentioned, in the order given, then
  /// those that were found to be others, which keep their own names for the day they are split.
  func actors(mentioned mentions: [[Mention]], recognized: [Actor]) -> [Actor] {
    var seen: Set<Actor.ID> = []
    let wanted = recognized.map { corrections.target(of: $0.id) } + mentions.joined().map(\.actor)
    let targets = wanted.filter { seen.insert($0).inserted }
    let others = recognized.map(\.id).filter { seen.insert($0).inserted }
    return targets.compactMap { actors[$0] }.map { corrections.corrected($0, among: actors) }
      + others.compactMap { actors[$0] }
  }

  private func merged(_ mention: Mention) -> Mention {
    guard let other = corrections.other(than: mention.actor) else { return mention }
    var mention = mention
    let name = actors[mention.actor]?.name ?? mention.actor.rawValue
    let author = corrections.mergers[mention.actor] ?? ""
    mention.actor = other.id
    mention.why += "; \(name) is \(other.name), taught by \(author)"
    return mention
  }
}

extension Corrector {
  /// Of two names that overlap the longer one counts; of one and the same the taught one.
  private func add(
    _ alias: Corrections.Alias, to mentions: inout [Mention], in article: Article
  ) {
    for range in article.text.wholeWords(alias.words) {
      let rivals = mentions.filter { $0.range.overlaps(range) && $0.kind != .description }
      guard rivals.allSatisfy({ range.contains($0.range) }) else { continue }
      mentions.removeAll { range.contains($0.range) }
      mentions.append(
        Mention(
          range: range, actor: corrections.target(of: alias.actor.id), kind: .name,
          why: "another name, taught by \(alias.author)"))
    }
  }

  private func apply(
    _ relink: Corrections.Relink, to mentions: inout [Mention], in article: Article
  ) {
    switch relink.scope {
    case .here(let id, let anchor):
      guard id == article.id, let range = article.text.place(of: anchor) else { return }
      applyHere(relink, at: range, to: &mentions)
    case .article(let id):
      if id == article.id { applyToWords(relink, to: &mentions, in: article) }
    case .everywhere: applyToWords(relink, to: &mentions, in: article)
    }
  }

  /// What a person said of one passage holds whatever is recognised there later.
  private func applyHere(
    _ relink: Corrections.Relink, at range: TextRange, to mentions: inout [Mention]
  ) {
    let from = corrections.target(of: relink.from)
    guard let to = relink.to else {
      return mentions.removeAll { $0.range.overlaps(range) && $0.actor == from }
    }
    let present =
      mentions.firstIndex { $0.range == range }
      ?? mentions.firstIndex { $0.range.overlaps(range) && $0.actor == from }
    let taught = Mention(
      range: present.map { mentions[$0].range } ?? range, actor: corrections.target(of: to.id),
      kind: present.map { mentions[$0].kind } ?? .name, why: Self.why(relink))
    if let present { mentions[present] = taught } else { mentions.append(taught) }
  }

  private func applyToWords(
    _ relink: Corrections.Relink, to mentions: inout [Mention], in article: Article
  ) {
    let from = corrections.target(of: relink.from)
    let words = relink.words.lowercased()
    func isMeant(_ mention: Mention) -> Bool {
      mention.actor == from && article.text[mention.range].lowercased() == words
    }
    guard let to = relink.to else { return mentions.removeAll(where: isMeant) }
    for index in mentions.indices where isMeant(mentions[index]) {
      mentions[index].actor = corrections.target(of: to.id)
      mentions[index].why = Self.why(relink)
      mentions[index].confidence = .sure
    }
  }

  private static func why(_ relink: Corrections.Relink) -> String {
    "\(relink.scope.words), taught by \(relink.author)"
  }
}

extension ArticleText {
  /// Where words stand that are no part of longer ones, in order.
  fileprivate func wholeWords(_ words: String) -> [TextRange] {
    occurrences(of: words).filter { range in
      !isWord(before: range.start) && !isWord(at: range.end)
    }
  }

  /// Where marked words stand now: the place whose surroundings agree most with those marked.
  ///
  /// Nil when the words are gone, or when nothing around them is as it was.
  fileprivate func place(of anchor: Anchor) -> TextRange? {
    let enough = min(8, anchor.prefix.unicodeScalars.count + anchor.suffix.unicodeScalars.count)
    let scored = occurrences(of: anchor.exact).map { range in
      (
        range: range, score: agreement(of: anchor, at: range),
        distance: abs(range.start - anchor.position.start)
      )
    }
    return scored.filter { $0.score >= enough }
      .max { ($0.score, -$0.distance) < ($1.score, -$1.distance) }?.range
  }

  /// How many scalars next to a place are those that were next to the marked words.
  private func agreement(of anchor: Anchor, at range: TextRange) -> Int {
    let length = 32
    let before = self[TextRange(max(0, range.start - length), range.start)].unicodeScalars
    let after = self[TextRange(range.end, min(count, range.end + length))].unicodeScalars
    let left = zip(before.reversed(), anchor.prefix.unicodeScalars.reversed())
      .prefix { $0 == $1 }.count
    return left + zip(after, anchor.suffix.unicodeScalars).prefix { $0 == $1 }.count
  }

  /// Scalar offsets of every place where the words stand, without overlaps.
  private func occurrences(of words: String) -> [TextRange] {
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return [] }
    var found: [TextRange] = []
    string.utf8.withContiguousStorageIfAvailable { bytes in
      var index = 0
      while index + wanted.count <= bytes.count {
        if bytes[index] == first, bytes[index..<index + wanted.count].elementsEqual(wanted) {
          let end = index + wanted.count
          found.append(TextRange(offset(ofByte: index), offset(ofByte: end)))
          index = end
        } else {
          index += 1
        }
      }
    }
    return found
  }

  private func isWord(before offset: Int) -> Bool { offset > 0 && isWord(at: offset - 1) }

  private func isWord(at offset: Int) -> Bool {
    guard offset < count else { return false }
    let scalar = string.unicodeScalars[index(at: offset)]
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

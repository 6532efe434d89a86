import Articles
import Lexicons

extension Descriptions {
  /// "The House", "House Speaker", "Commons leader": a chamber of a parliament that the article
  /// speaks of, where its short name stands alone or in a title; "House Democrats" by the party.
  mutating func readChambers() {
    var covered: Set<Int>?
    var spokenOf: [String: Bool] = [:]
    for index in tokens.indices
    where tokens[index].shape.contains(.capital) && linker.traits(index).contains(.chamber) {
      guard let chambers = vocabulary.chambers[vocabulary.words.string(tokens[index].word)] else {
        continue
      }
      let taken = covered ?? Set(linker.mentions.lazy.map(\.tokens).joined())
      covered = taken
      guard !taken.contains(index), !linker.isBehindState(index) else { continue }
      for chamber in chambers {
        guard let entry = vocabulary.actorIndices[chamber.id] else { continue }
        let isSpokenOf = spokenOf[chamber.id] ?? isSpokenOf(chamber)
        spokenOf[chamber.id] = isSpokenOf
        guard
          isSpokenOf
            ? standsAlone(index) || isOpening(index) && (isOffice(index + 1) || isBeforeNoun(index))
            : isOpening(index)
              && (isParty(index + 1, within: vocabulary.entry(entry).within)
                || isBorneByMember(index, of: vocabulary.entry(entry).within))
        else { continue }
        spokenOf = [:]
        let actor = linker.actor(of: entry, index..<index + 1)
        linker.add(
          actor, index..<index + 1, why: "short for \(vocabulary.entry(entry).name)", .likely)
        break
      }
    }
  }

  /// Whether the article names the parliament or a chamber of it.
  private func isSpokenOf(_ chamber: Chamber) -> Bool {
    let sisters = vocabulary.lexicons.chambers.filter { $0.parliament == chamber.parliament }
    return ([chamber.parliament] + sisters.map(\.id))
      .contains { vocabulary.actorIndices[$0].map { linker.byEntry[$0] != nil } ?? false }
  }

  /// "House Speaker", "Senate leader", "House Democrats".
  private func isOffice(_ index: Int) -> Bool {
    follows(index)
      && (!linker.traits(index).isDisjoint(with: [.beginsTitle, .beginsRole]) || isParty(index))
  }

  /// "His House colleagues": the capital is none of a sentence's or a heading's beginning.
  private func isBeforeNoun(_ index: Int) -> Bool {
    tokens[index].shape.isDisjoint(with: [.opening, .inTitleCase, .inCapitals])
      && follows(index + 1) && !isCapital(index + 1) && linker.traits(index + 1).contains(.ordinary)
      && linker.traits(index + 1).isDisjoint(with: .function)
  }

  /// Whether a word is of a party.
  ///
  /// - Parameter state: where the party must be.
  private func isParty(_ index: Int, within state: String? = nil) -> Bool {
    guard follows(index), let mention = mentionAt[index],
      let entry = linker.actors[mention.actor].entry.map({ vocabulary.entry($0) })
    else { return false }
    return entry.kind == .organization && !entry.demonyms.isEmpty
      && (state == nil || entry.within == state)
  }

  /// "House Minority Leader Nancy Pelosi": whether a known politician of the state bears the title
  /// that a word begins.
  private func isBorneByMember(_ index: Int, of state: String?) -> Bool {
    guard let state, isOffice(index + 1) else { return false }
    for name in index + 2..<min(tokens.count, index + 6) {
      guard let mention = mentionAt[name], titleStarts[name].map({ $0 <= index + 1 }) ?? false,
        let entry = linker.actors[mention.actor].entry
      else { continue }
      return vocabulary.entry(entry).offices.contains { office in
        office.actor == state
          || vocabulary.actorIndices[office.actor]
            .map { vocabulary.entry($0).within == state } ?? false
      }
    }
    return false
  }

  private func follows(_ index: Int) -> Bool { index < tokens.count && tokens[index].gap.isBlank }

  /// Whether no name goes on with a word.
  private func isOpening(_ index: Int) -> Bool {
    index == 0 || !isCapital(index - 1) || !tokens[index].gap.isBlank
      || tokens[index].shape.contains(.opening)
  }

  /// "The House", but no "House of Saud", nor "House Ways and Means Committee".
  private func standsAlone(_ index: Int) -> Bool {
    guard index > 0, tokens[index].gap.isBlank, tokens[index - 1].word == vocabulary.known.the
    else { return false }
    let next = index + 1
    return !follows(next) || !isCapital(next) && tokens[next].word != vocabulary.known.of
  }

  private func isCapital(_ index: Int) -> Bool { tokens[index].shape.contains(.capital) }
}

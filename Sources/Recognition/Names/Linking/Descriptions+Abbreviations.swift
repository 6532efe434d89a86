import Articles
import Lexicons

extension Descriptions {
  /// "Reno, Nev.", "Ann Vale, R-Nev.", "(D-NV)": a place in the short form that only such company
  /// makes sure.
  mutating func readPlaceAbbreviations() {
    for index in tokens.indices.dropFirst() where tokens[index].shape.contains(.capital) {
      guard isBehindParty(index) || isBehindTown(index), mentionAt[index] == nil,
        let id = vocabulary.placeAbbreviations[vocabulary.words.string(tokens[index].word)],
        let entry = vocabulary.actorIndices[id]
      else { continue }
      let actor = linker.actor(of: entry, index..<index + 1)
      linker.add(
        actor, index..<index + 1, why: "short for \(vocabulary.entry(entry).name)", .sure)
    }
  }

  private func isBehindParty(_ index: Int) -> Bool {
    index > 1 && tokens.isPartyLetter(at: index - 1)
      && ["d", "r", "i"].contains(vocabulary.words.string(tokens[index - 1].word))
  }

  private func isBehindTown(_ index: Int) -> Bool {
    guard tokens[index].gap == [.comma, .space], index + 1 < tokens.count,
      tokens[index].shape.contains(.dotted) || tokens[index + 1].gap.contains(.stop),
      let town = mention(endingAt: index)
    else { return false }
    let actor = linker.actors[town.actor]
    return actor.entry.map { vocabulary.entry($0).kind == .place } ?? (actor.votes.kind == .place)
  }
}

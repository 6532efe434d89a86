import Articles
import Lexicons

extension Descriptions {
  /// "The House", "House Speaker", "Senate Majority Leader": a chamber of the congress that the
  /// article speaks of, where its short name stands alone or in a title.
  mutating func readChambers() {
    let house = chamber("us-house-of-representatives")
    let senate = chamber("us-senate")
    guard let house, let senate, speaksOfCongress(house, senate) else { return }
    var covered: Set<Int>?
    for index in tokens.indices where tokens[index].shape.contains(.capital) {
      let word = vocabulary.words.string(tokens[index].word)
      guard word == "house" || word == "senate", isChamber(index, word) else { continue }
      let taken = covered ?? Set(linker.mentions.lazy.map(\.tokens).joined())
      covered = taken
      guard !taken.contains(index) else { continue }
      let entry = word == "house" ? house : senate
      let actor = linker.actor(of: entry, index..<index + 1)
      linker.add(
        actor, index..<index + 1, why: "short for \(vocabulary.entry(entry).name)", .likely)
    }
  }

  private func chamber(_ id: String) -> Int32? { vocabulary.actorIndices[id] }

  private func speaksOfCongress(_ house: Int32, _ senate: Int32) -> Bool {
    ([house, senate] + [vocabulary.actorIndices["us-congress"]].compactMap { $0 })
      .contains { linker.byEntry[$0] != nil }
  }

  /// What stands behind a chamber's name in titles and phrases of its own.
  private static let offices: Set<String> = [
    "speaker", "majority", "minority", "leader", "whip", "republican", "republicans", "democrat",
    "democrats", "gop", "committee", "floor", "vote", "bill", "chamber", "race", "seat",
  ]

  private func isChamber(_ index: Int, _ word: String) -> Bool {
    let next = index + 1
    if next < tokens.count, tokens[next].gap.isBlank,
      Self.offices.contains(vocabulary.words.string(tokens[next].word))
    {
      return index == 0 || !isCapital(index - 1) || !tokens[index].gap.isBlank
        || tokens[index].shape.contains(.opening)
    }
    guard index > 0, tokens[index].gap.isBlank, tokens[index - 1].word == vocabulary.known.the
    else { return false }
    // "The House of Saud", "the House Ways and Means Committee".
    return next == tokens.count || !tokens[next].gap.isBlank
      || !isCapital(next) && tokens[next].word != vocabulary.known.of
  }

  private func isCapital(_ index: Int) -> Bool { tokens[index].shape.contains(.capital) }
}

import Articles
import Lexicons

extension Descriptions {
  /// "The Saudi capital", "Yemen's capital": the city, where one alone is it or is spoken of.
  mutating func addCapital(_ mention: LocalMention, _ end: Int) {
    let phrase = mention.tokens.lowerBound..<end
    guard linker.isHead(end - 1), !isNamed(after: end), !isOf(end), !described.contains(phrase),
      let state = linker.actors[mention.actor].entry
    else { return }
    let cities = cities(governing: state)
    let met = cities.filter { linker.byEntry[$0] != nil }
    guard let city = cities.count == 1 ? cities.first : met.count == 1 ? met.first : nil else {
      return
    }
    described.insert(phrase)
    linker.add(
      linker.actor(of: city, phrase), phrase, .description,
      why: "capital of \(vocabulary.entry(state).name)", .sure)
  }

  /// The places of the lists that are called as a state's capital is.
  private func cities(governing state: Int32) -> Set<Int32> {
    // A copy, since words are numbered in reading them: those of the lists have their numbers.
    var vocabulary = vocabulary
    let land = vocabulary.entry(state)
    var found: Set<Int32> = []
    for capital in land.capitals {
      let words = vocabulary.tokens(of: capital).map(\.word)
      var node = PhraseTrie.root
      guard
        words.allSatisfy({ word in
          vocabulary.names.child(of: node, word).map { node = $0 } != nil
        })
      else { continue }
      vocabulary.names.forEachPayload(node) { payload in
        let form = vocabulary.forms[Int(payload)]
        let place = vocabulary.entry(form.actor)
        if form.kind == .name, place.kind == .place, place.within == land.id {
          found.insert(form.actor)
        }
      }
    }
    return found
  }

  /// "Houthi rebels", "the Hamas movement": the organization itself.
  mutating func addMovement(_ mention: LocalMention, _ end: Int, _ noun: RoleNoun) {
    let phrase = mention.tokens.lowerBound..<end
    guard mention.kind == .name, isOrganization(mention.actor), linker.isHead(end - 1),
      !tokens[mention.tokens.upperBound - 1].shape.contains(.possessive),
      !isNamed(after: end), !described.contains(phrase)
    else { return }
    described.insert(phrase)
    linker.add(
      mention.actor, phrase, .description, why: "\(noun.noun) of that name", .likely)
  }
}

import Articles
import Lexicons

/// The institutions that articles of a set call in full, by what they are called without their
/// state: "US Air Force" by "air force".
struct InstitutionIndex {
  struct Institution: Hashable {
    var id: Actor.ID
    /// The state or, as of the Senate's committees, the organization it is one of.
    var state: Actor.ID
    var isState: Bool
  }

  /// By the actors that go by nothing but the short name.
  private var institutions: [Actor.ID: Set<Institution>] = [:]

  /// - Parameter actors: those of the set.
  init(_ actors: [Actor], _ vocabulary: Vocabulary) {
    var short: [String: Actor.ID] = [:]
    for actor in actors where actor.kind == .organization && Self.isShort(actor, vocabulary) {
      short[ActorRegistry.key(actor.name)] = actor.id
    }
    guard !short.isEmpty else { return }
    var owned: [(institution: Actor.ID, bearer: Actor.ID, owner: ArraySlice<Substring>)] = []
    let bearers = Set(short.values)
    for actor in actors where actor.kind == .organization && !bearers.contains(actor.id) {
      for name in Self.names(of: actor, vocabulary) {
        let words = ActorRegistry.key(name).split(separator: " ")
        for length in 1..<max(words.count - 1, 1) {
          guard let bearer = short[words.dropFirst(length).joined(separator: " ")] else { continue }
          owned.append((actor.id, bearer, words.prefix(length)))
        }
      }
    }
    for (id, bearer, owner) in owned {
      let state = Self.state(called: owner, vocabulary)
      guard let whole = state ?? Self.chambers[owner.joined(separator: " ")] else { continue }
      institutions[bearer, default: []].insert(
        Institution(id: id, state: whole, isState: state != nil))
    }
  }

  var isEmpty: Bool { institutions.isEmpty }

  /// The one institution an article means that mentions certain actors.
  func institution(of short: Actor.ID, in mentioned: Set<Actor.ID>) -> Actor.ID? {
    guard let all = institutions[short] else { return nil }
    if all.count == 1, let only = all.first, !only.isState { return only.id }
    let here = all.filter { mentioned.contains($0.state) || mentioned.contains($0.id) }
    return here.count == 1 ? here.first?.id : nil
  }

  /// Whether the institutions of many states are called so.
  private static func isShort(_ actor: Actor, _ vocabulary: Vocabulary) -> Bool {
    guard vocabulary.actorIndices[actor.id.rawValue] == nil else { return false }
    let words = ActorRegistry.key(actor.name).split(separator: " ")
    return words.count > 1
      && words.allSatisfy { vocabulary.traits(of: String($0)).contains(.ordinary) }
  }

  private static func names(of actor: Actor, _ vocabulary: Vocabulary) -> [String] {
    guard let entry = vocabulary.actorIndices[actor.id.rawValue] else { return [actor.name] }
    return [vocabulary.entry(entry).name] + vocabulary.entry(entry).aliases
  }

  /// Whose committees and councils are often called without it.
  private static let chambers: [String: Actor.ID] = [
    "senate": "us-senate", "us senate": "us-senate", "u s senate": "us-senate",
    "house": "us-house-of-representatives", "un": "united-nations", "u n": "united-nations",
    "united nations": "united-nations",
  ].mapValues { Actor.ID($0) }

  /// The one state whose name or adjective these folded words are.
  private static func state(called words: ArraySlice<Substring>, _ vocabulary: Vocabulary) -> Actor
    .ID?
  {
    var node = PhraseTrie.root
    for word in words {
      guard let word = vocabulary.number(of: word),
        let next = vocabulary.names.child(of: node, word)
      else { return nil }
      node = next
    }
    var states: Set<Int32> = []
    vocabulary.names.forEachPayload(node) { payload in
      let form = vocabulary.forms[Int(payload)]
      let isName = form.kind == .name || form.kind == .demonym
      if isName, vocabulary.entry(form.actor).kind == .state { states.insert(form.actor) }
    }
    return states.count == 1 ? states.first.map { Actor.ID(vocabulary.entry($0).id) } : nil
  }
}

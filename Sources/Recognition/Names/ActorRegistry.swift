import Articles
import Foundation
import Lexicons

/// The actors of a whole set of articles: gives each article's own actors their ids.
struct ActorRegistry {
  private let vocabulary: Vocabulary
  private(set) var actors: [Actor] = []
  private var indices: [Actor.ID: Int] = [:]
  /// Ids by folded names: those met and those of the actors known before.
  private var idsByName: [String: Actor.ID] = [:]
  private var knownNames: [Actor.ID: Actor] = [:]

  init(vocabulary: Vocabulary, known: [Actor]) {
    self.vocabulary = vocabulary
    for actor in known {
      knownNames[actor.id] = actor
      for name in [actor.name] + actor.aliases where name.contains(" ") || actor.kind != .person {
        idsByName[Self.key(name)] = actor.id
      }
    }
  }

  /// The id of an article's actor, which is entered when it is new.
  ///
  /// - Parameter name: the fullest name the article has for it.
  mutating func id(of actor: LocalActor, name: String) -> Actor.ID {
    if let entry = actor.entry {
      let known = vocabulary.entry(entry)
      let id = Actor.ID(known.id)
      enter(id, known.name, Actor.Kind(rawValue: known.kind.rawValue) ?? .organization)
      return id
    }
    let key = Self.key(name)
    if let id = idsByName[key] {
      if let known = knownNames[id] { enter(id, known.name, known.kind) }
      return id
    }
    let id = Actor.ID(Self.slug(name))
    idsByName[key] = id
    enter(id, name, actor.votes.kind)
    return id
  }

  /// Adds a way an actor is called.
  mutating func addAlias(_ alias: String, to id: Actor.ID) {
    guard let index = indices[id], actors[index].name != alias,
      !actors[index].aliases.contains(alias)
    else { return }
    actors[index].aliases.append(alias)
  }

  private mutating func enter(_ id: Actor.ID, _ name: String, _ kind: Actor.Kind) {
    guard indices[id] == nil else { return }
    indices[id] = actors.count
    actors.append(Actor(id: id, name: name, kind: kind))
  }

  static func key(_ name: String) -> String {
    name.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      .map { String(decoding: Folding.folded(String($0)), as: UTF8.self) }
      .joined(separator: " ")
  }

  /// Lower-case words of ASCII letters joined by hyphens.
  static func slug(_ name: String) -> String {
    let key = key(name)
    let latin = key.utf8.allSatisfy { $0 < 0x80 } ? key : Transliteration.latin(key)
    let slug = latin.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    return slug.isEmpty ? "unnamed" : slug
  }
}

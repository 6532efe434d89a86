/// What a person taught about who is who: one step that can be taken back.
package struct Correction: Identifiable, Hashable, Sendable {
  /// A UUID in lower case.
  package struct ID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }
  }

  /// Where words are meant.
  package enum Scope: Hashable, Sendable {
    /// One passage; its anchor finds it again in a later text of the article.
    case here(Article.ID, Anchor)
    case article(Article.ID)
    case everywhere
  }

  /// The actors in it carry the names they had when the correction was made, and no aliases.
  package enum Change: Hashable, Sendable {
    /// Both are one, which is known as the second from now on.
    case merge(Actor, into: Actor)
    case rename(Actor, to: String)
    case retype(Actor, to: Actor.Kind)
    /// The words name the actor wherever they stand.
    case alias(Actor, String)
    /// Words that were linked to one actor are another, or nobody.
    case relink(String, Scope, from: Actor, to: Actor?)
    /// As above, and the other is made for it.
    case split(String, Scope, from: Actor, new: Actor)
  }

  package let id: ID
  package var change: Change
  package var author: String
  package var created: Instant

  package init(id: ID, change: Change, author: String, created: Instant) {
    self.id = id
    self.change = change
    self.author = author
    self.created = created
  }
}

extension Correction.Scope {
  /// Scalars kept on either side of a passage.
  private static let contextLength = 32

  /// One passage of an article: scalar offsets in its text.
  package static func here(_ range: TextRange, in article: Article) -> Self {
    let text = article.text
    let before = TextRange(max(0, range.start - contextLength), range.start)
    let after = TextRange(range.end, min(text.count, range.end + contextLength))
    return .here(
      article.id,
      Anchor(
        exact: String(text[range]), prefix: String(text[before]), suffix: String(text[after]),
        position: range, textHash: ""))
  }

  /// As in “here”.
  package var words: String {
    switch self {
    case .here: "here"
    case .article: "in this article"
    case .everywhere: "everywhere"
    }
  }
}

extension Correction.Change {
  /// What it says, without a full stop.
  package var sentence: String {
    switch self {
    case .merge(let actor, let other): "\(actor.name) is \(other.name)"
    case .rename(let actor, let name): "\(actor.name) is called \(name)"
    case .retype(let actor, let kind): "\(actor.name) is a \(kind.rawValue)"
    case .alias(let actor, let words): "“\(words)” names \(actor.name)"
    case .relink(let words, let scope, _, let other?), .split(let words, let scope, _, let other):
      "“\(words)” \(scope.words) is \(other.name)"
    case .relink(let words, let scope, let actor, nil):
      "“\(words)” \(scope.words) is not \(actor.name)"
    }
  }

  /// Every actor it is about.
  package var actors: [Actor] {
    switch self {
    case .merge(let actor, let other): [actor, other]
    case .rename(let actor, _), .retype(let actor, _), .alias(let actor, _): [actor]
    case .relink(_, _, let actor, let other): [actor] + (other.map { [$0] } ?? [])
    case .split(_, _, let actor, let new): [actor, new]
    }
  }
}

extension Actor {
  /// Without aliases, as corrections keep it.
  package var bare: Actor { Actor(id: id, name: name, kind: kind) }
}

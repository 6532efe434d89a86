import Articles
import Lexicons

/// An actor as one article knows it.
struct LocalActor: Sendable {
  /// Index into the lexicons' actors, where it is one of them.
  var entry: Int32?
  /// The state whose ministry, army or court it is: index into the lexicons' actors.
  var owner: Int32?
  /// Words of the fullest name met.
  var words: [WordID]
  /// Scalar offsets of that name in the article.
  var name: Range<Int>
  /// Evidence for each kind of actor, for those no lexicon has.
  var votes = KindVotes()
  var gender: Gender?
  /// Whether a title or a given name makes it a person beyond doubt.
  var isFullName = false
  /// Who else of the article bears the name that this one goes by alone.
  var namesake: Int?
  /// Whether it was introduced as somebody's daughter, wife or the like.
  var isRelative = false
  /// Titles and descriptions it was introduced with: tokens of the article.
  var titles: [Range<Int>] = []
  /// Tokens of its latest mention, while the article is read in order.
  var latest = -1

  /// Whether it was taken for an organization with nearly as much that speaks for a person.
  var mayBePerson: Bool {
    2...8 ~= words.count && votes.kind == .organization && votes.person * 2 >= votes.organization
  }
}

/// "The special counsel", where nobody of the article is known to be one.
struct OpenOffice: Sendable {
  /// Indices into the article's tokens.
  var tokens: Range<Int>
  var noun: String
  var roles: [String]
}

/// How much speaks for each kind of actor.
struct KindVotes: Sendable {
  var person = 0
  var organization = 0
  var place = 0
  var people = 0

  var kind: Actor.Kind {
    if people > max(person, organization, place) { return .group }
    if person > organization, person >= place { return .person }
    if place > organization { return .place }
    return person == organization && person > 0 ? .person : .organization
  }

  /// Whether no two good signs speak for anything but a person.
  var isWeak: Bool { max(organization, place, people) < 9 }

  static func += (left: inout KindVotes, right: KindVotes) {
    left.person += right.person
    left.organization += right.organization
    left.place += right.place
    left.people += right.people
  }
}

/// A mention of an article's own actor.
struct LocalMention: Sendable {
  /// Indices into the article's tokens.
  var tokens: Range<Int>
  /// Index into the article's actors.
  var actor: Int
  var kind: Mention.Kind
  var why: String
  var confidence: Mention.Confidence = .sure

  /// Whether it is the fullest name the article has for an actor that no list has.
  func isFullName(of actor: LocalActor) -> Bool {
    actor.entry == nil && actor.words.count > 1 && tokens.count == actor.words.count
  }
}

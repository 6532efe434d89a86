package import Articles

/// Which of all notes a list shows; everything asked for must hold.
package struct NoteFilter: Hashable, Sendable {
  /// A placement without its range.
  package enum State: String, CaseIterable, Hashable, Sendable {
    case placed, moved, changed, orphan

    package init(_ placement: Placement) {
      switch placement {
      case .placed: self = .placed
      case .moved: self = .moved
      case .changed: self = .changed
      case .orphan: self = .orphan
      }
    }
  }

  /// A tag or one above it: `claims` asks for `claims/ceasefire` too.
  package var tag: String?
  package var author: String?
  /// Id or part of the name of an actor the note is about.
  package var actor: String?
  /// Part of the name of the outlet.
  package var source: String?
  package var story: String?
  /// Days on which the note was last changed, as far as given: `2025-05` is the whole month.
  package var since: String?
  package var until: String?
  /// Empty asks for all.
  package var articles: Set<Article.ID>
  /// Words that all occur in the note, its quote, its tags, or the heading or outlet of its article;
  /// case and diacritics do not matter.
  package var words: String
  /// Empty asks for all.
  package var states: Set<State>
  /// Only notes that a person should look at.
  package var review: Bool

  package init(
    tag: String? = nil, author: String? = nil, actor: String? = nil, source: String? = nil,
    story: String? = nil, since: String? = nil, until: String? = nil,
    articles: Set<Article.ID> = [], words: String = "", states: Set<State> = [],
    review: Bool = false
  ) {
    self.tag = tag
    self.author = author
    self.actor = actor
    self.source = source
    self.story = story
    self.since = since
    self.until = until
    self.articles = articles
    self.words = words
    self.states = states
    self.review = review
  }

  /// The notes that pass, in the order given.
  package func apply(
    to notes: [PlacedNote], articles summaries: [Article.ID: ArticleSummary] = [:],
    actors: [Actor.ID: Actor] = [:]
  ) -> [PlacedNote] {
    let search = NoteSearch(notes, articles: summaries, actors: actors)
    return search.indices(passing: self).map { notes[$0] }
  }
}

extension NoteFilter {
  /// From a line as typed: words and conditions such as `tag:claims`, `source:"Evening Post"`.
  ///
  /// What looks like a condition and is none is a word.
  package init(line: String, review: Bool = false) {
    self.init(review: review)
    var words: [String] = []
    for token in Self.tokens(of: line) where !take(token) { words.append(token) }
    self.words = words.joined(separator: " ")
  }

  /// Whether the token is a condition.
  private mutating func take(_ token: String) -> Bool {
    guard let colon = token.firstIndex(of: ":") else { return false }
    let value = String(token[token.index(after: colon)...])
    guard !value.isEmpty else { return false }
    switch token[..<colon].lowercased() {
    case "tag": tag = value.hasPrefix("#") ? String(value.dropFirst()) : value
    case "author": author = value
    case "actor": actor = value
    case "source": source = value
    case "story": story = value
    case "since": since = value
    case "until": until = value
    case "state":
      guard let state = State(rawValue: value.lowercased()) else { return false }
      states.insert(state)
    default: return false
    }
    return true
  }

  /// Cut at blanks, but not inside quotation marks, which are dropped.
  private static func tokens(of line: String) -> [String] {
    var tokens: [String] = []
    var token = ""
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character.isWhitespace, !isQuoted {
        if !token.isEmpty { tokens.append(token) }
        token = ""
      } else {
        token.append(character)
      }
    }
    return token.isEmpty ? tokens : tokens + [token]
  }
}

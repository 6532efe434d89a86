/// What ties a note to words of an article, after the W3C Web Annotation selectors.
///
/// Stored once and never rewritten: where the words stand in a later text is worked out anew.
package struct Anchor: Hashable, Sendable, Codable {
  /// The marked words.
  package var exact: String
  /// Up to 32 scalars before and after, cut where the text begins or ends.
  package var prefix: String
  package var suffix: String
  /// Scalar offsets in the text that was marked.
  package var position: TextRange
  /// SHA-256 of that text's UTF-8, in lower-case hexadecimal.
  package var textHash: String

  package init(
    exact: String, prefix: String, suffix: String, position: TextRange, textHash: String
  ) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.position = position
    self.textHash = textHash
  }
}

/// A person's mark on a passage: a highlight, with or without words and tags.
package struct Note: Identifiable, Hashable, Sendable, Codable {
  /// A UUID in lower case.
  package struct ID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }
  }

  package let id: ID
  package var article: Article.ID
  package var anchor: Anchor
  /// Markdown; empty for a bare highlight.
  package var text: String
  /// In the order given; a slash makes a hierarchy, as in `claims/ceasefire`.
  package var tags: [String]
  package var style: HighlightStyle
  /// Who the note is about.
  package var actors: [Actor.ID]
  package var author: String
  package var created: Instant
  package var modified: Instant

  package init(
    id: ID, article: Article.ID, anchor: Anchor, text: String = "", tags: [String] = [],
    style: HighlightStyle = .mark, actors: [Actor.ID] = [], author: String, created: Instant,
    modified: Instant
  ) {
    self.id = id
    self.article = article
    self.anchor = anchor
    self.text = text
    self.tags = tags
    self.style = style
    self.actors = actors
    self.author = author
    self.created = created
    self.modified = modified
  }
}

/// How a marked passage is shown, by cues besides color; raw values are those of journals.
package enum HighlightStyle: String, CaseIterable, Hashable, Sendable, Codable {
  case mark, underline, bold, italic, reverse
}

/// What a person decided about the place of a note in one text of its article.
package struct Settlement: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    /// Scalar offsets in that text.
    case at(TextRange)
    /// The note stays an orphan there.
    case orphan
    /// Not decided, or not any more.
    case open
  }

  /// SHA-256 of the text's UTF-8, in lower-case hexadecimal.
  package var textHash: String
  package var place: Place

  package init(textHash: String, place: Place) {
    self.textHash = textHash
    self.place = place
  }
}

/// Where a note stands in the text the reader shows.
package enum Placement: Hashable, Sendable {
  /// The very words at the very place.
  case placed(TextRange)
  /// The very words elsewhere.
  case moved(TextRange)
  /// Words that changed a little.
  case changed(TextRange)
  /// Not found: shown beside the text, never dropped.
  case orphan

  package var range: TextRange? {
    switch self {
    case .placed(let range), .moved(let range), .changed(let range): range
    case .orphan: nil
    }
  }
}

/// A note with its place in the article as it is now.
package struct PlacedNote: Identifiable, Hashable, Sendable {
  package var note: Note
  package var placement: Placement
  /// Whether a person has confirmed the place, or that there is none.
  package var isSettled: Bool
  /// Whether authors changed it without knowing of each other.
  package var isDisputed: Bool

  package var id: Note.ID { note.id }

  /// Whether a person should look at it: its words moved, changed or were not found, or others
  /// changed it too.
  package var awaitsReview: Bool {
    if isDisputed { return true }
    if case .placed = placement { return false }
    return !isSettled
  }

  package init(
    note: Note, placement: Placement, isSettled: Bool = false, isDisputed: Bool = false
  ) {
    self.note = note
    self.placement = placement
    self.isSettled = isSettled
    self.isDisputed = isDisputed
  }
}

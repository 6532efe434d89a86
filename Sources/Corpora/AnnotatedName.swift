package import Articles

/// A name in a text as annotators marked it, without its title, leading "the" and possessive.
package struct AnnotatedName: Hashable, Sendable {
  /// The classes that most sets share: states are locations, demonyms nationalities.
  package enum Kind: String, CaseIterable, Sendable {
    case person, organization, location, nationality
  }

  /// Scalar offsets in the article's text.
  package var range: TextRange
  package var kind: Kind

  package init(range: TextRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

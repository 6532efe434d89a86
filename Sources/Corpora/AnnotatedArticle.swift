package import Articles

/// An article with what annotators found in it.
package struct AnnotatedArticle: Sendable {
  /// Words that stand for an actor, by whatever key the set gives the actor.
  package struct Reference: Hashable, Sendable {
    /// Scalar offsets of the words; of their head alone where the set marks whole phrases.
    package var range: TextRange
    package var actor: String
    /// Whether the words are a name, a demonym or a metonym.
    package var isExplicit: Bool
  }

  package var article: Article
  /// In order of the text.
  package var names: [AnnotatedName]
  /// Where the set neither confirms nor denies names: works, events, what was not annotated.
  package var undecided: [TextRange]
  /// Empty where the set does not say who is who.
  package var references: [Reference]

  package init(
    article: Article, names: [AnnotatedName] = [], undecided: [TextRange] = [],
    references: [Reference] = []
  ) {
    self.article = article
    self.names = names
    self.undecided = undecided
    self.references = references
  }
}

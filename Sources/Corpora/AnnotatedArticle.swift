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
  /// Names of what is no actor to us, or not told apart from it: works, events, titles alone;
  /// demonyms where a set has no class for them.
  package var others: [TextRange]
  /// Where the set does not say what is a name.
  package var undecided: [TextRange]
  /// Empty where the set does not say who is who.
  package var references: [Reference]

  package init(
    article: Article, names: [AnnotatedName] = [], others: [TextRange] = [],
    undecided: [TextRange] = [],
    references: [Reference] = []
  ) {
    self.article = article
    self.names = names
    self.others = others
    self.undecided = undecided
    self.references = references
  }
}

package import Articles

/// What a person is about to correct: an actor, and words linked to it where some are meant.
package struct CorrectionTarget: Equatable, Hashable, Sendable {
  /// A passage of the open article, scalar offsets.
  package struct Passage: Hashable, Sendable {
    package var words: String
    package var range: TextRange
  }

  /// What is asked next.
  package enum Step: Hashable, Sendable {
    case merge
    case relink(Reach)
    case alias
  }

  /// How far what is said of words holds.
  package enum Reach: CaseIterable, Hashable, Sendable {
    case here, article, everywhere

    var words: String {
      switch self {
      case .here: "here"
      case .article: "in this article"
      case .everywhere: "everywhere"
      }
    }
  }

  /// Nil for words that are linked to nobody yet.
  package var actor: Actor?
  package var passage: Passage?
  package var step: Step?
}

/// An entry of the menu of corrections.
package enum CorrectionItem: Hashable, Sendable {
  case merge
  case other(CorrectionTarget.Reach)
  case nobody(CorrectionTarget.Reach)
  case rename
  case retype
  case addName
  /// The words name an actor that is picked next.
  case nameOfAnother
}

extension CorrectionTarget {
  /// What can be corrected, the likeliest first.
  var items: [CorrectionItem] {
    guard actor != nil else { return [.nameOfAnother] }
    let reaches = passage == nil ? [] : Reach.allCases
    return reaches.map { .nobody($0) } + reaches.map { .other($0) }
      + [.merge, .rename, .retype, .addName]
  }

  /// As the menu has it.
  func words(for item: CorrectionItem) -> String {
    let name = actor?.name ?? ""
    let quoted = "“\(passage?.words ?? "")”"
    return switch item {
    case .merge: "\(name) is the same as …"
    case .other(let reach): "\(quoted) \(reach.words) is another: …"
    case .nobody(let reach): "\(quoted) \(reach.words) is not \(name)"
    case .rename: "\(name) is called …"
    case .retype: "\(name) is no \(actor?.kind.word ?? "") but …"
    case .addName: "\(name) is also called …"
    case .nameOfAnother: "\(quoted) is a name of …"
    }
  }

  /// What the menu is about.
  var heading: String {
    switch (passage, actor) {
    case (let passage?, let actor?): "“\(passage.words)” is \(actor.name)"
    case (let passage?, nil): "“\(passage.words)”"
    case (nil, let actor): actor?.name ?? ""
    }
  }

  func scope(_ reach: Reach, in article: Article) -> Correction.Scope {
    switch reach {
    case .here: .here(passage?.range ?? TextRange(0, 0), in: article)
    case .article: .article(article.id)
    case .everywhere: .everywhere
    }
  }
}

/// All that is shown of a story's accounts side by side.
package struct StoryComparison: Equatable, Sendable {
  package var story: String
  /// With what people corrected.
  package var table: ComparisonTable
  /// Who is quoted or talked about, the most quoted first.
  package var voices: [ComparisonVoice]
  /// How accounts word what they say of actors, the most mentioned actor first.
  package var wording: [ActorWording]

  package init(
    story: String = "", table: ComparisonTable = ComparisonTable(),
    voices: [ComparisonVoice] = [], wording: [ActorWording] = []
  ) {
    self.story = story
    self.table = table
    self.voices = voices
    self.wording = wording
  }
}

/// How often and how long an actor speaks in each account.
package struct ComparisonVoice: Hashable, Sendable {
  /// One account's share.
  package struct Share: Hashable, Sendable {
    /// Quotations in quotation marks.
    package var quoted: Int
    /// What is told in the writer's own words.
    package var reported: Int
    /// Words of both.
    package var words: Int
    package var mentions: Int
    /// Where the first quotation stands, else the first mention; scalar offsets.
    package var first: TextRange?

    package init(
      quoted: Int = 0, reported: Int = 0, words: Int = 0, mentions: Int = 0,
      first: TextRange? = nil
    ) {
      self.quoted = quoted
      self.reported = reported
      self.words = words
      self.mentions = mentions
      self.first = first
    }
  }

  package var actor: Actor.ID
  /// One for each account of the table, in its order.
  package var shares: [Share]

  package init(actor: Actor.ID, shares: [Share]) {
    self.actor = actor
    self.shares = shares
  }

  package var quotations: Int { shares.reduce(0) { $0 + $1.quoted + $1.reported } }
  package var words: Int { shares.reduce(0) { $0 + $1.words } }
  package var mentions: Int { shares.reduce(0) { $0 + $1.mentions } }
}

/// The words accounts use next to an actor, and what they call it.
package struct ActorWording: Hashable, Sendable {
  /// A word one account uses next to the actor more than the others do.
  package struct Word: Hashable, Sendable {
    /// As written most often.
    package var word: String
    package var account: Int
    /// How often this account and the others use it next to the actor.
    package var count: Int
    package var countElsewhere: Int
    /// The log-odds ratio in units of its standard deviation.
    package var score: Double
    /// Whether the counts are too small to conclude from.
    package var isSmall: Bool
    /// Where it stands first in the account; scalar offsets.
    package var place: TextRange
    package var sentence: String

    package init(
      word: String, account: Int, count: Int, countElsewhere: Int, score: Double, isSmall: Bool,
      place: TextRange, sentence: String
    ) {
      self.word = word
      self.account = account
      self.count = count
      self.countElsewhere = countElsewhere
      self.score = score
      self.isSmall = isSmall
      self.place = place
      self.sentence = sentence
    }
  }

  /// What an account calls the actor.
  package struct Name: Hashable, Sendable {
    package var name: String
    package var account: Int
    package var count: Int
    package var place: TextRange

    package init(name: String, account: Int, count: Int, place: TextRange) {
      self.name = name
      self.account = account
      self.count = count
      self.place = place
    }
  }

  package var actor: Actor.ID
  /// By account, the most telling first.
  package var words: [Word]
  /// By account, the most used first.
  package var names: [Name]

  package init(actor: Actor.ID, words: [Word], names: [Name]) {
    self.actor = actor
    self.words = words
    self.names = names
  }
}

/// Two articles with the passages that say the same.
package struct ArticlePair: Equatable, Sendable {
  package struct Link: Hashable, Sendable {
    /// Scalar offsets of a sentence of the left article and of one of the right.
    package var left: TextRange
    package var right: TextRange

    package init(left: TextRange, right: TextRange) {
      self.left = left
      self.right = right
    }
  }

  package var left: Article
  package var right: Article
  /// In order of the left article; a sentence may be in several.
  package var links: [Link]
  /// Sentences of each side of which the other says nothing; scalar offsets, in order.
  package var onlyLeft: [TextRange]
  package var onlyRight: [TextRange]

  package init(
    left: Article, right: Article, links: [Link], onlyLeft: [TextRange], onlyRight: [TextRange]
  ) {
    self.left = left
    self.right = right
    self.links = links
    self.onlyLeft = onlyLeft
    self.onlyRight = onlyRight
  }
}

package import Articles

/// What the reader wants from outside: performed by the program, answered by a `ReaderAction`.
package enum ReaderEffect: Equatable, Sendable {
  /// Answered by `outlineLoaded`.
  case loadOutline
  /// Answered by `rowsLoaded`; `offset` and `limit` count articles.
  case loadRows(ArticleQuery, offset: Int, limit: Int)
  /// Answered by `feedsLoaded`.
  case loadFeeds
  /// Asks every feed for what is new, in the background; `progressed`, `libraryChanged` and at
  /// the end `refreshed` follow.
  case refreshFeeds
  /// Answered by `articleLoaded`.
  case openArticle(Article.ID, Opening)
  /// Answered by `articleLoaded` with a `Passage`, or `noAdjacentArticle`.
  case openAdjacent(AdjacentRequest)
  /// Actors of the library, most mentioned first; answered by `actorsLoaded`.
  case loadActors(containing: String, limit: Int)
  /// Actors that are in the same articles as one, most articles first, of its newest so many;
  /// answered by `companionsLoaded`.
  case loadCompanions(Actor.ID, limit: Int, newest: Int)
  /// Answered by `findingGoesOn` once the keys that wait have been handled.
  case goOnFinding
  /// Answered by `searchAnswered`.
  case searchLibrary(String, offset: Int, limit: Int)
  /// Where an article stands among those with an actor; answered by `located`.
  case locate(Actor.ID, Article.ID, kinds: Set<Mention.Kind>, ArticleQuery)
  /// The article read last, else the first one; answered by `articleLoaded` unless there is none.
  case openLast
  /// Answered by `tagsLoaded`.
  case loadTags
  /// A new note, which gets its id and times outside; answered by `noteCreated`.
  case createNote(NoteDraft)
  /// A changed or restored note; answered by `noteSaved`.
  case saveNote(Note)
  /// A note that shall mark other words of its article; answered by `noteSaved`.
  case moveNote(Note, to: TextRange)
  /// Answered by `noteDeleted`.
  case deleteNote(Note.ID)
  /// One page of the notes of the library; answered by `notesLoaded`.
  case loadNotes(NoteListQuery, offset: Int, limit: Int)
  /// Answered by `noteCountsLoaded`.
  case loadNoteCounts(NoteListQuery)
  /// Takes back, or does again, the author's last change of a note or of who is who; answered by
  /// what it comes to.
  case undo
  case redo
  /// What a person decided about a note's place in its article as it is; answered by `noteSaved`.
  case settleNote(Note, Settlement.Place)
  /// Takes another of the versions that authors made without knowing of each other.
  case takeOtherVersion(Note.ID)
  /// Replaces a tag, with those below it, by others; of the notes of a list only, where one is given.
  case retag(from: String, to: [String], NoteListQuery?)
  /// Says what a tag means and how it is shown.
  case describeTag(String, text: String, TagColor?)
  /// Keeps on disk what is being typed, until it is kept as a note or `dropDraft`.
  case keepDraft(NoteEditor.Target, text: String)
  case dropDraft
  /// Answered by `draftRecovered` when something was left.
  case recoverDraft
  /// Teaches who is who; answered by `taught`.
  case teach(Correction.Change)
  case setRead(Article.ID, Bool)
  /// The newest text of an article was opened.
  case markSeen(Article.ID)
  /// Scalar offset of the cursor, kept for the next time.
  case setPlace(Article.ID, Int)
  /// Puts text on the terminal's clipboard.
  case copy(String)
  /// Gives a text to a program on its standard input: one of the person's own names, or a program
  /// with its arguments.
  case pipe(String, to: String)
  /// Adds a file, a folder, a page or a feed; answered by `sourcesAdded`.
  case addSource(String)
  /// Adds the story that comes with the program; answered by `sourcesAdded`.
  case addDemo
  /// Keeps how the reader is left.
  case keepSession(ReaderSession)
  /// Answered by `sessionRecalled` when one was kept.
  case recallSession
  /// Opens an address outside; http and https only.
  case openLink(String)
  /// The accounts of a story side by side; answered by `compared`.
  case compare(story: String, ReaderState.Comparing)
  /// Two articles side by side; answered by `paired`.
  case pair(left: Article.ID, with: Article.ID)
  /// As above, with the article that comes after another, or before it, in the story of `left`.
  case pairNext(left: Article.ID, after: Article.ID, forward: Bool)
  /// A correction of a comparison, which gets its id outside; answered by `corrected`.
  case correct(ComparisonCorrection.Change, ComparisonRow.Kind, story: String)
  /// Takes a correction back, nil the last one of this author in the story, or makes one again;
  /// answered by `takenBack` and by `compared`.
  case takeBack(ComparisonCorrection?, story: String)
  case correctAgain(ComparisonCorrection)
  /// What changed in the text of an article up to a version (nil: the newest); answered by
  /// `differenceLoaded`.
  case loadDifference(Article.ID, to: Int?)
  /// The other articles that print the text of one; answered by `copiesLoaded`.
  case loadCopies(Article.ID)
  /// The story an article seems to belong to; answered by `storySuggested` when there is one.
  case suggestStory(Article.ID)
  /// Answered by `storiesChanged`.
  case changeStory(StoryChange)
  /// Moves all articles of a story to another; answered by `storiesChanged`.
  case mergeStories(String, into: String)
  case redraw
  /// Opens `$EDITOR` on a text; answered by `editorClosed`.
  case edit(String)
  case setMouse(Bool)
  case suspend
  case quit
}

extension ReaderEffect {
  /// Whether other articles than the open one may have to be gone over after it.
  package var isCorrection: Bool {
    switch self {
    case .teach, .undo, .redo: true
    default: false
    }
  }
}

/// The next or previous article in which an actor is mentioned.
package struct AdjacentRequest: Hashable, Sendable {
  package var actor: Actor.ID
  package var from: Article.ID
  package var forward: Bool
  /// Whether to land on the nearest mention rather than on the last place read.
  package var landsOnMention: Bool
  /// Kinds of mentions that count.
  package var kinds: Set<Mention.Kind>
  /// Which articles, in which order.
  package var query: ArticleQuery
  /// Where `from` stands among them, when that is known.
  package var passage: Passage?

  package init(
    actor: Actor.ID, from: Article.ID, forward: Bool, landsOnMention: Bool,
    kinds: Set<Mention.Kind>, query: ArticleQuery, passage: Passage? = nil
  ) {
    self.actor = actor
    self.from = from
    self.forward = forward
    self.landsOnMention = landsOnMention
    self.kinds = kinds
    self.query = query
    self.passage = passage
  }
}

/// A note before it has an id.
package struct NoteDraft: Hashable, Sendable {
  package var article: Article.ID
  /// Scalar offsets in the article's text.
  package var range: TextRange
  package var text: String
  package var tags: [String]
  package var style: HighlightStyle

  package init(
    article: Article.ID, range: TextRange, text: String = "", tags: [String] = [],
    style: HighlightStyle = .mark
  ) {
    self.article = article
    self.range = range
    self.text = text
    self.tags = tags
    self.style = style
  }
}

package import Articles
package import Screen

/// What happened: a key, a resize, or the answer to an effect.
package enum ReaderAction: Equatable, Sendable {
  case started
  case keyPressed(Key)
  case resized(Size)
  case outlineLoaded([StoryOutline])
  case rowsLoaded(ArticleQuery, offset: Int, total: Int, [ArticleSummary])
  case feedsLoaded([Subscription])
  /// Every feed was asked: how many articles are new or changed, how many feeds failed.
  case refreshed(added: Int, changed: Int, failed: Int)
  case articleLoaded(OpenedArticle, Opening)
  /// What was asked for is in the library, in words for the status line.
  case sourcesAdded(String)
  /// How the reader was left, with the actor that was followed, where that is still known.
  case sessionRecalled(ReaderSession, Actor?)
  /// The answer to `openAdjacent`.
  case adjacentLoaded(OpenedArticle, AdjacentRequest, Passage)
  case noAdjacentArticle(AdjacentRequest)
  case actorsLoaded(containing: String, [ActorCount])
  case searchAnswered(String, offset: Int, total: Int, [SearchHit])
  /// Nil when the article does not mention the actor.
  case located(Actor.ID, Article.ID, Passage?)
  /// Most recently used first.
  case tagsLoaded([String])
  case noteCreated(PlacedNote)
  case noteSaved(PlacedNote)
  case noteDeleted(Note.ID)
  case notesLoaded(NoteListQuery, offset: Int, NoteListPage)
  case noteCountsLoaded(NoteListQuery, NoteCountTable)
  /// No key waits: more of the article can be looked through.
  case findingGoesOn
  case differenceLoaded(VersionDifference)
  case copiesLoaded([ArticleSummary])
  case storySuggested(Article.ID, String)
  /// Articles moved or stories were renamed, in words for the status line.
  case storiesChanged(String)
  /// Colors of tags.
  case tagColorsLoaded([String: TagColor])
  case taught(Correction)
  /// `articles` of each says in how many both are.
  case companionsLoaded(Actor.ID, [ActorCount])
  /// Something done outside, in words for the status line.
  case noticed(String)
  /// What was being typed when a reader ended without being asked to.
  case draftRecovered(NoteEditor.Target, text: String)
  /// The text as saved in the editor; nil when it was given up.
  case editorClosed(String?)
  case compared(StoryComparison, ReaderState.Comparing)
  case paired(ArticlePair)
  /// A correction that was kept, and the comparison with it.
  case corrected(ComparisonCorrection, StoryComparison)
  /// A correction that was taken back, nil when there was none, and the comparison without it.
  case takenBack(ComparisonCorrection?, StoryComparison)
  /// Findings, notes or articles changed outside: what is shown is asked for again.
  case libraryChanged
  /// Background work, in words for the status line; nil when there is none any more.
  case progressed(String?)
  case failed(ReaderFailure)
}

/// Where an adjacent article stands among those with the actor.
package struct Passage: Hashable, Sendable {
  /// From 1.
  package var ordinal: Int
  package var total: Int
  /// Whether the search went past the end to the other end.
  package var wrapped: Bool

  package init(ordinal: Int, total: Int, wrapped: Bool) {
    self.ordinal = ordinal
    self.total = total
    self.wrapped = wrapped
  }
}

/// A note with the article it stands in, for the list of all notes.
package struct NoteRow: Hashable, Sendable {
  package var note: PlacedNote
  package var article: ArticleSummary

  package init(note: PlacedNote, article: ArticleSummary) {
    self.note = note
    self.article = article
  }
}

/// Something that went wrong outside, as one sentence for the status line.
package struct ReaderFailure: Error, Hashable, Sendable {
  package var sentence: String
  /// What a person had typed and must not lose: offered again.
  package var unsaved: NoteEditor.Target?

  package init(_ sentence: String, unsaved: NoteEditor.Target? = nil) {
    self.sentence = sentence
    self.unsaved = unsaved
  }
}

package import Articles

/// Why the library could not do what it was asked.
package enum LibraryError: Error, Hashable, Sendable {
  /// The directory cannot be made, or the file in it cannot be opened.
  case cannotOpen(path: String, reason: String)
  /// Not a database, or one whose content contradicts itself.
  case damaged(path: String)
  /// A database of another program.
  case foreign(path: String)
  /// Written by a later version of this program.
  case tooNew(path: String)
  /// Another process has been writing for longer than we wait.
  case locked(path: String)
  /// No space left on the device.
  case full(path: String)
  case readOnly(path: String)
  /// No such article in the library.
  case unknownArticle(Article.ID)
  /// No such story in the library.
  case unknownStory(String)
  /// There is a story of that name already.
  case knownStory(String)
  /// Findings speak of an actor that was neither given nor known.
  case unknownActor(Actor.ID)
  /// Anything else the database says; `reason` is its own message.
  case failed(path: String, reason: String)
}

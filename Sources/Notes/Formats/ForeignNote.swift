package import Articles

/// A note from a file, before it is known to which article and words it belongs here.
package struct ForeignNote: Hashable, Sendable {
  /// What the file says about the text the note is on.
  package struct Home: Hashable, Sendable {
    /// The id of the article in a library of this program.
    package var article: Article.ID?
    package var url: String?
    package var name: String?
    /// SHA-256 of the marked text's UTF-8.
    package var textHash: String?
    /// The marked text itself, where the file holds it, with line feeds at the ends of lines.
    package var text: String?

    package init(
      article: Article.ID? = nil, url: String? = nil, name: String? = nil,
      textHash: String? = nil, text: String? = nil
    ) {
      self.article = article
      self.url = url
      self.name = name
      self.textHash = textHash
      self.text = text
    }
  }

  package var home: Home
  /// The note; of its anchor, article and place only what the file says.
  package var note: Note
  /// Whether the anchor is one that this program made, to be kept as it is.
  package var isOurs: Bool
  /// Whether positions are known to count UTF-16 units.
  package var countsUTF16: Bool

  package init(home: Home, note: Note, isOurs: Bool = false, countsUTF16: Bool = false) {
    self.home = home
    self.note = note
    self.isOurs = isOurs
    self.countsUTF16 = countsUTF16
  }
}

/// What a file of notes held.
package struct ForeignNotes: Hashable, Sendable {
  package var notes: [ForeignNote] = []
  package var tags: [TagDescription] = []
  /// Entries that are damaged or lack what a note needs.
  package var unreadable = 0
  /// What the file held that notes here cannot hold, one sentence each.
  package var omissions: [String] = []

  package init() {}
}

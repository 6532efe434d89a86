import Articles

/// Files of notes of every format that can be read, told apart by what is in them.
package enum NoteFiles {
  package static func read(_ bytes: [UInt8]) throws(NotesError) -> ForeignNotes {
    if bytes.starts(with: [0x50, 0x4B]) { return try QDAProject.read(bytes) }
    let start = bytes.prefix(512).first {
      ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0)
    }
    if start == UInt8(ascii: "<") { return try QDACodebook.read(bytes) }
    if let ours = try own(bytes) { return ours }
    if let found = try? HypothesisFile.read(bytes) { return found }
    return try WebAnnotations.read(bytes)
  }

  /// Nil for other formats than our own.
  private static func own(_ bytes: [UInt8]) throws(NotesError) -> ForeignNotes? {
    do throws(NotesError) {
      let file = try NotesFile.read(bytes)
      var result = ForeignNotes()
      result.unreadable = file.unreadable
      result.tags = file.tags
      result.notes = file.notes.map { note in
        ForeignNote(
          home: ForeignNote.Home(article: note.article, textHash: note.anchor.textHash),
          note: note, isOurs: true)
      }
      return result
    } catch {
      guard error == .unknownFormat else { throw error }
      return nil
    }
  }
}

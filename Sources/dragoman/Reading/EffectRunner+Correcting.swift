import Articles
import Notes
import Reader

// Teaching who is who, and one undo for that, for notes and for stories.
extension EffectRunner {
  func teach(_ change: Correction.Change) throws -> [ReaderAction] {
    undone.forget()
    let id = Correction.ID(source.newID().rawValue)
    return [.taught(try desk.correct(change, id: id, at: source.now())), .libraryChanged]
  }

  /// Takes back the author's last change, whichever it was, also of an earlier session.
  func undo() throws -> [ReaderAction] {
    let noted = try desk.notes.lastChange()
    let correction = try desk.teachings.read().last(by: desk.author)
    if let moved = stories.lastChange,
      [noted, correction?.created].allSatisfy({ $0.map { moved > $0 } ?? true })
    {
      return try takeBackStoryChange()
    }
    guard let correction,
      noted.map({ correction.created > $0 }) ?? true
    else {
      if noted != nil { undone.remember(.notes) }
      return try undoNotes()
    }
    undone.remember(.correction(correction.id))
    return try set(correction, undone: true)
  }

  func redo() throws -> [ReaderAction] {
    switch undone.takeLast() {
    case .story(let change): return try repeatStoryChange(change)
    case .correction(let id):
      guard let correction = try desk.teachings.read().correction(id) else { fallthrough }
      return try set(correction, undone: false)
    case .notes, nil: return try redoNotes()
    }
  }

  private func set(_ correction: Correction, undone: Bool) throws -> [ReaderAction] {
    guard try desk.setCorrection(correction.id, undone: undone, at: source.now()) else {
      throw Failure("this correction is no longer in actors.toml")
    }
    let words = "\(undone ? "Undone" : "Done again"): \(correction.change.sentence)"
    return [.noticed(words), .libraryChanged]
  }
}

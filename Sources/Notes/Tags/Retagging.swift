package import Articles

/// A change of tags on many notes at once: renaming, merging, splitting and removing are all this.
package struct Retagging: Hashable, Sendable {
  /// The tag that is replaced, with those below it: of `claims`, `claims/fuel` too.
  package var from: String
  /// What stands in its place; none removes it from its notes.
  package var to: [String]
  /// The notes it holds for; nil for all.
  package var notes: [Note.ID]?

  package init(from: String, to: [String], notes: [Note.ID]? = nil) {
    self.from = from
    self.to = to
    self.notes = notes
  }

  /// The tags of a note afterwards, each once.
  package func applied(to tags: [String], of note: Note.ID) -> [String] {
    guard tags.contains(where: holds), notes.map({ $0.contains(note) }) ?? true else {
      return tags
    }
    var result: [String] = []
    for tag in tags {
      let replaced = holds(tag) ? to.map { $0 + tag.dropFirst(from.count) } : [tag]
      for tag in replaced where !result.contains(tag) { result.append(tag) }
    }
    return result
  }

  private func holds(_ tag: String) -> Bool { tag == from || tag.hasPrefix(from + "/") }
}

/// What a tag means and how it is shown.
package struct TagDescription: Hashable, Sendable {
  package var tag: String
  package var text: String
  package var color: TagColor?

  package init(_ tag: String, text: String = "", color: TagColor? = nil) {
    self.tag = tag
    self.text = text
    self.color = color
  }
}

/// A tag in use.
package struct TagUse: Hashable, Sendable {
  package var tag: String
  /// Notes that have it; those with one below it do not count.
  package var count: Int
  /// When a note with it was last changed.
  package var lastUsed: Instant

  package init(tag: String, count: Int, lastUsed: Instant) {
    self.tag = tag
    self.count = count
    self.lastUsed = lastUsed
  }
}

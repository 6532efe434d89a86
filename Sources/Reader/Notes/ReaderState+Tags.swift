import Articles
import Screen

/// What is done to a tag that is being chosen.
enum TagPurpose: Equatable {
  case rename, describe
}

// Tags, actors and looks of notes.
extension ReaderState {
  /// Highlights the selection, else the sentence, with the tags given last.
  mutating func highlightWithSameTags() -> [ReaderEffect] {
    guard !lastTags.isEmpty || !tags.isEmpty else {
      message = .notice("No tags were given yet; t asks for them")
      return []
    }
    let same = lastTags.isEmpty ? Array(tags.prefix(1)) : lastTags
    if article?.selection == nil { article?.startSelection(.sentence) }
    return highlight(tags: same)
  }

  /// Selects the smallest thing around the cursor that is larger than what is selected.
  mutating func selectThing() -> [ReaderEffect] {
    guard let pane = article else { return [] }
    let selected = pane.selectedRange ?? TextRange(pane.cursor, pane.cursor)
    let place = pane.selectedRange?.start ?? pane.cursor
    var things = pane.mentions(at: place).map(\.range)
    things += pane.quotation(at: place).map { [$0.range] } ?? []
    things += [pane.sentence(at: place), pane.unit(.paragraph, at: place)]
    let larger = things.filter { $0.contains(selected) && $0.count > selected.count }
    guard let range = larger.min(by: { $0.count < $1.count }) else {
      message = .notice("Nothing larger is around it")
      return []
    }
    article?.select(range)
    return focus(on: .article)
  }

  mutating func listNotesHere() -> [ReaderEffect] {
    guard let pane = article, !pane.notes(at: pane.cursor).isEmpty else {
      message = .notice("No note is under the cursor")
      return []
    }
    pickNote(among: pane.notes(at: pane.cursor), in: pane)
    return []
  }

  /// Lists the notes under the cursor when there are several; nil when there is nothing to choose.
  mutating func chooseNote(for command: Command) -> [ReaderEffect]? {
    guard focus == .article, chosenNote == nil, let pane = article, pane.selection == nil else {
      return nil
    }
    let here = pane.notes(at: pane.cursor)
    guard here.count > 1 else { return nil }
    pendingCommand = command
    pickNote(among: here, in: pane)
    return []
  }

  /// Takes the note that was chosen of several.
  mutating func chose(_ row: NoteRow) -> [ReaderEffect] {
    guard let command = pendingCommand else {
      return goTo(row)
    }
    pendingCommand = nil
    chosenNote = row.note
    defer { chosenNote = nil }
    return perform(command)
  }

  private mutating func pickNote(among notes: [PlacedNote], in pane: ArticlePane) {
    let rows = notes.map { NoteRow(note: $0, article: pane.opened.summary) }
    mode = .picking(.notes(rows, size: size, glyphs: settings.glyphs))
  }

  /// Changes how the note under the cursor is shown, or, while selecting, the next highlights.
  mutating func changeMarkStyle() -> [ReaderEffect] {
    let styles = HighlightStyle.allCases
    func next(_ style: HighlightStyle) -> HighlightStyle {
      styles[((styles.firstIndex(of: style) ?? 0) + 1) % styles.count]
    }
    guard article?.selection == nil, var note = noteUnderCursor?.note else {
      markStyle = next(markStyle)
      message = .notice("New highlights are shown as: \(markStyle.rawValue)")
      return []
    }
    note.style = next(note.style)
    message = .notice("Shown as: \(note.style.rawValue)")
    return [.saveNote(note)]
  }

  mutating func askForActors() -> [ReaderEffect] {
    guard let note = noteUnderCursor?.note, let opened = article?.opened else {
      message = .notice("No note is under the cursor")
      return []
    }
    let names = note.actors.map { id in
      opened.actors.first { $0.actor.id == id }?.actor.name ?? id.rawValue
    }
    var prompt = Prompt(.actors(note), text: names.joined(separator: ", "))
    prompt.offer(opened.actors.map(\.actor.name))
    mode = .prompting(prompt)
    return []
  }

  mutating func keepActors(_ names: [String], of note: Note) -> [ReaderEffect] {
    let effects = closeOverlay()
    let known = article?.opened.actors.map(\.actor) ?? []
    var unknown: [String] = []
    var ids: Set<Actor.ID> = []
    for name in names {
      let folded = name.lowercased()
      if let actor = known.first(where: { actor in
        ([actor.name] + actor.aliases).contains { $0.lowercased() == folded }
      }) {
        ids.insert(actor.id)
      } else if note.actors.contains(Actor.ID(name)) {
        ids.insert(Actor.ID(name))
      } else {
        unknown.append(name)
      }
    }
    if let first = unknown.first { message = .notice("“\(first)” is not an actor of this article") }
    var changed = note
    changed.actors = ids.sorted { $0.rawValue < $1.rawValue }
    return (changed == note ? [] : [.saveNote(changed)]) + effects
  }
}

// MARK: - Tags on all notes

extension ReaderState {
  mutating func pickTag(for purpose: TagPurpose) -> [ReaderEffect] {
    guard !tags.isEmpty else {
      message = .notice("There are no tags yet; t gives them")
      return []
    }
    tagPurpose = purpose
    mode = .picking(
      .tags(tags.map { TagCount($0, nil) }, size: size, glyphs: settings.glyphs))
    return []
  }

  mutating func chose(tag: String) -> [ReaderEffect] {
    switch tagPurpose {
    case .rename: mode = .prompting(Prompt(.retag(tag), text: tag))
    case .describe:
      let color = tagColors[tag].map { $0.rawValue + ": " } ?? ""
      mode = .prompting(Prompt(.describeTag(tag), text: color))
    }
    return []
  }

  mutating func retag(_ tag: String, _ new: [String]) -> [ReaderEffect] {
    let effects = closeOverlay()
    guard new != [tag] else { return effects }
    tags = new + tags.filter { $0 != tag && !new.contains($0) }
    return [.retag(from: tag, to: new, nil)] + effects
  }

  /// Takes `old > new`.
  mutating func retagListed(_ query: NoteListQuery, _ words: String) -> [ReaderEffect] {
    let parts = words.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      .map { Prompt.tags(in: $0) }
    guard parts.count == 2, parts[0].count == 1 else {
      let effects = closeOverlay()
      message = .notice("Say which tag becomes what: old > new")
      return effects
    }
    return [.retag(from: parts[0][0], to: parts[1], query)] + closeOverlay()
  }

  /// Takes `red: what it means`; either part may be missing.
  mutating func describe(_ tag: String, _ words: String) -> [ReaderEffect] {
    let effects = closeOverlay()
    let parts = words.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map { ListText.oneLine($0) }
    let named = TagColor(rawValue: parts.first ?? "")
    let text = named == nil ? ListText.oneLine(words) : parts.dropFirst().first ?? ""
    tagColors[tag] = named
    show(tagColors)
    return [.describeTag(tag, text: text, named)] + effects
  }

  mutating func show(_ colors: [String: TagColor]) {
    tagColors = colors
    side.tagColors = colors
    applySettings()
  }

  func tagPrompt(for target: NoteEditor.Target) -> Prompt {
    let present =
      switch target {
      case .new(let draft): draft.tags
      case .existing(let note): note.tags
      }
    var prompt = Prompt(.tags(target), text: present.joined(separator: ", "))
    prompt.offer(tags)
    return prompt
  }

  /// Opens the editor on what was typed before the reader ended.
  mutating func draftRecovered(_ target: NoteEditor.Target, _ text: String) {
    var editor = NoteEditor(target: target)
    editor.replaceText(with: text)
    mode = .writing(editor)
    message = .notice("These words were being typed when the reader ended; Enter keeps them")
  }
}

extension Command {
  /// Whether it works on one note, so that one must be chosen where there are several.
  var isAboutOneNote: Bool {
    switch self {
    case .note, .tags, .editNote, .deleteNote, .changeRange, .noteActors, .markStyle: true
    default: false
    }
  }
}

import Articles
import Screen

extension ReaderState {
  /// Sends a key to whatever takes the keys now.
  mutating func press(_ key: Key) -> [ReaderEffect] {
    message = nil
    if case .mouse(let event) = key { return point(event) }
    switch mode {
    case .browsing:
      if key == .escape || key == .control("c"), stopFinding() { return [] }
      return pressInPane(key)
    case .prompting(let prompt): return press(key, in: prompt)
    case .writing(let editor): return press(key, in: editor)
    case .picking(let picker): return press(key, in: picker)
    case .helping(let help): return press(key, in: help)
    case .listing(let list): return press(key, in: list)
    }
  }

  private mutating func pressInPane(_ key: Key) -> [ReaderEffect] {
    pendingKeys.append(key)
    switch keymap.match(pendingKeys, in: context) {
    case .command(let command):
      pendingKeys = []
      return perform(command)
    case .incomplete:
      return []
    case .none:
      let wasSequence = pendingKeys.count > 1
      pendingKeys = []
      // The key that broke a sequence may mean something by itself.
      if wasSequence { return pressInPane(key) }
      if case .paste = key { return [] }
      message = .notice("\(KeyWords.of(key.description)) means nothing here; ? shows the keys")
      return []
    }
  }

  private mutating func press(_ key: Key, in help: HelpView) -> [ReaderEffect] {
    var help = help
    switch help.handle(key) {
    case .stays: mode = .helping(help)
    case .closed: mode = .browsing
    }
    return []
  }

  private mutating func press(_ key: Key, in picker: Picker) -> [ReaderEffect] {
    var picker = picker
    let outcome = picker.handle(key)
    mode = .picking(picker)
    switch outcome {
    case .stays: return []
    case .filterChanged(let filter): return filterChanged(to: filter, in: picker)
    case .chose(let choice): return chose(choice)
    case .toggled: return setJumpKinds(picker.checked)
    case .canceled:
      mode = .browsing
      pendingCommand = nil
      return []
    }
  }

  private func filterChanged(to filter: String, in picker: Picker) -> [ReaderEffect] {
    picker.listsActors ? [.loadActors(containing: filter, limit: 200)] : []
  }

  private mutating func chose(_ choice: Picker.Choice) -> [ReaderEffect] {
    mode = .browsing
    switch choice {
    case .actor(let actor):
      if case .comparison(var matrix) = view {
        matrix.filter(actor: actor)
        view = .comparison(matrix)
        return []
      }
      return choose(actor)
    case .command(let command): return perform(command)
    case .note(let row): return chose(row)
    case .tag(let tag): return chose(tag: tag)
    case .article(let article): return open(article.id, .lastPlace)
    case .correction(let item, let target): return chose(item, for: target)
    case .otherActor(let actor, let target): return chose(actor, for: target)
    case .newActor(let name, let target): return chose(newActor: name, for: target)
    case .actorKind(let kind, let target): return chose(kind, for: target)
    case .welcome(let choice): return chose(choice)
    case .citation(let style): return copyPassage(as: style)
    case .kind: return []
    }
  }
}

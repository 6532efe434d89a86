import Articles
import Screen

// Teaching who is who.
extension ReaderState {
  /// Opens the menu of what can be corrected at the cursor.
  mutating func startCorrecting() -> [ReaderEffect] {
    guard let target = correctionTarget else {
      message = .notice(
        focus == .side
          ? "No actor is under the cursor"
          : "No actor is under the cursor; v selects words that name one")
      return []
    }
    mode = .picking(.corrections(target, size: size, glyphs: settings.glyphs))
    return []
  }

  private var correctionTarget: CorrectionTarget? {
    if focus == .side { return side.actorUnderCursor.map { CorrectionTarget(actor: $0.bare) } }
    guard let pane = article else { return nil }
    let text = pane.opened.article.text
    if let range = pane.selectedRange, !range.isEmpty {
      let exact = pane.opened.findings.mentions.first { $0.range == range }
      return CorrectionTarget(
        actor: exact.flatMap { actor($0.actor) },
        passage: .init(words: String(text[range]), range: range))
    }
    guard let mention = pane.mention(at: pane.cursor), let actor = actor(mention.actor) else {
      return nil
    }
    return CorrectionTarget(
      actor: actor, passage: .init(words: String(text[mention.range]), range: mention.range))
  }

  private func actor(_ id: Actor.ID) -> Actor? {
    article?.opened.actors.first { $0.actor.id == id }?.actor.bare
  }

  mutating func chose(_ item: CorrectionItem, for target: CorrectionTarget) -> [ReaderEffect] {
    var target = target
    switch item {
    case .merge: return askForActor(.merge, &target)
    case .other(let reach): return askForActor(.relink(reach), &target)
    case .nameOfAnother: return askForActor(.alias, &target)
    case .nobody(let reach):
      guard let change = relink(target, reach, to: nil) else { return [] }
      return correct(change)
    case .rename:
      mode = .prompting(Prompt(.actorName(target), text: target.actor?.name ?? ""))
    case .addName: mode = .prompting(Prompt(.actorAlias(target)))
    case .retype:
      mode = .picking(.actorKinds(target, size: size, glyphs: settings.glyphs))
    }
    return []
  }

  private mutating func askForActor(
    _ step: CorrectionTarget.Step, _ target: inout CorrectionTarget
  ) -> [ReaderEffect] {
    target.step = step
    mode = .picking(.otherActor(target, size: size, glyphs: settings.glyphs))
    return [.loadActors(containing: "", limit: 200)]
  }

  /// An actor of the library was picked for what was asked.
  mutating func chose(_ other: Actor, for target: CorrectionTarget) -> [ReaderEffect] {
    let other = other.bare
    guard other.id != target.actor?.id else {
      message = .notice("That is \(other.name) already")
      return []
    }
    switch target.step {
    case .merge: return target.actor.map { correct(.merge($0, into: other)) } ?? []
    case .relink(let reach): return relink(target, reach, to: other).map { correct($0) } ?? []
    case .alias:
      return target.passage.map { correct(.alias(other, $0.words)) } ?? []
    case nil: return []
    }
  }

  /// The name of an actor nobody knew was typed.
  mutating func chose(newActor name: String, for target: CorrectionTarget) -> [ReaderEffect] {
    guard case .relink(let reach) = target.step, let actor = target.actor,
      let passage = target.passage, let article = article?.opened.article
    else { return [] }
    let new = Actor(id: Actor.ID(""), name: name, kind: actor.kind)
    return correct(
      .split(passage.words, target.scope(reach, in: article), from: actor, new: new))
  }

  private func relink(
    _ target: CorrectionTarget, _ reach: CorrectionTarget.Reach, to other: Actor?
  ) -> Correction.Change? {
    guard let actor = target.actor, let passage = target.passage,
      let article = article?.opened.article
    else { return nil }
    return .relink(passage.words, target.scope(reach, in: article), from: actor, to: other)
  }

  mutating func chose(_ kind: Actor.Kind, for target: CorrectionTarget) -> [ReaderEffect] {
    target.actor.map { correct(.retype($0, to: kind)) } ?? []
  }

  mutating func named(_ name: String, _ target: CorrectionTarget) -> [ReaderEffect] {
    let name = ListText.oneLine(name)
    guard let actor = target.actor, !name.isEmpty, name != actor.name else { return [] }
    return correct(.rename(actor, to: name))
  }

  mutating func alsoNamed(_ name: String, _ target: CorrectionTarget) -> [ReaderEffect] {
    let name = ListText.oneLine(name)
    guard let actor = target.actor, !name.isEmpty else { return [] }
    return correct(.alias(actor, name))
  }

  private mutating func correct(_ change: Correction.Change) -> [ReaderEffect] {
    article?.endSelection()
    return [.teach(change)]
  }

  /// A correction is on the disk.
  mutating func taught(_ correction: Correction) -> [ReaderEffect] {
    message = .notice("Taught: \(correction.change.sentence)" + Message.undo)
    guard case .merge(let actor, let other) = correction.change, chosen?.id == actor.id else {
      return []
    }
    return choose(other)
  }

  /// Shows the chosen actor under the name it has now.
  mutating func renewChosen(from opened: OpenedArticle) {
    guard let chosen, let now = opened.actors.first(where: { $0.actor.id == chosen.id })?.actor,
      now != chosen
    else { return }
    self.chosen = now
    side.choose(now)
  }
}

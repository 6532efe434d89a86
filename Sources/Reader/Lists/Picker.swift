package import Articles
package import Screen

/// What a key comes to while a picker is open.
package enum PickerOutcome: Hashable, Sendable {
  case stays
  case filterChanged(String)
  case chose(Picker.Choice)
  /// A mark was set or taken away; the picker stays open.
  case toggled(Picker.Choice)
  case canceled
}

/// A tag with the number of notes that have it.
package struct TagCount: Hashable, Sendable {
  package var tag: String
  /// Nil where it was not counted.
  package var count: Int?

  package init(_ tag: String, _ count: Int?) {
    self.tag = tag
    self.count = count
  }
}

/// A list to choose from by typing, over the panes.
package struct Picker: Equatable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case actors, commands, notes, kinds, tags, articles
    case corrections, otherActor, actorKinds, citations, welcome
  }

  package enum Choice: Hashable, Sendable {
    case actor(Actor)
    case command(Command)
    case note(NoteRow)
    case kind(Mention.Kind)
    case tag(String)
    case article(ArticleSummary)
    case correction(CorrectionItem, CorrectionTarget)
    case otherActor(Actor, CorrectionTarget)
    case newActor(String, CorrectionTarget)
    case actorKind(Actor.Kind, CorrectionTarget)
    case citation(CitationStyle)
    case welcome(WelcomeChoice)
  }

  package let purpose: Purpose
  package var glyphs: Glyphs
  /// What is corrected, where that is what the list is for.
  private(set) var target: CorrectionTarget?
  /// The kinds with a check mark, where kinds are picked.
  package private(set) var checked: Set<Mention.Kind> = []
  private(set) var filter = LineEditor()
  private(set) var rows: [PickerRow] = []
  /// Indices of the rows that the filter lets through, best first.
  private(set) var shown: [Int] = []
  private(set) var cursor = ListCursor()
  /// The filter that the actors listed are an answer to; nil before the first.
  private(set) var answered: String?
  private var size: Size

  private init(_ purpose: Purpose, rows: [PickerRow], size: Size, glyphs: Glyphs) {
    self.purpose = purpose
    self.rows = rows
    self.size = size
    self.glyphs = glyphs
    shown = Array(rows.indices)
  }

  /// Actors of the library; its rows come by `actorsLoaded`, the first when asked for with "".
  ///
  /// - Parameter size: of the screen, here and below.
  package static func actors(size: Size, glyphs: Glyphs = .unicode) -> Picker {
    Picker(.actors, rows: [], size: size, glyphs: glyphs)
  }

  /// The commands that hold in a context, with their keys.
  package static func commands(
    keymap: Keymap, context: CommandContext, size: Size, glyphs: Glyphs = .unicode
  ) -> Picker {
    let rows = Command.table.filter { $0.contexts.contains(context) }
      .map { PickerRow($0, keys: keymap.keys(for: $0.command, in: context)) }
    return Picker(.commands, rows: rows, size: size, glyphs: glyphs)
  }

  /// Notes, in the order given; filtered by their words, tags, outlet and heading, `tag:x`.
  package static func notes(
    _ notes: [NoteRow], size: Size, glyphs: Glyphs = .unicode
  ) -> Picker {
    let rows = notes.map { PickerRow($0, glyphs: glyphs) }
    return Picker(.notes, rows: rows, size: size, glyphs: glyphs)
  }

  /// The kinds of mentions, each to be switched on and off.
  package static func kinds(
    on: Set<Mention.Kind>, size: Size, glyphs: Glyphs = .unicode
  ) -> Picker {
    let rows = Mention.Kind.allCases.map { PickerRow($0) }
    var picker = Picker(.kinds, rows: rows, size: size, glyphs: glyphs)
    picker.checked = on
    return picker
  }

  /// Tags in use; what is typed and is none of them can be chosen as a new one.
  package static func tags(
    _ tags: [TagCount], size: Size, glyphs: Glyphs = .unicode
  ) -> Picker {
    let rows = tags.map { PickerRow(tag: $0.tag, count: $0.count, isNew: false) }
    return Picker(.tags, rows: rows, size: size, glyphs: glyphs)
  }

  /// Articles, in the order given.
  package static func articles(
    _ articles: [ArticleSummary], size: Size, glyphs: Glyphs = .unicode
  ) -> Picker {
    let rows = articles.map { PickerRow($0, glyphs: glyphs) }
    return Picker(.articles, rows: rows, size: size, glyphs: glyphs)
  }

  /// What a copied passage can look like.
  package static func citations(
    now: CitationStyle, size: Size, glyphs: Glyphs = .unicode
  ) -> Picker {
    let rows = CitationStyle.allCases.map { PickerRow($0, isNow: $0 == now) }
    return Picker(.citations, rows: rows, size: size, glyphs: glyphs)
  }

  /// What there is to read where the library is empty.
  package static func welcome(size: Size, glyphs: Glyphs = .unicode) -> Picker {
    let rows = WelcomeChoice.allCases.map { PickerRow($0) }
    return Picker(.welcome, rows: rows, size: size, glyphs: glyphs)
  }

  /// What can be corrected about an actor or words.
  package static func corrections(
    _ target: CorrectionTarget, size: Size, glyphs: Glyphs = .unicode
  ) -> Picker {
    let rows = target.items.map { PickerRow($0, for: target) }
    var picker = Picker(.corrections, rows: rows, size: size, glyphs: glyphs)
    picker.target = target
    return picker
  }

  /// The actor that words or another actor are; what is typed can be chosen as a new one where
  /// words are told apart.
  package static func otherActor(
    _ target: CorrectionTarget, size: Size, glyphs: Glyphs = .unicode
  ) -> Picker {
    var picker = Picker(.otherActor, rows: [], size: size, glyphs: glyphs)
    picker.target = target
    return picker
  }

  /// What an actor is.
  package static func actorKinds(
    _ target: CorrectionTarget, size: Size, glyphs: Glyphs = .unicode
  ) -> Picker {
    let rows = Actor.Kind.allCases.map { PickerRow($0, for: target) }
    var picker = Picker(.actorKinds, rows: rows, size: size, glyphs: glyphs)
    picker.target = target
    return picker
  }

  /// Whether its rows are actors that are asked for at each key.
  var listsActors: Bool { purpose == .actors || purpose == .otherActor }

  package mutating func resize(to size: Size) {
    self.size = size
    cursor.fit(count: count, height: height)
  }

  /// Takes actors for the filter as it is now; those for an earlier one are dropped.
  package mutating func actorsLoaded(containing: String, _ actors: [ActorCount]) {
    guard listsActors, containing == filter.text else { return }
    answered = containing
    rows = actors.map { count in
      guard purpose == .otherActor, let target else { return PickerRow(count, glyphs: glyphs) }
      return PickerRow(count, for: target, glyphs: glyphs)
    }
    applyFilter()
  }

  package mutating func handle(_ key: Key) -> PickerOutcome {
    switch key {
    case .escape, .control("c"), .control("g"): return .canceled
    case .enter: return choose()
    case .character(" ") where purpose == .kinds: return choose()
    case .up, .control("p"), .shift(.tab): move(.rowUp)
    case .down, .control("n"), .tab: move(.rowDown)
    case .pageUp: move(.pageUp)
    case .pageDown: move(.pageDown)
    case .mouse(let event): return point(event)
    default: return edit(key)
    }
    return .stays
  }
}

extension Picker {
  /// Number of rows there are to choose from now.
  var count: Int { shown.count + (addedRow == nil ? 0 : 1) }

  func row(_ index: Int) -> PickerRow? {
    if index < shown.count { return rows[shown[index]] }
    return addedRow
  }

  /// The row for what is typed, when it could be a new tag or actor.
  private var addedRow: PickerRow? {
    if let newTag { return PickerRow(tag: newTag, count: nil, isNew: true) }
    guard let target, case .relink = target.step, purpose == .otherActor else { return nil }
    let name = ListText.oneLine(filter.text)
    return name.isEmpty ? nil : PickerRow(newActor: name, for: target)
  }

  /// Lines of one row.
  var rowHeight: Int { purpose == .notes ? 2 : 1 }

  /// Rows that fit on the screen.
  var height: Int { max(0, box(on: Rect(size)).inside.height - 1) / rowHeight }

  func box(on screen: Rect) -> Box {
    let (width, height) =
      switch purpose {
      case .actors, .otherActor: (72, 24)
      case .corrections: (72, (target?.items.count ?? 0) + 3)
      case .actorKinds: (56, 8)
      case .citations: (40, 7)
      case .welcome: (60, 7)
      case .commands: (92, 24)
      case .notes: (100, 36)
      case .kinds: (56, 8)
      case .tags: (52, 20)
      case .articles: (80, 16)
      }
    return Box(on: screen, width: width, height: height)
  }

  /// What is typed, when it could be a tag and is none yet.
  private var newTag: String? {
    guard purpose == .tags else { return nil }
    let tag = ListText.oneLine(filter.text)
    return tag.isEmpty || rows.contains { $0.choice == .tag(tag) } ? nil : tag
  }

  private mutating func move(_ movement: Movement) {
    cursor.move(movement, count: count, height: height)
  }

  private mutating func edit(_ key: Key) -> PickerOutcome {
    let before = filter.text
    guard filter.handle(key), filter.text != before else { return .stays }
    cursor = ListCursor()
    applyFilter()
    return .filterChanged(filter.text)
  }

  private mutating func applyFilter() {
    // Actors come filtered; those of an earlier filter are narrowed down until the answer is here.
    let isAnswered = listsActors && answered == filter.text
    shown =
      isAnswered
      ? Array(rows.indices) : PickerFilter.matching(filter.text, rows, for: purpose)
    cursor.fit(count: count, height: height)
  }

  private mutating func choose() -> PickerOutcome {
    guard let choice = row(cursor.index)?.choice else { return .stays }
    guard case .kind(let kind) = choice else { return .chose(choice) }
    if checked.remove(kind) == nil { checked.insert(kind) }
    return .toggled(choice)
  }

  private mutating func point(_ event: MouseEvent) -> PickerOutcome {
    let box = box(on: Rect(size))
    let row = cursor.row(
      at: event.point, in: box.rows, count: count, height: height, rowHeight: rowHeight)
    switch event.action {
    case .wheelUp: move(.rowUp)
    case .wheelDown: move(.rowDown)
    case .press where !box.rect.contains(event.point): return .canceled
    case .press, .doublePress:
      guard let row else { break }
      cursor.put(at: row, count: count, height: height)
      if event.action == .doublePress { return choose() }
    case .drag, .release: break
    }
    return .stays
  }
}

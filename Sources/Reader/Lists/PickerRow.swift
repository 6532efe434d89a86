import Articles
import Screen

/// A row of a picker, as it is drawn and as it is searched.
struct PickerRow: Hashable, Sendable {
  let choice: Picker.Choice
  let label: String
  /// Faint, after the label.
  var detail = ""
  /// At the right end.
  var trailing = ""
  /// Under the label, in pickers with rows of two lines.
  var second = ""
  var role = StyleRole.text
  /// What the filter looks at, in lower case.
  let searched: String
  /// In lower case.
  var tags: [String] = []
  /// What it is called, in lower case: what is typed whole, or begun, comes before the rest.
  var names: [String] = []

  init(_ count: ActorCount, glyphs: Glyphs) {
    let actor = count.actor
    choice = .actor(actor)
    label = "\(actor.kind.letter) \(ListText.oneLine(actor.name))"
    detail = ListText.oneLine(actor.aliases.prefix(6).joined(separator: ", "))
    trailing = "\(count.mentions) in \(count.articles)"
    role = actor.kind.styleRole
    names = ([actor.name] + actor.aliases).map { $0.lowercased() }
    searched = names.joined(separator: " ")
  }

  init(_ row: CommandDescription, keys: [String]) {
    choice = .command(row.command)
    label = row.command.rawValue
    detail = row.sentence
    trailing = keys.map(KeyWords.of).joined(separator: ", ")
    searched = row.sentence.lowercased()
  }

  init(_ row: NoteRow, glyphs: Glyphs) {
    let note = row.note.note
    choice = .note(row)
    let mark = row.note.placement == .orphan ? glyphs.orphan : glyphs.note
    let quote = ListText.oneLine(note.anchor.exact)
    label = "\(mark) \(glyphs.openQuote)\(quote)\(glyphs.closeQuote)"
    trailing = ListText.oneLine(row.article.publisher ?? row.article.heading, limit: 30)
    second = (note.tags.map { "#\($0)" } + [note.text]).joined(separator: " ")
    role = .quotation
    let outlet = row.article.publisher ?? ""
    searched =
      [note.anchor.exact, note.text, outlet, row.article.heading, note.author]
      .joined(separator: "\n").lowercased() + "\n" + second.lowercased()
    tags = note.tags.map { $0.lowercased() }
  }

  init(_ kind: Mention.Kind) {
    choice = .kind(kind)
    label = Self.name(of: kind)
    detail = Self.example(of: kind)
    searched = label.lowercased()
  }

  init(_ article: ArticleSummary, glyphs: Glyphs) {
    choice = .article(article)
    label = ListText.oneLine(article.publisher ?? "(no outlet)")
    detail = ListText.oneLine(article.heading)
    trailing = DateColumn.text(article, isShort: false, glyphs: glyphs)
    searched = [article.publisher ?? "", article.heading].joined(separator: "\n").lowercased()
  }

  init(_ item: CorrectionItem, for target: CorrectionTarget) {
    choice = .correction(item, target)
    label = ListText.oneLine(target.words(for: item))
    searched = label.lowercased()
  }

  /// An actor to be picked for a correction.
  init(_ count: ActorCount, for target: CorrectionTarget, glyphs: Glyphs) {
    let row = PickerRow(count, glyphs: glyphs)
    choice = .otherActor(count.actor, target)
    label = row.label
    detail = row.detail
    trailing = row.trailing
    role = row.role
    searched = row.searched
  }

  init(newActor name: String, for target: CorrectionTarget) {
    choice = .newActor(name, target)
    label = "\(target.actor?.kind.letter ?? " ") \(name)"
    trailing = "new"
    searched = name.lowercased()
  }

  init(_ kind: Actor.Kind, for target: CorrectionTarget) {
    choice = .actorKind(kind, target)
    label = "\(kind.letter) \(kind.word)"
    trailing = target.actor?.kind == kind ? "now" : ""
    role = kind.styleRole
    searched = label
  }

  init(_ style: CitationStyle, isNow: Bool) {
    choice = .citation(style)
    label = style.title
    trailing = isNow ? "now" : ""
    searched = label.lowercased()
  }

  init(_ choice: WelcomeChoice) {
    self.choice = .welcome(choice)
    label = choice.label
    searched = label.lowercased()
  }

  init(tag: String, count: Int?, isNew: Bool) {
    choice = .tag(tag)
    label = "#\(tag)"
    trailing = count.map(String.init) ?? (isNew ? "new" : "")
    role = .tag
    searched = tag.lowercased()
    names = [searched]
  }

  private static func name(of kind: Mention.Kind) -> String {
    switch kind {
    case .name: "Names"
    case .demonym: "Demonyms"
    case .metonym: "Capitals and seats"
    case .description: "Descriptions"
    case .pronoun: "Pronouns"
    }
  }

  private static func example(of kind: Mention.Kind) -> String {
    switch kind {
    case .name: "Norway, King Harald, the King"
    case .demonym: "Norwegian, Norwegians"
    case .metonym: "Oslo for its government"
    case .description: "the Nordic kingdom"
    case .pronoun: "he, it, they"
    }
  }
}

/// Which rows a filter lets through, best first.
enum PickerFilter {
  /// Indices of the rows.
  static func matching(_ filter: String, _ rows: [PickerRow], for purpose: Picker.Purpose) -> [Int]
  {
    let filter = filter.lowercased()
    guard filter.contains(where: { $0 != " " }) else { return Array(rows.indices) }
    if purpose == .commands { return ranked(filter, rows) }
    let words = filter.split(separator: " ")
    let fitting = rows.indices.filter { index in words.allSatisfy { fits($0, rows[index]) } }
    let named = Dictionary(grouping: fitting) { closeness(of: filter, to: rows[$0].names) }
    return (0...2).flatMap { named[$0] ?? [] }
  }

  /// 0 for a name typed whole, 1 for one that begins so, 2 for all else.
  private static func closeness(of filter: String, to names: [String]) -> Int {
    if names.contains(filter) { return 0 }
    return names.contains { $0.hasPrefix(filter) } ? 1 : 2
  }

  private static func fits(_ word: Substring, _ row: PickerRow) -> Bool {
    guard word.hasPrefix("tag:") else { return row.searched.contains(word) }
    let wanted = word.dropFirst(4)
    return row.tags.contains { $0.hasPrefix(wanted) || $0.contains("/" + wanted) }
  }

  /// By fuzzy match: those whose name fits before those of which only the sentence does.
  private static func ranked(_ filter: String, _ rows: [PickerRow]) -> [Int] {
    let scored = rows.indices.compactMap { index -> (index: Int, score: Int)? in
      if let score = FuzzyMatch.score(of: filter, in: rows[index].label) {
        return (index, score + 1000)
      }
      return FuzzyMatch.score(of: filter, in: rows[index].searched).map { (index, $0) }
    }
    return scored.filter { $0.score > 0 }
      .sorted { left, right in
        let lengths = (rows[left.index].label.count, rows[right.index].label.count)
        return (right.score, lengths.0, left.index) < (left.score, lengths.1, right.index)
      }
      .map(\.index)
  }
}

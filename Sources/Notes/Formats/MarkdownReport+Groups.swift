import Articles

extension MarkdownReport {
  /// What the sections of a report are.
  package enum Grouping: String, CaseIterable, Sendable {
    case story, source, tag, actor
  }

  private struct Group {
    var title: String
    var entries: [Entry]
  }

  private typealias Entry = (placed: PlacedNote, home: NoteCollection.NotedArticle?)

  /// Notes by story, outlet, tag or actor; those without one of these come last.
  ///
  /// A note with two tags, or two actors, stands under both.
  package static func write(
    _ collection: NoteCollection, by grouping: Grouping, title: String = "Notes"
  ) -> NoteExport {
    let groups = self.groups(collection, by: grouping)
    let sections = groups.map { section($0, collection) }
    return NoteExport(
      text: (["# " + inline(title)] + sections).joined(separator: "\n\n") + "\n", of: collection)
  }

  private static func groups(_ collection: NoteCollection, by grouping: Grouping) -> [Group] {
    var byTitle: [String: [Entry]] = [:]
    var rest: [Entry] = []
    for entry in collection.entries {
      let titles = self.titles(of: entry, by: grouping, collection)
      if titles.isEmpty { rest.append(entry) }
      for title in titles { byTitle[title, default: []].append(entry) }
    }
    let groups = byTitle.sorted { $0.key < $1.key }.map { Group(title: $0.key, entries: $0.value) }
    return rest.isEmpty ? groups : groups + [Group(title: restTitle(grouping), entries: rest)]
  }

  private static func titles(
    of entry: Entry, by grouping: Grouping, _ collection: NoteCollection
  ) -> [String] {
    switch grouping {
    case .story: entry.home.map { [$0.summary.story] } ?? []
    case .source: entry.home?.summary.publisher.map { [$0] } ?? []
    case .tag: entry.placed.note.tags
    case .actor: entry.placed.note.actors.map { collection.name(of: $0) }
    }
  }

  private static func restTitle(_ grouping: Grouping) -> String {
    switch grouping {
    case .story: "Articles the library no longer has"
    case .source: "Unknown source"
    case .tag: "Without a tag"
    case .actor: "Without an actor"
    }
  }

  private static func section(_ group: Group, _ collection: NoteCollection) -> String {
    let count = group.entries.count
    var parts = ["## \(inline(group.title)) (\(count) \(count == 1 ? "note" : "notes"))"]
    var last: Article.ID?
    for (placed, home) in group.entries {
      if placed.note.article != last {
        last = placed.note.article
        parts.append("### " + inline(home?.summary.heading ?? "Article \(placed.note.article)"))
        parts.append(sourceLine(home?.summary))
      }
      parts.append(entry(placed, actors: placed.note.actors.map { collection.name(of: $0) }))
      parts.append(link(to: placed, in: home))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// Leads a browser to the words (URL Fragment Text Directives), or says how to show the article.
  private static func link(
    to placed: PlacedNote, in home: NoteCollection.NotedArticle?
  ) -> String {
    guard let home else { return "" }
    guard let url = home.article.metadata.url,
      ["http://", "https://"].contains(where: { url.lowercased().hasPrefix($0) })
    else { return "`dragoman show \(home.summary.id)`" }
    let words = placed.note.anchor.exact.split(whereSeparator: \.isWhitespace).map(String.init)
    let ends =
      words.count > 8
      ? [words.prefix(4), words.suffix(4)].map { $0.joined(separator: " ") }
      : [words.joined(separator: " ")]
    let page = url.prefix { $0 != "#" }.filter { !"<> \n".contains($0) }
    return "[In the article](<\(page)#:~:text=\(ends.map(encoded).joined(separator: ","))>)"
  }

  /// All but letters and digits percent-encoded: `-`, `,` and `&` mean something in a directive.
  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { result, byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain = byte < 0x80 && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte))
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}

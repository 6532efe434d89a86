package import Articles

/// Notes as the JSON that the Hypothesis client exports and imports.
package enum HypothesisFile {
  private static let version = "1.0.0"

  /// `moment` is when the file is written.
  package static func write(
    _ collection: NoteCollection, author: String, at moment: Instant
  ) -> NoteExport {
    let entries = collection.entries
    let document = JSONNode.object([
      "export_date": .string(moment.description), "export_userid": .string(user(author)),
      "client_version": .string(version),
      "annotations": .list(entries.map { annotation($0.placed, home: $0.home) }),
    ])
    let styled = entries.count { $0.placed.note.style != .mark }
    let withActors = entries.count { !$0.placed.note.actors.isEmpty }
    let omissions = [
      (styled, "highlight styles have no place in Hypothesis; they stand under “extra”"),
      (withActors, "actors have no place in Hypothesis; they stand under “extra”"),
    ].compactMap { count, words in count > 0 ? "\(count) \(words)" : nil }
    return NoteExport(text: document.text, of: collection, omissions: omissions)
  }

  private static func annotation(
    _ placed: PlacedNote, home: NoteCollection.NotedArticle?
  ) -> JSONNode {
    let note = placed.note
    let uri = home?.article.metadata.url ?? Reference.article.iri(for: note.article.rawValue)
    return .object([
      "id": .string(note.id.rawValue), "created": .string(note.created.description),
      "updated": .string(note.modified.description), "user": .string(user(note.author)),
      "user_info": .object(["display_name": .string(note.author)]),
      "uri": .string(uri), "text": .string(note.text),
      "tags": .list(note.tags.map { .string($0) }), "group": "__world__",
      "permissions": .object([
        "read": .list([.string(user(note.author))]), "update": .list([.string(user(note.author))]),
      ]),
      "references": [],
      "document": .object(["title": .list([.string(home?.summary.heading ?? "")])]),
      "target": .list([
        .object(["source": .string(uri), "selector": .list(selectors(of: placed, home: home))])
      ]),
      "extra": .object([
        "source": "dragoman", "article": .string(note.article.rawValue),
        "style": .string(note.style.rawValue),
        "actors": .list(note.actors.map { .string($0.rawValue) }),
      ]),
    ])
  }

  /// Positions in UTF-16 units, as browsers count.
  private static func selectors(
    of placed: PlacedNote, home: NoteCollection.NotedArticle?
  ) -> [JSONNode] {
    let anchor = placed.note.anchor
    let quote = JSONNode.object([
      "type": "TextQuoteSelector", "exact": .string(anchor.exact),
      "prefix": .string(anchor.prefix), "suffix": .string(anchor.suffix),
    ])
    guard let range = placed.placement.range, let text = home?.text else { return [quote] }
    let start = text[TextRange(0, range.start)].utf16.count
    let position = JSONNode.object([
      "type": "TextPositionSelector", "start": .integer(start),
      "end": .integer(start + text[range].utf16.count),
    ])
    return [position, quote]
  }

  private static func user(_ name: String) -> String {
    "acct:\(Reference.note.iri(for: name).dropFirst("urn:dragoman:note:".count))@dragoman"
  }
}

// MARK: - Reading

extension HypothesisFile {
  /// The annotations of an export of the client or an answer of the server.
  package static func read(
    _ bytes: some Collection<UInt8>
  ) throws(NotesError) -> ForeignNotes {
    guard let document = try? JSONNode.read(bytes),
      let items = document["annotations"] ?? document["rows"]
    else { throw .unknownFormat }
    var result = ForeignNotes()
    var pageNotes = 0
    for item in items.elements {
      if item["references"]?.elements.isEmpty == false || hasNoQuote(item) {
        pageNotes += 1
      } else if let note = note(of: item) {
        result.notes.append(note)
      } else {
        result.unreadable += 1
      }
    }
    if pageNotes > 0 {
      result.omissions.append("\(pageNotes) replies and notes on whole pages were left out")
    }
    return result
  }

  private static func hasNoQuote(_ item: JSONNode) -> Bool {
    item["id"] != nil && item["target"] != nil && selector("TextQuoteSelector", of: item) == nil
  }

  private static func note(of item: JSONNode) -> ForeignNote? {
    guard let id = item["id"]?.string, let quote = selector("TextQuoteSelector", of: item),
      let exact = quote["exact"]?.string
    else { return nil }
    let position = selector("TextPositionSelector", of: item)
    let start = position?["start"]?.integer ?? 0
    let end = position?["end"]?.integer ?? 0
    guard 0 <= start, start <= end else { return nil }
    let created = item["created"]?.string.flatMap { Instant(dateTime: $0) }
    let updated = item["updated"]?.string.flatMap { Instant(dateTime: $0) }
    let ours = item["extra"]?["source"]?.string == "dragoman" ? item["extra"] : nil
    let article = ours?["article"]?.string
    let note = Note(
      id: Note.ID(id), article: Article.ID(article ?? ""),
      anchor: Anchor(
        exact: exact, prefix: quote["prefix"]?.string ?? "",
        suffix: quote["suffix"]?.string ?? "", position: TextRange(start, end), textHash: ""),
      text: item["text"]?.string ?? "", tags: item["tags"]?.strings ?? [],
      style: ours?["style"]?.string.flatMap(HighlightStyle.init) ?? .mark,
      actors: (ours?["actors"]?.strings ?? []).map { Actor.ID($0) }, author: author(of: item),
      created: created ?? updated ?? Instant(milliseconds: 0),
      modified: updated ?? created ?? Instant(milliseconds: 0))
    let url = item["uri"]?.string
    return ForeignNote(
      home: ForeignNote.Home(
        article: article.map { Article.ID($0) }
          ?? url.flatMap {
            Reference.article.name(in: $0).map { Article.ID($0) }
          },
        url: url, name: item["document"]?["title"]?.strings.first ?? url), note: note,
      countsUTF16: true)
  }

  private static func selector(_ type: String, of item: JSONNode) -> JSONNode? {
    item["target"]?.elements.first?["selector"]?.elements.first { $0["type"]?.string == type }
  }

  private static func author(of item: JSONNode) -> String {
    if let name = item["user_info"]?["display_name"]?.string, !name.isEmpty { return name }
    let user = item["user"]?.string ?? ""
    let name = user.hasPrefix("acct:") ? user.dropFirst(5).prefix { $0 != "@" } : user[...]
    return name.isEmpty ? "unknown" : String(name)
  }
}

import Articles

extension WebAnnotations {
  /// The annotations of a collection, a page, a list or a single one, of whatever program.
  package static func read(
    _ bytes: some Collection<UInt8>
  ) throws(NotesError) -> ForeignNotes {
    guard let document = try? JSONNode.read(bytes), let items = items(of: document) else {
      throw .unknownFormat
    }
    var result = ForeignNotes()
    var others = 0
    for item in items {
      guard let note = note(of: item, &others) else {
        result.unreadable += 1
        continue
      }
      result.notes.append(note)
    }
    if others > 0 {
      result.omissions.append("\(others) bodies or targets that are not text were left out")
    }
    return result
  }

  /// Nil when nothing in it is an annotation.
  private static func items(of document: JSONNode) -> [JSONNode]? {
    let types = document["type"]?.strings ?? document["@type"]?.strings ?? []
    if types.contains("Annotation") { return [document] }
    if let items = document["items"] { return items.elements }
    if let first = document["first"], let items = first["items"] { return items.elements }
    if types.contains("AnnotationCollection") || types.contains("AnnotationPage") { return [] }
    guard case .list(let elements) = document,
      elements.contains(where: { $0["type"]?.strings.contains("Annotation") ?? false })
    else { return nil }
    return elements
  }

  private static func note(of item: JSONNode, _ others: inout Int) -> ForeignNote? {
    guard let iri = item.reference, let target = item["target"]?.elements.first else { return nil }
    others += (item["target"]?.elements.count ?? 1) - 1
    let quote = selector("TextQuoteSelector", of: target)
    let position = selector("TextPositionSelector", of: target)
    let start = position?["start"]?.integer ?? 0
    let end = position?["end"]?.integer ?? 0
    guard quote != nil || position != nil, 0 <= start, start <= end else { return nil }
    let hash = target["state"]?.elements.compactMap { $0["cached"]?.reference }
      .compactMap { Reference.text.name(in: $0) }.first
    let anchor = Anchor(
      exact: quote?["exact"]?.string ?? "", prefix: quote?["prefix"]?.string ?? "",
      suffix: quote?["suffix"]?.string ?? "", position: TextRange(start, end),
      textHash: hash ?? "")
    var note = Note(
      id: id(ofIRI: iri), article: Article.ID(""), anchor: anchor, author: author(of: item),
      created: moment(item["created"]) ?? moment(item["modified"]) ?? Instant(milliseconds: 0),
      modified: moment(item["modified"]) ?? moment(item["created"]) ?? Instant(milliseconds: 0))
    note.style = target["styleClass"]?.string.flatMap(HighlightStyle.init) ?? .mark
    read(item, into: &note, &others)
    let ours = target["dragoman:article"]?.string
    note.article = Article.ID(ours ?? "")
    return ForeignNote(home: home(of: target, ours, hash), note: note, isOurs: ours != nil)
  }

  private static func home(
    of target: JSONNode, _ ours: String?, _ hash: String?
  ) -> ForeignNote.Home {
    let source = target["source"]?.reference ?? target.reference ?? ""
    let article = ours ?? Reference.article.name(in: source)
    return ForeignNote.Home(
      article: article.map { Article.ID($0) }, url: source.contains("://") ? source : nil,
      name: source, textHash: hash)
  }

  private static func selector(_ type: String, of target: JSONNode) -> JSONNode? {
    target["selector"]?.elements.lazy.compactMap { selector in
      if selector["type"]?.strings.contains(type) ?? false { return selector }
      return selector["refinedBy"].flatMap { self.selector(type, of: .object(["selector": $0])) }
    }.first
  }

  private static func read(_ item: JSONNode, into note: inout Note, _ others: inout Int) {
    if let value = item["bodyValue"]?.string { note.text = value }
    var texts: [String] = note.text.isEmpty ? [] : [note.text]
    for body in item["body"]?.elements ?? [] {
      let purposes = body["purpose"]?.strings ?? item["motivation"]?.strings ?? []
      if let value = body["value"]?.string ?? body["chars"]?.string {
        if purposes.contains("tagging") { note.tags.append(value) } else { texts.append(value) }
      } else if let actor = (body["source"] ?? body).reference.flatMap({
        Reference.actor.name(in: $0)
      }) {
        note.actors.append(Actor.ID(actor))
      } else {
        others += 1
      }
    }
    note.text = texts.joined(separator: "\n\n")
  }

  private static func author(of item: JSONNode) -> String {
    let creator = item["creator"]?.elements.first
    return creator?["name"]?.string ?? creator?["nickname"]?.string ?? creator?.reference
      ?? "unknown"
  }

  private static func moment(_ node: JSONNode?) -> Instant? {
    node?.string.flatMap { Instant(dateTime: $0) }
  }
}

extension Instant {
  /// From an `xsd:dateTime`, with or without a fraction and an offset; without one it is UTC.
  init?(dateTime text: String) {
    let halves = text.split(separator: "T", maxSplits: 1).map(String.init)
    guard halves.count == 2 else { return nil }
    var clock = halves[1]
    var shift = 0
    if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let parts = clock[clock.index(after: sign)...].split(separator: ":").compactMap { Int($0) }
      guard parts.count == 2, parts[0] <= 14, parts[1] < 60 else { return nil }
      shift = (parts[0] * 60 + parts[1]) * (clock[sign] == "+" ? -60_000 : 60_000)
      clock = String(clock[..<sign])
    }
    if clock.hasSuffix("Z") { clock.removeLast() }
    let pieces = clock.split(separator: ".", maxSplits: 1).map(String.init)
    let fraction = pieces.count > 1 ? "." + pieces[1].prefix(3) : ""
    guard let first = pieces.first, let instant = Instant("\(halves[0])T\(first)\(fraction)Z")
    else {
      return nil
    }
    self.init(milliseconds: instant.milliseconds + shift)
  }
}

import Articles

extension JournalEntry {
  static let version = 1

  /// JSON without the line feed at its end; members stand in alphabetical order.
  var line: [UInt8] {
    var json = JSONWriter()
    json.member("action", name)
    if let instant { json.member("at", instant.description) }
    json.member("author", author)
    json.member("clock", clock)
    writeBody(to: &json)
    if case .redoes(let clock) = mark { json.member("redoes", clock) }
    if !replaces.isEmpty { json.member("replaces", replaces.map(\.description)) }
    if let restores { json.member("restores", restores.description) }
    if case .undoes(let clock) = mark { json.member("undoes", clock) }
    json.member("v", Self.version)
    return json.line
  }

  private var name: String {
    switch action {
    case .put: "put"
    case .delete: "delete"
    case .settle: "settle"
    case .retag: "retag"
    case .describe: "describe"
    case .cancel: "cancel"
    }
  }

  private var instant: Instant? {
    switch action {
    case .put: nil
    case .delete(_, let at), .settle(_, _, let at), .retag(_, let at), .describe(_, let at),
      .cancel(_, let at):
      at
    }
  }

  private func writeBody(to json: inout JSONWriter) {
    switch action {
    case .cancel(let entry, _): json.member("entry", entry.description)
    case .retag(let change, _): json.member("from", change.from)
    case .put, .delete, .settle, .describe: break
    }
    if let group { json.member("group", group) }
    switch action {
    case .put(let note): json.member("note", NoteRecord(note).json)
    case .delete(let id, _): json.member("id", id.rawValue)
    case .settle(let id, let settlement, _): write(id, settlement, to: &json)
    case .retag(let change, _):
      if let notes = change.notes { json.member("notes", notes.map(\.rawValue)) }
      json.member("to", change.to)
    case .describe(let tag, _):
      if let color = tag.color { json.member("color", color.rawValue) }
      json.member("tag", tag.tag)
      json.member("text", tag.text)
    case .cancel: break
    }
  }

  private func write(_ id: Note.ID, _ settlement: Settlement, to json: inout JSONWriter) {
    if case .at(let range) = settlement.place { json.member("end", range.end) }
    json.member("id", id.rawValue)
    switch settlement.place {
    case .at(let range): json.member("start", range.start)
    case .orphan: json.member("orphan", true)
    case .open: break
    }
    json.member("textHash", settlement.textHash)
  }
}

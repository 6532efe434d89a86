import Articles

extension JournalEntry {
  /// Why a line is no entry.
  enum Unreadable: Error {
    case malformed, newer
  }

  /// Strings that the next line is likely to hold again: it then shares their storage.
  struct Reuse {
    var author = ""
    var note = NoteRecord.Reuse()
  }

  init(line: UnsafeBufferPointer<UInt8>, reusing known: inout Reuse) throws(Unreadable) {
    var fields = Fields()
    do {
      fields = try Fields(line, reusing: &known)
    } catch {
      throw .malformed
    }
    guard fields.version <= Self.version else { throw .newer }
    guard fields.version > 0, let action = fields.action,
      (0..<Self.clockLimit).contains(fields.clock)
    else { throw .malformed }
    known.author = fields.author
    self.init(
      clock: fields.clock, author: fields.author, action: action,
      // Nobody has seen what comes after him.
      replaces: fields.replaces.compactMap(EntryID.init).filter { $0.clock < fields.clock },
      mark: fields.undoes.map(Mark.undoes) ?? fields.redoes.map(Mark.redoes),
      group: fields.group, restores: fields.restores.flatMap { EntryID($0) })
  }

  init(line: some Collection<UInt8>) throws(Unreadable) {
    let entry = Array(line).withUnsafeBufferPointer { bytes -> Result<JournalEntry, Unreadable> in
      var known = Reuse()
      return Result { () throws(Unreadable) in try JournalEntry(line: bytes, reusing: &known) }
    }
    self = try entry.get()
  }
}

/// What may stand in a line, before it is known whether it makes sense.
private struct Fields {
  var version = 0
  var name = ""
  var clock = -1
  var author = ""
  var at: Instant?
  var note: Note?
  var id: String?
  var textHash: String?
  var start: Int?
  var end: Int?
  var isOrphan = false
  var from: String?
  var to: [String]?
  var notes: [String]?
  var tag: String?
  var text: String?
  var color: String?
  var entry: String?
  var replaces: [String] = []
  var undoes: Int?
  var redoes: Int?
  var group: Int?
  var restores: String?

  init() {}

  init(
    _ line: UnsafeBufferPointer<UInt8>, reusing known: inout JournalEntry.Reuse
  ) throws(JSONReader.Problem) {
    var fields = Fields()
    var reuse = known
    var reader = JSONReader(line)
    try reader.object { (reader, key) throws(JSONReader.Problem) in
      try fields.read(key, from: &reader, reusing: &reuse)
    }
    try reader.finish()
    known = reuse
    self = fields
  }

  private mutating func read(
    _ key: JSONReader.Key, from reader: inout JSONReader, reusing known: inout JournalEntry.Reuse
  ) throws(JSONReader.Problem) {
    switch key {
    case "note": note = try NoteRecord.note(from: &reader, reusing: &known.note)
    case "action": name = try reader.string()
    case "author": author = try reader.string(like: known.author)
    case "clock": clock = try reader.integer()
    case "v": version = try reader.integer()
    case "at": at = try reader.plainBytes().flatMap { Instant($0) }
    case "id": id = try reader.string()
    case "textHash": textHash = try reader.string()
    case "start": start = try reader.integer()
    case "end": end = try reader.integer()
    case "orphan": isOrphan = try reader.boolean()
    case "from": from = try reader.string()
    case "to": to = try reader.strings()
    case "notes": notes = try reader.strings()
    case "tag": tag = try reader.string()
    case "text": text = try reader.string()
    case "color": color = try reader.string()
    case "entry": entry = try reader.string()
    case "replaces": replaces = try reader.strings()
    case "undoes": undoes = try reader.integer()
    case "redoes": redoes = try reader.integer()
    case "group": group = try reader.integer()
    case "restores": restores = try reader.string()
    default: try reader.skip()
    }
  }

  var action: JournalEntry.Action? {
    if name == "put" { return note.map { .put($0) } }
    guard let at else { return nil }
    switch name {
    case "delete": return id.map { .delete(Note.ID($0), at: at) }
    case "settle": return settlement.map { .settle($0.id, $0.settlement, at: at) }
    case "retag":
      guard let from, let to else { return nil }
      return .retag(Retagging(from: from, to: to, notes: notes?.map { Note.ID($0) }), at: at)
    case "describe":
      return tag.map {
        .describe(
          TagDescription($0, text: text ?? "", color: color.flatMap { TagColor(rawValue: $0) }),
          at: at)
      }
    case "cancel": return entry.flatMap { EntryID($0) }.map { .cancel($0, at: at) }
    default: return nil
    }
  }

  private var settlement: (id: Note.ID, settlement: Settlement)? {
    guard let id, let textHash else { return nil }
    var place = isOrphan ? Settlement.Place.orphan : .open
    if let start, let end {
      guard 0 <= start, start <= end else { return nil }
      place = .at(TextRange(start, end))
    }
    return (Note.ID(id), Settlement(textHash: textHash, place: place))
  }
}

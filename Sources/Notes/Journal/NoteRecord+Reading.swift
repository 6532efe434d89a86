import Articles

extension NoteRecord {
  /// Strings that one note after another has.
  struct Reuse {
    var article = ""
    var textHash = ""
    var author = ""
  }

  /// Reads a note; nil where a member is missing or says nothing that can be meant.
  static func note(
    from reader: inout JSONReader, reusing known: inout Reuse
  ) throws(JSONReader.Problem) -> Note? {
    var record = NoteRecord()
    var created: Instant?
    var modified: Instant?
    var reuse = known
    try reader.object { (reader, key) throws(JSONReader.Problem) in
      switch key {
      case "created": created = try reader.plainBytes().flatMap { Instant($0) }
      case "modified": modified = try reader.plainBytes().flatMap { Instant($0) }
      default: try record.read(key, from: &reader, reusing: &reuse)
      }
    }
    known = reuse
    guard let created, let modified, !record.article.isEmpty else { return nil }
    return record.note(created: created, modified: modified)
  }

  private mutating func read(
    _ key: JSONReader.Key, from reader: inout JSONReader, reusing known: inout Reuse
  ) throws(JSONReader.Problem) {
    switch key {
    case "id": id = try reader.string()
    case "article":
      article = try reader.string(like: known.article)
      known.article = article
    case "quote": quote = try reader.string()
    case "prefix": prefix = try reader.string()
    case "suffix": suffix = try reader.string()
    case "start": start = try reader.integer()
    case "end": end = try reader.integer()
    case "textHash":
      textHash = try reader.string(like: known.textHash)
      known.textHash = textHash
    case "text": text = try reader.string()
    case "tags": tags = try reader.strings()
    case "style": style = try reader.string()
    case "actors": actors = try reader.strings()
    case "author":
      author = try reader.string(like: known.author)
      known.author = author
    default: try reader.skip()
    }
  }
}

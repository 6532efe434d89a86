import Articles

/// One table of a file of corrections: the lines as written, and what they say.
struct CorrectionEntry: Equatable {
  var id: Correction.ID
  /// Nil when the lines cannot be read, or are of a later version: they are kept as they are.
  var correction: Correction?
  /// When it was taken back, if it was.
  var undone: Instant?
  /// When it was made again after that.
  var redone: Instant?
  var lines: [String]

  /// The moment of its latest change: of two forms of one entry the later counts.
  var latest: Instant {
    [correction?.created, undone, redone].compactMap(\.self).max() ?? .distantPast
  }

  init(_ correction: Correction, undone: Instant? = nil, redone: Instant? = nil) {
    id = correction.id
    self.correction = correction
    self.undone = undone
    self.redone = redone
    lines = []
    lines = lines(correction)
  }

  /// - Parameter lines: from `[[correction]]` on.
  init(lines: [String]) {
    self.lines = lines
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let (key, value) = CorrectionLine.field(line) else { continue }
      fields[key] = value
    }
    id = Correction.ID(fields["id"] ?? "")
    undone = fields["undone"].flatMap { Instant($0) }
    redone = fields["redone"].flatMap { Instant($0) }
    correction = Self.correction(fields)
  }
}

extension Instant {
  fileprivate static let distantPast = Instant(milliseconds: .min)
}

// MARK: - Writing

extension CorrectionEntry {
  private func lines(_ correction: Correction) -> [String] {
    var fields = [
      ("id", correction.id.rawValue), ("author", correction.author),
      ("time", "\(correction.created)"),
    ]
    if let undone { fields.append(("undone", "\(undone)")) }
    if let redone { fields.append(("redone", "\(redone)")) }
    fields += Self.fields(correction.change)
    return ["[[correction]]"] + fields.map { "\($0) = \(CorrectionLine.quoted($1))" }
  }

  private static func fields(_ change: Correction.Change) -> [(String, String)] {
    switch change {
    case .merge(let actor, let other):
      [("do", "merge")] + fields(actor, "actor") + fields(other, "into")
    case .rename(let actor, let name):
      [("do", "rename")] + fields(actor, "actor") + [("name", name)]
    case .retype(let actor, let kind):
      [("do", "retype")] + fields(actor, "actor") + [("kind", kind.rawValue)]
    case .alias(let actor, let words):
      [("do", "alias"), ("words", words)] + fields(actor, "actor")
    case .relink(let words, let scope, let actor, let other):
      [("do", "relink"), ("words", words)] + fields(scope) + fields(actor, "actor")
        + (other.map { fields($0, "into") } ?? [])
    case .split(let words, let scope, let actor, let new):
      [("do", "split"), ("words", words)] + fields(scope) + fields(actor, "actor")
        + fields(new, "into")
    }
  }

  private static func fields(_ actor: Actor, _ key: String) -> [(String, String)] {
    [(key, actor.id.rawValue), (key + "-name", actor.name), (key + "-kind", actor.kind.rawValue)]
  }

  private static func fields(_ scope: Correction.Scope) -> [(String, String)] {
    switch scope {
    case .everywhere: [("where", "everywhere")]
    case .article(let id): [("where", "article"), ("article", id.rawValue)]
    case .here(let id, let anchor):
      [
        ("where", "here"), ("article", id.rawValue), ("exact", anchor.exact),
        ("before", anchor.prefix), ("after", anchor.suffix), ("start", "\(anchor.position.start)"),
      ]
    }
  }
}

// MARK: - Reading

extension CorrectionEntry {
  private static func correction(_ fields: [String: String]) -> Correction? {
    guard let id = fields["id"], !id.isEmpty, let time = fields["time"].flatMap({ Instant($0) }),
      let change = change(fields)
    else { return nil }
    return Correction(
      id: Correction.ID(id), change: change, author: fields["author"] ?? "", created: time)
  }

  private static func change(_ fields: [String: String]) -> Correction.Change? {
    guard let actor = Self.actor(fields, "actor") else { return nil }
    let other = Self.actor(fields, "into")
    let words = fields["words"].flatMap { $0.isEmpty ? nil : $0 }
    switch fields["do"] {
    case "merge": return other.map { .merge(actor, into: $0) }
    case "rename":
      return fields["name"].flatMap { $0.isEmpty ? nil : .rename(actor, to: $0) }
    case "retype":
      return fields["kind"].flatMap(Actor.Kind.init).map { .retype(actor, to: $0) }
    case "alias": return words.map { .alias(actor, $0) }
    case "relink":
      guard let words, let scope = Self.scope(fields), other != nil || fields["into"] == nil
      else { return nil }
      return .relink(words, scope, from: actor, to: other)
    case "split":
      guard let words, let scope = Self.scope(fields), let other else { return nil }
      return .split(words, scope, from: actor, new: other)
    default: return nil
    }
  }

  private static func actor(_ fields: [String: String], _ key: String) -> Actor? {
    guard let id = fields[key], !id.isEmpty, let name = fields[key + "-name"],
      let kind = fields[key + "-kind"].flatMap(Actor.Kind.init)
    else { return nil }
    return Actor(id: Actor.ID(id), name: name, kind: kind)
  }

  private static func scope(_ fields: [String: String]) -> Correction.Scope? {
    switch fields["where"] {
    case "everywhere": return .everywhere
    case "article": return fields["article"].map { .article(Article.ID($0)) }
    case "here":
      guard let id = fields["article"], let exact = fields["exact"], !exact.isEmpty,
        let start = fields["start"].flatMap({ Int($0) }), start >= 0, start < 1 << 40
      else { return nil }
      return .here(
        Article.ID(id),
        Anchor(
          exact: exact, prefix: fields["before"] ?? "", suffix: fields["after"] ?? "",
          position: TextRange(start, start + exact.unicodeScalars.count), textHash: ""))
    default: return nil
    }
  }
}

/// A line `key = "value"` of a file of corrections, as TOML has it.
enum CorrectionLine {
  /// Nil for a blank line, a comment, or one that cannot be read.
  static func field(_ line: String) -> (key: String, value: String)? {
    guard let equals = line.firstIndex(of: "=") else { return nil }
    let key = trimmed(line[..<equals])
    let rest = trimmed(line[line.index(after: equals)...])
    guard !key.isEmpty, !key.hasPrefix("#") else { return nil }
    if rest.hasPrefix("\"") { return unquoted(rest).map { (key, $0) } }
    return (key, trimmed(rest.prefix { $0 != "#" }))
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        guard scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) else {
          result.unicodeScalars.append(scalar)
          continue
        }
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result + "\""
  }

  /// The string a quoted one begins with; nil when it does not end or has an unknown escape.
  private static func unquoted(_ text: String) -> String? {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars.dropFirst()
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return String(result) }
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "\"": result.append("\"")
      case "\\": result.append("\\")
      case "n": result.append("\n")
      case "t": result.append("\t")
      case "u":
        guard let value = UInt32(String(rest.prefix(4)), radix: 16),
          let scalar = Unicode.Scalar(value)
        else { return nil }
        rest = rest.dropFirst(4)
        result.append(scalar)
      default: return nil
      }
    }
    return nil
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = text.drop { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
    while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
    return String(text)
  }
}

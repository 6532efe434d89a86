import Articles

extension QDAProject {
  /// The selections of text sources, of whatever program; all else is counted and left out.
  package static func read(_ bytes: some Collection<UInt8>) throws(NotesError) -> ForeignNotes {
    guard let archive = try? ZipArchive(Array(bytes)),
      let file = archive.files.first(where: { $0.name.lowercased().hasSuffix("project.qde") }),
      let root = try? XMLNode.read(Self.text(of: file.bytes)), root.name == "Project"
    else { throw .unknownFormat }
    return QDAProjectReader(root, archive).read()
  }

  /// UTF-8, or UTF-16 where a byte-order mark says so; without the mark.
  static func text(of bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(decoding: bytes.dropFirst(3), as: UTF8.self)
    }
    guard bytes.count > 1, bytes[0] ^ bytes[1] == 0x01, max(bytes[0], bytes[1]) == 0xFF else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let low = bytes[0] == 0xFF ? 0 : 1
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }
}

struct QDAProjectReader {
  private let root: XMLNode
  private let files: [String: [UInt8]]
  private let tags: [String: String]
  private let descriptions: [TagDescription]
  private let users: [String: String]
  private let memos: [String: String]
  private var actors: [String: [Actor.ID]] = [:]
  private let styles: [String: HighlightStyle]
  private var result = ForeignNotes()

  init(_ root: XMLNode, _ archive: ZipArchive) {
    self.root = root
    files = Dictionary(
      archive.files.map { ($0.name.split(separator: "/").last?.lowercased() ?? "", $0.bytes) },
      uniquingKeysWith: { first, _ in first })
    styles = Dictionary(
      uniqueKeysWithValues: HighlightStyle.allCases.map {
        (StableID.uuid("style", $0.rawValue), $0)
      })
    let codes = QDACodes.read(root.child("CodeBook"))
    tags = codes.tags
    descriptions = codes.descriptions
    users = Dictionary(
      (root.child("Users")?.children("User") ?? []).map {
        (StableID.plain($0["guid"] ?? ""), $0["name"] ?? $0["id"] ?? "unknown")
      }, uniquingKeysWith: { first, _ in first })
    var memos: [String: String] = [:]
    for memo in root.child("Notes")?.children("Note") ?? [] {
      let text = memo.child("PlainTextContent")?.text ?? Self.file(memo, in: files) ?? ""
      memos[StableID.plain(memo["guid"] ?? "")] = text
    }
    self.memos = memos
    actors = Self.actors(of: root)
  }

  /// Of a project of ours, the actors of each selection.
  private static func actors(of root: XMLNode) -> [String: [Actor.ID]] {
    var actors: [String: [Actor.ID]] = [:]
    for person in root.child("Cases")?.children("Case") ?? [] {
      guard let id = value(.id, of: person) else { continue }
      for selection in person.children("SelectionRef") {
        actors[StableID.plain(selection["targetGUID"] ?? ""), default: []].append(Actor.ID(id))
      }
    }
    return actors
  }

  private static func value(_ variable: QDAVariable, of node: XMLNode) -> String? {
    let guid = QDAProject.guid(ofVariable: variable.rawValue)
    return node.children("VariableValue").first {
      StableID.plain($0.child("VariableRef")?["targetGUID"] ?? "") == guid
    }?.child("TextValue")?.text
  }

  private static func file(_ source: XMLNode, in files: [String: [UInt8]]) -> String? {
    guard let path = source["plainTextPath"],
      let name = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last,
      let bytes = files[name.lowercased()]
    else { return nil }
    return QDAProject.text(of: bytes)
  }

  func read() -> ForeignNotes {
    var reader = self
    reader.result.tags = descriptions.filter { !$0.tag.hasPrefix(QDAProject.styleTag) }
    var others = 0
    for source in root.child("Sources")?.children ?? [] {
      if source.name == "TextSource" { reader.read(source) } else { others += 1 }
    }
    if others > 0 {
      reader.result.omissions.append("\(others) sources that are not plain text were left out")
    }
    let drawn = ["Links", "Graphs"].compactMap { root.child($0)?.children.count }.reduce(0, +)
    if drawn > 0 { reader.result.omissions.append("\(drawn) links and graphs were left out") }
    return reader.result
  }

  private mutating func read(_ source: XMLNode) {
    let selections = source.children("PlainTextSelection")
    guard !selections.isEmpty else { return }
    guard let raw = source.child("PlainTextContent")?.text ?? Self.file(source, in: files) else {
      result.unreadable += selections.count
      return
    }
    let text = ArticleText(raw.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
    let article = Self.value(.id, of: source)
    let home = ForeignNote.Home(
      article: article.map { Article.ID($0) }, url: Self.value(.url, of: source),
      name: source["name"], text: text.string)
    for selection in selections {
      guard let note = note(of: selection, in: text, isCRLF: raw.utf8.contains(0x0D)) else {
        result.unreadable += 1
        continue
      }
      result.notes.append(ForeignNote(home: home, note: note))
    }
  }

  private func note(of selection: XMLNode, in text: ArticleText, isCRLF: Bool) -> Note? {
    guard let guid = selection["guid"], let range = range(of: selection, in: text, isCRLF) else {
      return nil
    }
    let id = StableID.plain(guid)
    let codes = selection.children("Coding").compactMap {
      $0.child("CodeRef")?["targetGUID"].map { StableID.plain($0) }
    }
    let words = selection.children("NoteRef").compactMap {
      memos[StableID.plain($0["targetGUID"] ?? "")]
    }
    let description = selection.child("Description").map { [$0.text] } ?? []
    let created = selection["creationDateTime"].flatMap { Instant(dateTime: $0) }
    let modified = selection["modifiedDateTime"].flatMap { Instant(dateTime: $0) }
    let user = StableID.plain(selection["creatingUser"] ?? selection["modifyingUser"] ?? "")
    return Note(
      id: Note.ID(id), article: Article.ID(""),
      anchor: Anchor(marking: range, in: text, textHash: ""),
      text: (words + description).filter { !$0.isEmpty }.joined(separator: "\n\n"),
      tags: codes.compactMap { styles[$0] == nil ? tags[$0] : nil },
      style: codes.compactMap { styles[$0] }.first ?? .mark, actors: actors[id] ?? [],
      author: users[user] ?? "unknown", created: created ?? modified ?? Instant(milliseconds: 0),
      modified: modified ?? created ?? Instant(milliseconds: 0))
  }

  /// Where a selection stands; the standard counts code points, some programs count otherwise, and
  /// its name, where it is the beginning of the words, tells which.
  private func range(of selection: XMLNode, in text: ArticleText, _ isCRLF: Bool) -> TextRange? {
    guard let start = selection["startPosition"].flatMap({ Int($0) }),
      let end = selection["endPosition"].flatMap({ Int($0) }), 0 <= start, start < end
    else { return nil }
    // ATLAS.ti counts a line end of two characters as one.
    let countsLineEnds = isCRLF && !(root["origin"] ?? "").uppercased().contains("ATLAS")
    let units: [OffsetUnit] =
      countsLineEnds
      ? [.scalarOfCRLF, .utf16OfCRLF, .scalar, .utf16] : [.scalar, .utf16, .scalarOfCRLF]
    let meant = TextRange(start, end)
    let name = (selection["name"] ?? "").prefix(24)
    let range =
      OffsetUnit.range(meant, in: text, by: units) { !name.isEmpty && text[$0].hasPrefix(name) }
      ?? OffsetUnit.range(meant, in: text, by: units) { _ in true }
    return range.flatMap { $0.isEmpty ? nil : text.wholeGraphemes($0) }
  }
}

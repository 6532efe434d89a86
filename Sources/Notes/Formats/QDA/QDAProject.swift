package import Articles

/// Notes as a project of REFI-QDA 1.5 (`.qdpx`), which programs for qualitative analysis exchange.
///
/// An article is a text source, a note a selection with a memo for its words, a tag a code, an actor
/// a case with the selections it is in, a story a set of sources, an author a user. Positions count
/// code points and end behind the last one.
package enum QDAProject {
  static let namespace = "urn:QDA-XML:project:1.0"
  /// Codes that stand for highlight styles.
  static let styleTag = "highlight style"

  package static func write(_ collection: NoteCollection, at moment: Instant) -> NoteExport {
    let writer = QDAProjectWriter(collection, moment: moment)
    let (xml, replaced) = writer.project()
    var files = [ZipArchive.File(name: "project.qde", bytes: Array(xml.utf8))]
    files += collection.articles.map { home in
      ZipArchive.File(
        name: "sources/\(guid(of: home.summary.id)).txt", bytes: Array(home.text.string.utf8))
    }
    let orphans = collection.articles.reduce(0) { sum, home in
      sum + home.notes.count { $0.placement.range == nil }
    }
    let left = orphans + collection.homeless.count
    var omissions: [String] = []
    if left > 0 {
      omissions.append(
        "\(left) notes whose words are not in a text here became memos of the project")
    }
    if replaced > 0 { omissions.append("\(replaced) control characters were replaced") }
    return NoteExport(
      bytes: ZipArchive(files: files).bytes, given: collection.noteCount,
      notes: collection.noteCount - left, articles: collection.articles.count,
      omissions: omissions)
  }

  static func guid(of article: Article.ID) -> String { StableID.uuid("article", article.rawValue) }
  static func guid(ofAuthor name: String) -> String { StableID.uuid("author", name) }
  static func guid(ofVariable name: String) -> String { StableID.uuid("variable", name) }
  static func memoGUID(of note: Note.ID) -> String { StableID.uuid("memo", note.rawValue) }
}

/// Facts about sources and cases.
enum QDAVariable: String, CaseIterable {
  case id = "dragoman id"
  case outlet, published, url, heading
}

/// Writes `project.qde`; the order of elements is that of the schema.
struct QDAProjectWriter {
  private let collection: NoteCollection
  private let moment: Instant
  private let notes: [Note]
  private let actors: [Actor.ID]
  private let styles: [HighlightStyle]

  init(_ collection: NoteCollection, moment: Instant) {
    self.collection = collection
    self.moment = moment
    let notes = collection.entries.map(\.placed.note)
    self.notes = notes
    actors = Set(notes.flatMap(\.actors)).sorted { $0.rawValue < $1.rawValue }
    styles = HighlightStyle.allCases.filter { style in
      style != .mark && notes.contains { $0.style == style }
    }
  }

  func project() -> (text: String, replaced: Int) {
    var xml = XMLWriter()
    xml.element(
      "Project",
      [
        "xmlns": QDAProject.namespace, "name": "Notes", "origin": "Dragoman",
        "creationDateTime": moment.description,
      ]
    ) { xml in
      writeUsers(to: &xml)
      writeCodes(to: &xml)
      writeVariables(to: &xml)
      writeCases(to: &xml)
      writeSources(to: &xml)
      writeMemos(to: &xml)
      writeSets(to: &xml)
      for note in stray { xml.element("NoteRef", ["targetGUID": QDAProject.memoGUID(of: note.id)]) }
    }
    return (xml.text, xml.replaced)
  }

  /// Notes that have no place in a source.
  private var stray: [Note] {
    collection.entries.filter { $0.placed.placement.range == nil || $0.home == nil }
      .map(\.placed.note)
  }

  private func writeUsers(to xml: inout XMLWriter) {
    let names = Set(notes.map(\.author)).sorted()
    guard !names.isEmpty else { return }
    xml.element("Users") { xml in
      for name in names {
        xml.element("User", ["guid": QDAProject.guid(ofAuthor: name), "name": name])
      }
    }
  }

  private func writeCodes(to xml: inout XMLWriter) {
    let codes = QDACodes(Set(notes.flatMap(\.tags)), descriptions: collection.tags)
    guard !codes.isEmpty || !styles.isEmpty else { return }
    xml.element("CodeBook") { xml in
      xml.element("Codes") { xml in
        codes.write(to: &xml)
        guard !styles.isEmpty else { return }
        xml.element(
          "Code",
          [
            "guid": StableID.uuid("style", ""), "name": QDAProject.styleTag, "isCodable": "false",
          ]
        ) { xml in
          for style in styles {
            xml.element(
              "Code",
              [
                "guid": StableID.uuid("style", style.rawValue), "name": style.rawValue,
                "isCodable": "true",
              ])
          }
        }
      }
    }
  }

  private func writeVariables(to xml: inout XMLWriter) {
    guard !collection.articles.isEmpty || !actors.isEmpty else { return }
    xml.element("Variables") { xml in
      for variable in QDAVariable.allCases {
        xml.element(
          "Variable",
          [
            "guid": QDAProject.guid(ofVariable: variable.rawValue), "name": variable.rawValue,
            "typeOfVariable": "Text",
          ])
      }
    }
  }

  private func write(_ variable: QDAVariable, _ value: String?, to xml: inout XMLWriter) {
    guard let value else { return }
    xml.element("VariableValue") { xml in
      xml.element("VariableRef", ["targetGUID": QDAProject.guid(ofVariable: variable.rawValue)])
      xml.element("TextValue", text: value)
    }
  }

  private func writeCases(to xml: inout XMLWriter) {
    guard !actors.isEmpty else { return }
    let placed = collection.articles.flatMap(\.notes).filter { $0.placement.range != nil }
    xml.element("Cases") { xml in
      for actor in actors {
        xml.element(
          "Case",
          ["guid": StableID.uuid("actor", actor.rawValue), "name": collection.name(of: actor)]
        ) { xml in
          write(.id, actor.rawValue, to: &xml)
          for note in placed where note.note.actors.contains(actor) {
            xml.element("SelectionRef", ["targetGUID": StableID.uuid(of: note.id)])
          }
        }
      }
    }
  }

  private func writeSources(to xml: inout XMLWriter) {
    guard !collection.articles.isEmpty else { return }
    xml.element("Sources") { xml in
      for home in collection.articles {
        let guid = QDAProject.guid(of: home.summary.id)
        xml.element(
          "TextSource",
          [
            "guid": guid, "name": home.summary.heading, "plainTextPath": "internal://\(guid).txt",
          ]
        ) { xml in
          for placed in home.notes { writeSelection(placed, in: home, to: &xml) }
          write(.id, home.summary.id.rawValue, to: &xml)
          write(.outlet, home.summary.publisher, to: &xml)
          write(.published, home.summary.published?.description, to: &xml)
          write(.url, home.article.metadata.url, to: &xml)
        }
      }
    }
  }

  private func writeSelection(
    _ placed: PlacedNote, in home: NoteCollection.NotedArticle, to xml: inout XMLWriter
  ) {
    guard let range = placed.placement.range else { return }
    let note = placed.note
    let author = QDAProject.guid(ofAuthor: note.author)
    let codes =
      note.tags.map { QDACodes.guid(of: $0) }
      + (note.style == .mark ? [] : [StableID.uuid("style", note.style.rawValue)])
    let content: ((inout XMLWriter) -> Void)? =
      codes.isEmpty && note.text.isEmpty
      ? nil
      : { xml in
        for code in codes {
          xml.element(
            "Coding",
            [
              "guid": StableID.uuid("coding", note.id.rawValue + " " + code),
              "creatingUser": author, "creationDateTime": note.created.description,
            ]
          ) { xml in
            xml.element("CodeRef", ["targetGUID": code])
          }
        }
        if !note.text.isEmpty {
          xml.element("NoteRef", ["targetGUID": QDAProject.memoGUID(of: note.id)])
        }
      }
    xml.element(
      "PlainTextSelection",
      [
        "guid": StableID.uuid(of: note.id), "name": String(home.text[range].prefix(80)),
        "startPosition": String(range.start), "endPosition": String(range.end),
        "creatingUser": author, "creationDateTime": note.created.description,
        "modifyingUser": author, "modifiedDateTime": note.modified.description,
      ], content)
  }

  private func writeMemos(to xml: inout XMLWriter) {
    let stray = stray
    let ids = Set(stray.map(\.id))
    let memos = notes.filter { !$0.text.isEmpty || ids.contains($0.id) }
    guard !memos.isEmpty else { return }
    xml.element("Notes") { xml in
      for note in memos {
        let author = QDAProject.guid(ofAuthor: note.author)
        xml.element(
          "Note",
          [
            "guid": QDAProject.memoGUID(of: note.id),
            "name": ids.contains(note.id)
              ? "Words not found: \(note.anchor.exact.prefix(60))" : nil,
            "creatingUser": author, "creationDateTime": note.created.description,
            "modifyingUser": author, "modifiedDateTime": note.modified.description,
          ]
        ) { xml in
          let quote = ids.contains(note.id) ? "“\(note.anchor.exact)”\n\n" : ""
          xml.element("PlainTextContent", text: quote + note.text)
        }
      }
    }
  }

  private func writeSets(to xml: inout XMLWriter) {
    let stories = Dictionary(grouping: collection.articles, by: \.summary.story)
    guard !stories.isEmpty else { return }
    xml.element("Sets") { xml in
      for (story, homes) in stories.sorted(by: { $0.key < $1.key }) {
        xml.element("Set", ["guid": StableID.uuid("story", story), "name": story]) { xml in
          for home in homes {
            xml.element("MemberSource", ["targetGUID": QDAProject.guid(of: home.summary.id)])
          }
        }
      }
    }
  }
}

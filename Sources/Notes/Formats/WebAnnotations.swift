import Articles

/// Notes as a W3C Web Annotation collection in JSON-LD (Web Annotation Data Model, 2017).
///
/// Lossless: what the model has no place for stands under the prefix `dragoman`.
package enum WebAnnotations {
  static let context = "http://www.w3.org/ns/anno.jsonld"

  package static func write(_ collection: NoteCollection) -> NoteExport {
    let entries = collection.entries
    let items = entries.map { annotation($0.placed.note, home: $0.home, collection) }
    let id =
      "urn:uuid:"
      + StableID.uuid("collection", entries.map(\.placed.id.rawValue).joined(separator: " "))
    let page: JSONNode? =
      items.isEmpty
      ? nil
      : .object([
        "id": .string(id + "#page-1"), "type": "AnnotationPage",
        "partOf": .string(id), "startIndex": .integer(0), "items": .list(items),
      ])
    let document = JSONNode.object([
      "@context": .list([.string(context), .object(["dragoman": "urn:dragoman:"])]),
      "id": .string(id), "type": "AnnotationCollection", "label": "Notes",
      "total": .integer(items.count), "first": page,
    ])
    return NoteExport(text: document.text, of: collection)
  }

  private static func annotation(
    _ note: Note, home: NoteCollection.NotedArticle?, _ collection: NoteCollection
  ) -> JSONNode {
    let bodies = bodies(of: note)
    return .object([
      "id": .string(iri(of: note.id)), "type": "Annotation",
      "motivation": .string(motivation(of: note)),
      "created": .string(note.created.description),
      "modified": .string(note.modified.description),
      "creator": .object([
        "id": .string("urn:uuid:" + StableID.uuid("author", note.author)), "type": "Person",
        "name": .string(note.author),
      ]),
      "body": bodies.isEmpty ? nil : .list(bodies), "target": target(of: note, home: home),
    ])
  }

  private static func motivation(of note: Note) -> String {
    if !note.text.isEmpty { return "commenting" }
    return note.tags.isEmpty ? "highlighting" : "tagging"
  }

  private static func bodies(of note: Note) -> [JSONNode] {
    var bodies: [JSONNode] = []
    if !note.text.isEmpty {
      bodies.append(
        .object([
          "type": "TextualBody", "purpose": "commenting", "value": .string(note.text),
          "format": "text/markdown",
        ]))
    }
    bodies += note.tags.map {
      .object(["type": "TextualBody", "purpose": "tagging", "value": .string($0)])
    }
    bodies += note.actors.map {
      .object([
        "type": "SpecificResource", "purpose": "identifying",
        "source": .string(Reference.actor.iri(for: $0.rawValue)),
      ])
    }
    return bodies
  }

  private static func target(of note: Note, home: NoteCollection.NotedArticle?) -> JSONNode {
    let anchor = note.anchor
    let url = home?.article.metadata.url
    return .object([
      "type": "SpecificResource",
      "source": .string(url ?? Reference.article.iri(for: note.article.rawValue)),
      "styleClass": note.style == .mark ? nil : .string(note.style.rawValue),
      "state": .object([
        "type": "TimeState", "cached": .string(Reference.text.iri(for: anchor.textHash)),
      ]),
      "selector": .list([
        .object([
          "type": "TextQuoteSelector", "exact": .string(anchor.exact),
          "prefix": .string(anchor.prefix), "suffix": .string(anchor.suffix),
        ]),
        .object([
          "type": "TextPositionSelector", "start": .integer(anchor.position.start),
          "end": .integer(anchor.position.end),
        ]),
      ]),
      "dragoman:article": .string(note.article.rawValue),
    ])
  }

  /// A UUID as a URN, an id that is an IRI already as it is, any other packed into one.
  static func iri(of id: Note.ID) -> String {
    if StableID.isUUID(id.rawValue), id.rawValue == id.rawValue.lowercased() {
      return "urn:uuid:" + id.rawValue
    }
    let isAddress = ["http://", "https://"].contains { id.rawValue.hasPrefix($0) }
    return isAddress ? id.rawValue : Reference.note.iri(for: id.rawValue)
  }

  static func id(ofIRI iri: String) -> Note.ID {
    let uuid = iri.dropFirst("urn:uuid:".count)
    if iri.hasPrefix("urn:uuid:"), StableID.isUUID(String(uuid)) {
      return Note.ID(uuid.lowercased())
    }
    return Note.ID(Reference.note.name(in: iri) ?? iri)
  }
}

/// Things of ours as IRIs.
enum Reference: String {
  case note, actor, article, text

  private var prefix: String { self == .text ? "urn:sha256:" : "urn:dragoman:\(rawValue):" }

  /// Letters, digits and `-._~:` stand for themselves, all else percent-encoded.
  func iri(for name: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var encoded = ""
    for byte in name.utf8 {
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80,
        scalar.properties.isAlphabetic || "0123456789-._~:".unicodeScalars.contains(scalar)
      {
        encoded.unicodeScalars.append(scalar)
      } else {
        encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return prefix + encoded
  }

  /// The name in an IRI of this kind; nil for others.
  func name(in iri: String) -> String? {
    guard iri.hasPrefix(prefix) else { return nil }
    var bytes: [UInt8] = []
    var rest = iri.utf8.dropFirst(prefix.utf8.count)
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

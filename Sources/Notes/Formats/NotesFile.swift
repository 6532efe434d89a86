package import Articles
import Foundation

/// The program's own file of notes: JSON that holds everything and can be taken in again.
package enum NotesFile {
  private static let format = "dragoman-notes"
  private static let version = 1

  private struct Document: Codable {
    var format: String
    var version: Int
    var articles: [ArticleRecord]
    var notes: [NoteRecord]
    var tags: [TagRecord]?
  }

  private struct TagRecord: Codable {
    var tag: String
    var text: String
    var color: String?
  }

  /// Tells people and other programs what the notes are on; not read back.
  private struct ArticleRecord: Codable {
    var id: String
    var heading: String
    var publisher: String?
    var published: String?
    var story: String
  }

  package static func write(
    _ notes: [Note], articles: [ArticleSummary], tags: [TagDescription] = []
  ) throws(NotesError) -> NoteExport {
    let noted = Set(notes.map(\.article))
    let records = articles.filter { noted.contains($0.id) }.map { article in
      ArticleRecord(
        id: article.id.rawValue, heading: article.heading, publisher: article.publisher,
        published: article.published?.description, story: article.story)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(
      format: format, version: version, articles: records, notes: notes.map { NoteRecord($0) },
      tags: tags.isEmpty
        ? nil
        : tags.sorted { $0.tag < $1.tag }.map {
          TagRecord(tag: $0.tag, text: $0.text, color: $0.color?.rawValue)
        })
    // Strings and whole numbers always encode.
    guard let json = try? encoder.encode(document) else { throw .unknownFormat }
    return NoteExport(
      text: String(decoding: json, as: UTF8.self) + "\n", notes: notes.count,
      articles: noted.count)
  }

  /// Everything there is to the notes of a collection, and what is said about their tags.
  package static func write(_ collection: NoteCollection) throws(NotesError) -> NoteExport {
    try write(
      collection.entries.map(\.placed.note), articles: collection.articles.map(\.summary),
      tags: Array(collection.tags.values))
  }

  /// The notes of a file, and how many of its entries could not be read.
  package static func read(
    _ bytes: some Collection<UInt8>
  ) throws(NotesError) -> (notes: [Note], tags: [TagDescription], unreadable: Int) {
    let json = Data(bytes)
    let decoder = JSONDecoder()
    guard let header = try? decoder.decode(Header.self, from: json), header.format == format else {
      throw .unknownFormat
    }
    guard header.version <= version else { throw .newerFormat(version: header.version) }
    guard let body = try? decoder.decode(Body.self, from: json) else { throw .unknownFormat }
    let notes = body.notes.compactMap { $0.record?.note }
    let tags = (body.tags ?? []).compactMap(\.record).map {
      TagDescription(
        $0.tag, text: $0.text, color: $0.color.flatMap { TagColor(rawValue: $0) })
    }
    return (notes, tags, body.notes.count - notes.count)
  }

  private struct Header: Codable {
    var format: String
    var version: Int
  }

  private struct Body: Decodable {
    var notes: [Entry]
    var tags: [TagEntry]?
  }

  private struct TagEntry: Decodable {
    let record: TagRecord?
    init(from decoder: any Decoder) { record = try? TagRecord(from: decoder) }
  }

  /// One note, or what should have been one: it must not spoil the others.
  private struct Entry: Decodable {
    let record: NoteRecord?
    init(from decoder: any Decoder) { record = try? NoteRecord(from: decoder) }
  }
}

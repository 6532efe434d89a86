package import Articles
import Foundation

/// What people corrected in comparisons: lines of JSON in `<author>.jsonl`, only ever appended and
/// on the disk when the call that made them returns, as with notes.
package struct CorrectionJournal: Sendable {
  private let directory: String
  private let author: String

  package init(directory: String, author: String) {
    self.directory = directory
    self.author = author
  }

  /// The corrections of a story by everybody in the folder, oldest first, without those taken back;
  /// of these the author's own; and where lines could not be read.
  package func corrections(
    of story: String
  ) throws(NotesError) -> (
    corrections: [ComparisonCorrection], own: [ComparisonCorrection], problems: [JournalProblem]
  ) {
    var problems: [JournalProblem] = []
    var entries: [Entry] = []
    for path in try files() { entries += read(path, &problems) }
    entries.sort { ($0.at, $0.author, $0.id) < ($1.at, $1.author, $1.id) }
    var kept: [Entry] = []
    for entry in entries {
      kept.removeAll { $0.id == entry.id }
      if entry.correction?.story == story { kept.append(entry) }
    }
    let own = kept.filter { $0.author == author }
    return (kept.compactMap(\.correction), own.compactMap(\.correction), problems)
  }

  /// Keeps a correction.
  package func put(_ correction: ComparisonCorrection, at moment: Instant) throws(NotesError) {
    try append(Entry(id: correction.id, correction: correction, at: moment, author: author))
  }

  /// Takes a correction back; `put` makes it again.
  package func remove(_ id: String, at moment: Instant) throws(NotesError) {
    try append(Entry(id: id, correction: nil, at: moment, author: author))
  }
}

extension CorrectionJournal {
  /// One line: a correction made, or taken back when there is none in it.
  private struct Entry: Codable {
    var v = 1
    var id: String
    var correction: ComparisonCorrection?
    var at: String
    var author: String

    init(id: String, correction: ComparisonCorrection?, at moment: Instant, author: String) {
      self.id = id
      self.correction = correction
      at = moment.description
      self.author = author
    }
  }

  private var path: String {
    let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-_"))
    let name = author.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    return "\(directory)/\(name.isEmpty ? "%" : name).jsonl"
  }

  private func append(_ entry: Entry) throws(NotesError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings and whole numbers always encode.
    guard let line = try? encoder.encode(entry) else { return }
    try JournalFile(path: path).append([UInt8](line))
  }

  private func files() throws(NotesError) -> [String] {
    guard FileManager.default.fileExists(atPath: directory) else { return [] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      throw .cannotRead(path: directory, reason: "it cannot be listed")
    }
    return names.filter { $0.hasSuffix(".jsonl") && !$0.hasPrefix(".") }.sorted()
      .map { "\(directory)/\($0)" }
  }

  private func read(_ path: String, _ problems: inout [JournalProblem]) -> [Entry] {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      problems.append(.unreadableFile(path: path))
      return []
    }
    let decoder = JSONDecoder()
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { number, line in
      guard !line.isEmpty else { return nil }
      if let entry = try? decoder.decode(Entry.self, from: Data(line)), entry.v == 1 {
        return entry
      }
      problems.append(.unreadableLine(path: path, line: number + 1))
      return nil
    }
  }
}

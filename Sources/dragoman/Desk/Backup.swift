import Foundation
import Library

/// A copy of a library with its notes, corrections and drafts.
struct Backup {
  private let source: Places
  private let folder: String

  init(of source: Places, to folder: String) {
    self.source = source
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  /// Makes the copy under another name first: an interrupted one is never taken for a whole one.
  func make(of library: ArticleLibrary) throws {
    let files = FileManager.default
    if files.fileExists(atPath: folder) {
      throw Failure("\(folder): is there already; name a new folder")
    }
    let part = folder + ".part"
    do {
      if files.fileExists(atPath: part) { try files.removeItem(atPath: part) }
      try files.createDirectory(atPath: part, withIntermediateDirectories: true)
      let copy = Places(library: part, environment: [:])
      try library.backUp(toDirectory: part)
      for (from, to) in [
        (source.notes, copy.notes), (source.teachings, copy.teachings),
        (source.drafts, copy.drafts),
      ] where files.fileExists(atPath: from) {
        try files.copyItem(atPath: from, toPath: to)
      }
      try cutUnfinishedLines(in: copy.notes)
      try files.moveItem(atPath: part, toPath: folder)
    } catch let error as CocoaError {
      throw Failure("\(folder): \(error.localizedDescription)")
    }
  }

  /// What was being written to a journal while it was copied is not in the copy.
  private func cutUnfinishedLines(in notes: String) throws {
    let names = FileManager.default.enumerator(atPath: notes)?.compactMap { $0 as? String } ?? []
    for name in names where name.hasSuffix(".jsonl") {
      let handle = try FileHandle(forUpdating: URL(fileURLWithPath: "\(notes)/\(name)"))
      defer { try? handle.close() }
      guard let content = try handle.readToEnd(), content.last != 0x0A else { continue }
      let end = content.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      try handle.truncate(atOffset: UInt64(end))
    }
  }
}

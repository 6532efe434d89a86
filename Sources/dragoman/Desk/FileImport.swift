import Articles
import Ingest
import Library

/// Reads files into the library one after the other and keeps count.
struct FileImport {
  /// What became of everything given.
  struct Report: Equatable {
    var files: [FileReport] = []
    /// Sentences about what failed, in order.
    var failures: [String] = []
    var wasInterrupted = false

    var added: Int { files.reduce(0) { $0 + $1.added.count } }
    var known: Int { files.reduce(0) { $0 + $1.known.count } }
    var changed: Int { files.reduce(0) { $0 + $1.changed.count } }
  }

  /// What became of one file.
  struct FileReport: Equatable {
    var name: String
    var encoding: String
    var remarks: [String]
    var added: [Article.ID]
    var known: [Article.ID]
    /// Articles of which the file had a newer text.
    var changed: [Article.ID]
  }

  let desk: Desk
  let story: String
  let importer: Importer
  /// When it is done, where that matters.
  var moment: Instant?
  /// How many files are stored in one transaction.
  private static let batch = 32

  /// Imports files (paths, as `SourceFiles` lists them); bad ones are reported, the rest goes on.
  func run(_ paths: [String], progress: inout Progress) throws -> Report {
    var report = Report()
    var waiting: [ImportedFile] = []
    for path in paths {
      if Interruption.isRequested {
        report.wasInterrupted = true
        break
      }
      do {
        waiting.append(try importer.read(try SourceFiles().read(path), named: path))
      } catch {
        report.failures.append(Words.sentence(for: error))
      }
      if waiting.count == Self.batch { try store(&waiting, in: &report) }
      progress.advance()
    }
    try store(&waiting, in: &report)
    return report
  }

  private func store(_ files: inout [ImportedFile], in report: inout Report) throws {
    let additions = try desk.library.add(
      files.flatMap(\.articles), story: story, at: moment)
    var rest = additions[...]
    for file in files {
      let mine = rest.prefix(file.articles.count)
      rest = rest.dropFirst(file.articles.count)
      report.files.append(FileReport(file, mine))
    }
    files = []
  }
}

extension FileImport.FileReport {
  init(_ file: ImportedFile, _ additions: ArraySlice<Addition>) {
    name = file.name
    encoding = file.encoding
    remarks = file.remarks
    added = additions.compactMap { if case .added(let id) = $0 { id } else { nil } }
    known = additions.compactMap { if case .known(let id) = $0 { id } else { nil } }
    changed = additions.compactMap { if case .revised(let id, _) = $0 { id } else { nil } }
  }
}

import Articles
import Foundation
import Ingest
import Lexicons
import Library

// One source after another, as the reader is asked for them.
extension Desk {
  /// Adds what is at a path or an address, without a word on the way.
  func add(_ source: String, story: String?) throws -> ImportReport {
    var importing = FileImport(
      desk: self, story: story, importer: Importer(today: Instant.now.day))
    importing.moment = .now
    var progress = Progress.silent
    if AddCommand.isAddress(source) {
      let fetching = AddressImport(
        library: library, story: story ?? FileImport.unsorted, importer: importing.importer,
        now: { .now })
      try fetching.run([source], into: &importing, progress: &progress)
      return importing.report
    }
    let path = (source as NSString).expandingTildeInPath
    return try importing.run(SourceFiles().listing(of: path).paths, progress: &progress)
  }

  /// Adds the story that comes with the program.
  func addDemo() throws -> ImportReport {
    guard let folder = Lexicons.demoFolder() else {
      throw Failure("the demo story is not beside the program nor in ../share/dragoman/seeds")
    }
    return try add(folder, story: "Istanbul talks")
  }
}

extension ImportReport {
  /// As in "3 articles added, 1 known already".
  var words: String {
    var parts = [added == 1 ? "1 article added" : "\(added) articles added"]
    if changed > 0 { parts.append("\(changed) changed") }
    if known > 0 { parts.append("\(known) known already") }
    if followed > 0 {
      parts.append(followed == 1 ? "1 feed followed" : "\(followed) feeds followed")
    }
    return parts.joined(separator: ", ")
  }
}

extension Lexicons {
  /// Where the demo story lies: among the installed resources, else in the sources the program was
  /// built from.
  static func demoFolder() -> String? {
    let environment = ProcessInfo.processInfo.environment
    let binary = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().path
    let candidates =
      [environment["DRAGOMAN_RESOURCES"].map { $0 + "/seeds" }].compactMap { $0 }
      + ["/../share/dragoman/seeds", "/../../../seeds"].map { binary + $0 }
    return candidates.first { FileManager.default.fileExists(atPath: $0) }
  }
}

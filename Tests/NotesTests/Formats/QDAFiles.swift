import Foundation
import Notes
import TestSupport
import Testing

/// The schema checker of libxml2, where it is installed.
enum XMLLint {
  static let path = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static var isThere: Bool { path != nil }

  private static let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Schemas/REFI-QDA-Project.xsd").path

  /// Fails the test with the checker's words when the document is not valid.
  static func check(_ xml: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = try TemporaryFolder()
    try folder.write(xml, to: "project.qde")
    let words = try QDAFiles.run(
      path ?? "", ["--noout", "--nonet", "--schema", schema, folder.path + "/project.qde"])
    #expect(words.hasSuffix("project.qde validates\n"), "\(words)", sourceLocation: sourceLocation)
  }
}

enum QDAFiles {
  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What a program prints on either output.
  static func run(_ path: String, _ arguments: [String]) throws -> String {
    let folder = try TemporaryFolder()
    let output = folder.path + "/output"
    _ = try Child([path] + arguments, environment: [:], output: output, errors: output).wait()
    // Not always UTF-8: checkers cut the lines they quote wherever they like.
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self)
  }

  static func project(in archive: [UInt8]) throws -> String {
    let file = try #require(ZipFiles.files(in: archive)["project.qde"])
    return String(decoding: file, as: UTF8.self)
  }

  static func archive(_ files: [String: String]) -> [UInt8] {
    ZipFiles.archive(files.mapValues { Array($0.utf8) })
  }
}

import Foundation
import TestSupport

/// The built program, run for real.
struct Program {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The binary beside the test bundle.
  static var path: String {
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appendingPathComponent("dragoman").path
  }

  /// The repository's folder.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// What the program sees of its surroundings, with what sanitizers were told.
  static func environment(home: String) -> [String: String] {
    let own = ProcessInfo.processInfo.environment.filter {
      ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
    }
    return own.merging([
      "HOME": home, "USER": "tester", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]) { $1 }
  }

  /// Runs the program to its end with an environment of its own.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    let folder = try TemporaryFolder()
    let outputs = (folder.path + "/out", folder.path + "/err", folder.path + "/in")
    try Data(input.utf8).write(to: URL(fileURLWithPath: outputs.2))
    let child = try Child(
      [path] + arguments,
      environment: self.environment(home: folder.path).merging(environment) { $1 },
      input: outputs.2, output: outputs.0, errors: outputs.1)
    let status = child.wait()
    return Result(
      status: status,
      output: try String(contentsOfFile: outputs.0, encoding: .utf8),
      errors: try String(contentsOfFile: outputs.1, encoding: .utf8))
  }
}

/// A folder that goes when the value does.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("dragoman-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file into the folder and answers its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a shell script that can be run and answers its path.
  ///
  /// Another program writes it: while this one had it open, programs that other tests start could
  /// inherit it so, and none may be run that is open for writing.
  func script(_ body: String, to name: String) throws -> String {
    let file = path + "/" + name
    let writer = try Child(
      [
        "/bin/sh", "-c", "cp \"$0\" \"$1\" && chmod 755 \"$1\"",
        write("#!/bin/sh\n\(body)\n", to: name + ".text"), file,
      ], environment: Program.environment(home: path))
    guard writer.wait() == 0 else { throw CocoaError(.fileWriteUnknown) }
    return file
  }
}

import Foundation
import Glibc
import Settings

/// Programs of the person's own: started by argument vector, never through a shell.
struct OutsideTools {
  let configuration: Configuration
  let environment: [String: String]

  /// Opens an address in the desktop's browser; only http and https.
  func open(_ url: String) throws {
    let scheme = url.prefix { $0 != ":" }.lowercased()
    guard ["http", "https"].contains(scheme) else {
      throw Failure("only http and https addresses are opened; this is \(url)")
    }
    try ChildProcess.start(
      (configuration.opener ?? [environment["BROWSER"] ?? "xdg-open"]) + [url])
  }

  /// Lets a person change a text in their editor.
  ///
  /// - Returns: the text as saved; nil when the editor ended with an error.
  func edit(_ text: String) throws -> String? {
    let named = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
    let words = configuration.editor ?? named.split(separator: " ").map(String.init)
    guard !words.isEmpty else { throw Failure("$EDITOR is empty") }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dragoman-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("note.md")
    try Data(text.utf8).write(to: file)
    guard try ChildProcess.run(words + [file.path]) == 0 else { return nil }
    let saved = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    // Editors end a file with a line feed nobody typed.
    return saved.hasSuffix("\n") ? String(saved.dropLast()) : saved
  }

  /// Gives a text to a program: one of the configuration's by its name, else a program with its
  /// arguments as typed.
  ///
  /// - Returns: its exit status, as `ChildProcess.run` answers it.
  func pipe(_ text: String, to program: String) throws -> Int32 {
    let words = configuration.pipes[program] ?? ArgumentVector.words(in: program)
    guard let words, !words.isEmpty else { throw Failure("a quote is not closed in: \(program)") }
    return try ChildProcess.run(words, input: text)
  }

  /// Takes a copied text where the configuration says; answers whether the terminal need not.
  func copy(_ text: String) throws -> Bool {
    if let file = configuration.citationFile { try append(text, to: file) }
    guard case .program(let words) = configuration.clipboard else { return false }
    try ChildProcess.start(words, input: text)
    return true
  }

  private func append(_ text: String, to file: String) throws {
    let path = (file as NSString).expandingTildeInPath
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Failure("\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try handle.write(contentsOf: Data((text.hasSuffix("\n") ? text + "\n" : text + "\n\n").utf8))
  }
}

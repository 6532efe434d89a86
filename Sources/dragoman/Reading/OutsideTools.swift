import Foundation

/// Programs of the person's own: started by argument vector, never through a shell.
struct OutsideTools {
  let environment: [String: String]

  /// Opens an address in the desktop's browser; only http and https.
  func open(_ url: String) throws {
    let scheme = url.prefix { $0 != ":" }.lowercased()
    guard ["http", "https"].contains(scheme) else {
      throw Failure("only http and https addresses are opened; this is \(url)")
    }
    try ChildProcess.start([environment["BROWSER"] ?? "xdg-open", url])
  }

  /// Lets a person change a text in their editor.
  ///
  /// - Returns: the text as saved; nil when the editor ended with an error.
  func edit(_ text: String) throws -> String? {
    let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
    let words = editor.split(separator: " ").map(String.init)
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
}

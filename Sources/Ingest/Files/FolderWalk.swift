import Glibc

/// Walks a folder and the folders inside it, by name, each file and folder once.
struct FolderWalk {
  private(set) var listing = FileListing()
  /// Keeps a link to a folder above from leading in circles.
  private var visited: Set<FileStatus.Identity> = []

  mutating func visit(_ folder: String) {
    do {
      let status = try FileStatus(folder)
      guard visited.insert(status.identity).inserted else { return }
      for name in try Self.names(in: folder) { try? visit(name, in: folder) }
    } catch {
      listing.refusals.append(error)
    }
  }

  /// What cannot be asked about, as a link to nowhere, is passed over.
  private mutating func visit(_ name: String, in folder: String) throws(ImportError) {
    let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
    let status = try FileStatus(path)
    switch status.kind {
    case .folder: visit(path)
    case .file:
      guard FileFormat.isReadable(name, at: path), visited.insert(status.identity).inserted else {
        return
      }
      listing.paths.append(path)
    case .other: break
    }
  }

  /// Sorted by their bytes; without hidden ones.
  private static func names(in folder: String) throws(ImportError) -> [String] {
    guard let stream = opendir(folder) else { throw FileStatus.error(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

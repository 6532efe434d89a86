import Articles
import Foundation

/// What has been read of a folder of journals, and how far.
struct JournalFolder {
  /// One file as it was when it was read.
  fileprivate struct Seen {
    var inode: UInt64
    var size: Int
    var modified: Int
    /// Bytes of whole lines, and their number: reading goes on there.
    var bytes = 0
    var lines = 0
  }

  private(set) var ledger = NoteLedger()
  /// Counts the changes of what is read, so that others know when to ask again.
  private(set) var revision = 0
  /// What the author did whose journal is written.
  private(set) var history = ActionHistory()
  private let directory: String
  private let author: String
  private var seen: [String: Seen] = [:]
  private var found: [String: [JournalProblem]] = [:]

  init(directory: String, author: String) {
    self.directory = directory
    self.author = author
  }

  /// What could not be read, file by file.
  var problems: [JournalProblem] {
    found.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// Reads what has changed; answers whether the notes are others than before.
  ///
  /// Of files that only grew, what is new is read; otherwise all files are read again.
  mutating func refresh() throws(NotesError) -> Bool {
    let present = try files()
    let hasOnlyGrown = seen.allSatisfy { path, old in
      present[path].map { $0.inode == old.inode && $0.size > old.size || $0.isSame(as: old) }
        ?? false
    }
    guard hasOnlyGrown else { return reread(present) }
    var isChanged = false
    for (path, file) in present where seen[path]?.isSame(as: file) != true {
      isChanged = read(path, file) || isChanged
    }
    return isChanged
  }

  /// Takes in an entry of our own that is on the disk now.
  mutating func appended(_ entry: JournalEntry) { _ = take(entry) }

  private mutating func take(_ entry: JournalEntry) -> Bool {
    if entry.author == author { history.record(entry) }
    let isNews = ledger.merge(entry)
    if isNews { revision += 1 }
    return isNews
  }

  private mutating func reread(_ present: [String: Seen]) -> Bool {
    let before = ledger
    revision += 1
    ledger = NoteLedger()
    history = ActionHistory()
    seen = [:]
    found = [:]
    for (path, file) in present { _ = read(path, file) }
    return ledger != before
  }

  /// Reads a file from where reading ended last time; answers whether there was news.
  private mutating func read(_ path: String, _ file: Seen) -> Bool {
    let old = seen[path]
    guard let bytes = Self.bytes(of: path, from: old?.bytes ?? 0) else {
      found[path] = [.unreadableFile(path: path)]
      return false
    }
    var state = file
    state.bytes = old?.bytes ?? 0
    state.lines = old?.lines ?? 0
    // A torn end may have been completed meanwhile.
    var problems = (found[path] ?? []).filter { if case .tornLine = $0 { false } else { true } }
    var isChanged = false
    let lines = JournalLines.read(bytes)
    ledger.reserve(more: lines.count)
    for line in lines {
      let number = state.lines + 1
      switch line.content {
      case .blank: break
      case .entry(let entry): isChanged = take(entry) || isChanged
      case .unreadable(let error):
        problems.append(Self.problem(error, path: path, line: number, isWhole: line.isWhole))
      }
      guard line.isWhole else { break }
      state.bytes += line.count
      state.lines = number
    }
    seen[path] = state
    found[path] = problems.isEmpty ? nil : problems
    return isChanged
  }

  /// Every entry about some notes, in the order of entries; read anew from the disk.
  func entries(about notes: Set<Note.ID>) throws(NotesError) -> [JournalEntry] {
    let needle = notes.count == 1 ? notes.first.map { JSONWriter.escaped($0.rawValue) } : nil
    var entries: Set<JournalEntry> = []
    for path in try files().keys {
      guard let bytes = Self.bytes(of: path, from: 0) else { continue }
      for line in JournalLines.read(bytes, holding: needle) {
        guard case .entry(let entry) = line.content, let note = entry.note, notes.contains(note)
        else { continue }
        entries.insert(entry)
      }
    }
    return entries.sorted { $0.precedes($1) }
  }

  private static func problem(
    _ error: JournalEntry.Unreadable, path: String, line: Int, isWhole: Bool
  ) -> JournalProblem {
    switch error {
    case .newer: .newerLine(path: path, line: line)
    case .malformed:
      isWhole ? .unreadableLine(path: path, line: line) : .tornLine(path: path, line: line)
    }
  }
}

extension JournalFolder {
  /// The journals in the folder; none while it does not exist.
  private func files() throws(NotesError) -> [String: Seen] {
    guard let listing = opendir(directory) else {
      if errno == ENOENT { return [:] }
      throw .cannotRead(path: directory, reason: String(cString: strerror(errno)))
    }
    closedir(listing)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      throw .cannotRead(path: directory, reason: "it cannot be listed")
    }
    var files: [String: Seen] = [:]
    for name in names where name.hasSuffix(".jsonl") && !name.hasPrefix(".") {
      let path = "\(directory)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      let modified = status.st_mtim
      files[path] = Seen(
        inode: UInt64(status.st_ino), size: Int(status.st_size),
        modified: modified.tv_sec * 1_000_000_000 + modified.tv_nsec)
    }
    return files
  }

  private static func bytes(of path: String, from offset: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    // One more than there is, so that what is appended meanwhile shows.
    var bytes = [UInt8](repeating: 0, count: max(0, Int(status.st_size) - offset) + 1)
    var filled = 0
    while true {
      let space = bytes.count - filled
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress?.advanced(by: filled), space, off_t(offset + filled))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      filled += count
      if count == 0 { break }
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: 1 << 16) }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}

extension JournalFolder.Seen {
  fileprivate func isSame(as other: JournalFolder.Seen) -> Bool {
    inode == other.inode && size == other.size && modified == other.modified
  }
}

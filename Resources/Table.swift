import Glibc

/// One file of tab-separated values with a header row; `#` begins a comment line.
struct Table {
  /// The file's name without its folder, for errors.
  let file: String
  let bytes: [UInt8]
}

extension Table {
  /// Reads the whole file.
  init(path: String) throws(LexiconError) {
    file = path.split(separator: "/").last.map(String.init) ?? path
    bytes = try Self.contents(of: path)
  }

  /// Every row made into an entry, in the order of the file.
  func entries<Entry: TableEntry>(_ type: Entry.Type) throws(LexiconError) -> [Entry] {
    var entries: [Entry] = []
    try append(to: &entries)
    return entries
  }

  /// Appends every row, made into an entry, in the order of the file.
  func append<Entry: TableEntry>(to entries: inout [Entry]) throws(LexiconError) {
    var (line, start) = (0, 0)
    var row = try firstRow(columns: Entry.columns, &line, &start)
    while let range = nextLine(&line, &start) {
      try row.move(to: range, line: line)
      entries.append(try Entry(&row))
    }
  }

  /// A row that stands at the header, which must be there.
  func firstRow(
    columns: [String], _ line: inout Int, _ start: inout Int
  ) throws(LexiconError) -> TableRow {
    guard let header = nextLine(&line, &start) else {
      throw .missingColumn(file: file, column: columns[0])
    }
    return try TableRow(table: self, header: header, columns: columns)
  }

  /// The next line that is neither empty nor a comment; nil at the end.
  func nextLine(_ line: inout Int, _ start: inout Int) -> Range<Int>? {
    while start < bytes.count {
      let first = start
      let end = endOfLine(from: first)
      line += 1
      start = end + 1
      if first < end, bytes[first] != Byte.hash { return first..<end }
    }
    return nil
  }

  private func endOfLine(from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(Byte.newline), buffer.count - start)
      else { return buffer.count }
      return UnsafeRawPointer(found) - base
    }
  }
}

extension Table {
  /// The bytes of a file that need not be there; empty when it is not.
  static func contentsIfPresent(of path: String) -> [UInt8] {
    (try? contents(of: path)) ?? []
  }

  fileprivate static func contents(of path: String) throws(LexiconError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .missingFile(path: path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadableFile(path: path)
    }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let taken = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if taken <= 0 { break }
        count += taken
      }
    }
    guard bytes.count == size else { throw .unreadableFile(path: path) }
    return bytes
  }
}

/// The bytes that mean something in a table.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let hash = UInt8(ascii: "#")
  static let bar = UInt8(ascii: "|")
}

/// A value that one row of a table stands for.
protocol TableEntry: Sendable {
  /// The columns its initializer reads, in that order.
  static var columns: [String] { get }
  init(_ row: inout TableRow) throws(LexiconError)
}

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
    try readRows(columns: Entry.columns) { (row) throws(LexiconError) in
      entries.append(try Entry(&row))
    }
    return entries
  }

  /// Calls `body` once a row; `columns` are what its fields are read as, in that order.
  ///
  /// A column the file has not is read as empty fields.
  func readRows(
    columns: [String], _ body: (inout TableRow) throws(LexiconError) -> Void
  ) throws(LexiconError) {
    var row: TableRow?
    var line = 0
    var start = 0
    while start < bytes.count {
      line += 1
      let end = bytes[start...].firstIndex(of: Byte.newline) ?? bytes.count
      defer { start = end + 1 }
      if start == end || bytes[start] == Byte.hash { continue }
      if row == nil {
        row = try TableRow(table: self, header: start..<end, columns: columns)
      } else {
        try row?.move(to: start..<end, line: line)
        if var current = row {
          row = nil
          try body(&current)
          row = current
        }
      }
    }
  }
}

extension Table {
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

import CZlib

/// Files in a zip archive (PKWARE APPNOTE 6.3), stored or deflated; no encryption, no parts.
struct ZipArchive {
  struct File: Equatable {
    var name: String
    var bytes: [UInt8]
  }

  enum Problem: Error {
    case malformed
    /// The files are larger than anything of ours would be.
    case tooLarge
  }

  var files: [File]

  /// Bytes of all files together that are unpacked at most.
  private static let limit = 1 << 30
  /// DEFLATE makes nothing smaller than this: what claims to be is not unpacked.
  private static let bestRatio = 1032
}

// MARK: - Writing

extension ZipArchive {
  /// Every file deflated; dates are those of the format's beginning, so that equal files give equal
  /// archives.
  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let packed = Self.deflated(file.bytes)
      let name = Array(file.name.utf8)
      var entry: [UInt8] = []
      // Version 2.0; names in UTF-8; deflated; 1980-01-01.
      for value in [20, 0x0800, 8, 0, 0x21] { entry.append(value, bytes: 2) }
      entry.append(Self.checksum(of: file.bytes), bytes: 4)
      entry.append(packed.count, bytes: 4)
      entry.append(file.bytes.count, bytes: 4)
      entry.append(name.count, bytes: 2)
      entry.append(0, bytes: 2)
      let offset = archive.count
      archive += [0x50, 0x4B, 0x03, 0x04] + entry + name + packed
      directory += [0x50, 0x4B, 0x01, 0x02]
      directory.append(20, bytes: 2)
      directory += entry
      for value in [0, 0, 0] { directory.append(value, bytes: 2) }
      directory.append(0, bytes: 4)
      directory.append(offset, bytes: 4)
      directory += name
    }
    let start = archive.count
    archive += directory + [0x50, 0x4B, 0x05, 0x06]
    for value in [0, 0, files.count, files.count] { archive.append(value, bytes: 2) }
    archive.append(directory.count, bytes: 4)
    archive.append(start, bytes: 4)
    archive.append(0, bytes: 2)
    return archive
  }

  private static func checksum(of bytes: [UInt8]) -> Int {
    Int(crc32(0, bytes, UInt32(bytes.count)))
  }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY,
        ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return [] }
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        _ = deflate(&stream, Z_FINISH)
      }
    }
    return Array(output.prefix(Int(stream.total_out)))
  }
}

// MARK: - Reading

extension ZipArchive {
  init(_ bytes: [UInt8]) throws(Problem) {
    let end = try Self.endOfDirectory(in: bytes)
    var index = try Self.number(in: bytes, at: end + 16, bytes: 4)
    let count = try Self.number(in: bytes, at: end + 10, bytes: 2)
    var files: [File] = []
    var total = 0
    for _ in 0..<count {
      guard try Self.number(in: bytes, at: index, bytes: 4) == 0x0201_4B50 else {
        throw .malformed
      }
      let nameLength = try Self.number(in: bytes, at: index + 28, bytes: 2)
      let extra = try Self.number(in: bytes, at: index + 30, bytes: 2)
      let comment = try Self.number(in: bytes, at: index + 32, bytes: 2)
      guard index + 46 + nameLength <= bytes.count else { throw .malformed }
      let name = String(decoding: bytes[index + 46..<index + 46 + nameLength], as: UTF8.self)
      if !name.hasSuffix("/") {
        let content = try Self.content(in: bytes, entry: index, limit: Self.limit - total)
        total += content.count
        files.append(File(name: name, bytes: content))
      }
      index += 46 + nameLength + extra + comment
    }
    self.files = files
  }

  /// The end record stands last but for a comment of at most 65,535 bytes.
  private static func endOfDirectory(in bytes: [UInt8]) throws(Problem) -> Int {
    let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    var index = bytes.count - 22
    while index >= max(0, bytes.count - 22 - 65_535) {
      if bytes[index..<index + 4].elementsEqual(mark) { return index }
      index -= 1
    }
    throw .malformed
  }

  private static func content(
    in bytes: [UInt8], entry: Int, limit: Int
  ) throws(Problem) -> [UInt8] {
    let flags = try number(in: bytes, at: entry + 8, bytes: 2)
    let method = try number(in: bytes, at: entry + 10, bytes: 2)
    let packed = try number(in: bytes, at: entry + 20, bytes: 4)
    let size = try number(in: bytes, at: entry + 24, bytes: 4)
    let local = try number(in: bytes, at: entry + 42, bytes: 4)
    guard flags & 1 == 0 else { throw .malformed }
    guard size <= limit else { throw .tooLarge }
    guard size <= (packed + 1) * Self.bestRatio else { throw .malformed }
    let name = try number(in: bytes, at: local + 26, bytes: 2)
    let extra = try number(in: bytes, at: local + 28, bytes: 2)
    let start = local + 30 + name + extra
    guard start + packed <= bytes.count else { throw .malformed }
    let content = Array(bytes[start..<start + packed])
    switch method {
    case 0: return content
    case 8: return try inflated(content, size: size)
    default: throw .malformed
    }
  }

  private static func inflated(_ bytes: [UInt8], size: Int) throws(Problem) -> [UInt8] {
    var stream = z_stream()
    guard
      inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw .malformed }
    defer { inflateEnd(&stream) }
    var input = bytes
    // One more, so that a file larger than it says shows.
    var output = [UInt8](repeating: 0, count: size + 1)
    let outcome = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return inflate(&stream, Z_FINISH)
      }
    }
    guard outcome == Z_STREAM_END, Int(stream.total_out) == size else { throw .malformed }
    return Array(output.prefix(size))
  }

  private static func number(
    in archive: [UInt8], at index: Int, bytes: Int
  ) throws(Problem) -> Int {
    guard index >= 0, index + bytes <= archive.count else { throw .malformed }
    return (0..<bytes).reduce(0) { $0 | Int(archive[index + $1]) << (8 * $1) }
  }
}

/// Archives as they are, for those who look into one.
package enum ZipFiles {
  /// The files of an archive by name; none for what is no archive.
  package static func files(in bytes: [UInt8]) -> [String: [UInt8]] {
    let files = (try? ZipArchive(bytes))?.files ?? []
    return Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// An archive of files, by name.
  package static func archive(_ files: [String: [UInt8]]) -> [UInt8] {
    ZipArchive(files: files.sorted { $0.key < $1.key }.map { .init(name: $0.key, bytes: $0.value) })
      .bytes
  }
}

extension [UInt8] {
  /// A number, its lowest byte first.
  fileprivate mutating func append(_ value: Int, bytes: Int) {
    for place in 0..<bytes { append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
  }
}

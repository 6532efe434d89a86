/// Names in scripts that put no blanks between words, found anywhere inside a run of them.
struct ScriptNames: Sendable {
  private struct Entry: Sendable {
    var bytes: [UInt8]
    var form: Int32
  }

  /// By the first three bytes of a name, which is one letter of these scripts; the longest first.
  private var entries: [UInt32: [Entry]] = [:]

  mutating func add(_ bytes: [UInt8], form: Int32) {
    guard bytes.count >= 3 else { return }
    let entry = Entry(bytes: bytes, form: form)
    var list = entries[Self.key(bytes[...]), default: []]
    list.insert(entry, at: list.firstIndex { $0.bytes.count <= bytes.count } ?? list.count)
    entries[Self.key(bytes[...])] = list
  }

  /// Calls `body` with the form and the scalar offsets of every name in a run, left to right,
  /// the longest at each place.
  func forEachName(
    in run: UnsafeBufferPointer<UInt8>, _ body: (_ form: Int32, _ scalars: Range<Int>) -> Void
  ) {
    var index = 0
    var scalar = 0
    while index + 3 <= run.count {
      let rest = run[index...]
      if let entry = entries[Self.key(rest)]?.first(where: { rest.starts(with: $0.bytes) }) {
        let length = entry.bytes.count { $0 & 0xC0 != 0x80 }
        body(entry.form, scalar..<scalar + length)
        index += entry.bytes.count
        scalar += length
      } else {
        repeat { index += 1 } while index < run.count && run[index] & 0xC0 == 0x80
        scalar += 1
      }
    }
  }

  private static func key(_ bytes: some Collection<UInt8>) -> UInt32 {
    bytes.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }
}

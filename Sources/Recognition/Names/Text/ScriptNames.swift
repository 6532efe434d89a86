/// Names in scripts that put no blanks between words, found anywhere inside a run of them.
struct ScriptNames: Sendable {
  /// A stretch of a run: a name, or what stands between names.
  struct Part: Equatable {
    var bytes: Range<Int>
    /// Number of scalars.
    var scalars: Int
  }

  /// By the first three bytes of a name, which is one letter of these scripts; the longest first.
  private var names: [UInt32: [[UInt8]]] = [:]

  /// Adds the UTF-8 of a name.
  mutating func add(_ name: UnsafeBufferPointer<UInt8>) {
    guard name.count >= 6 else { return }
    let key = Self.key(name[...])
    var list = names[key, default: []]
    list.insert(Array(name), at: list.firstIndex { $0.count <= name.count } ?? list.count)
    names[key] = list
  }

  /// A run cut at its names, left to right, the longest at each place.
  func parts(of run: UnsafeBufferPointer<UInt8>) -> [Part] {
    var parts: [Part] = []
    var start = 0
    var index = 0
    func part(_ range: Range<Int>) -> Part {
      Part(bytes: range, scalars: run[range].count { $0 & 0xC0 != 0x80 })
    }
    while index < run.count {
      let rest = run[index...]
      if let name = names[Self.key(rest)]?.first(where: { rest.starts(with: $0) }) {
        if start < index { parts.append(part(start..<index)) }
        parts.append(part(index..<index + name.count))
        index += name.count
        start = index
      } else {
        repeat { index += 1 } while index < run.count && run[index] & 0xC0 == 0x80
      }
    }
    if start < index { parts.append(part(start..<index)) }
    return parts
  }

  private static func key(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    bytes.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }
}

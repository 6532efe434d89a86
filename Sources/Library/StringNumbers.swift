/// Numbers strings in the order in which they are met.
///
/// An open-addressing table over their bytes. Most strings come again and again, and a hash that
/// keeps off strangers who choose the strings costs more than all the rest; here the worst they can
/// do is a slow table of one article.
struct StringNumbers {
  private(set) var strings: [String] = []
  private var hashes: [UInt64] = []
  /// Numbers from 1 on; 0 where free.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// The number of a string, given now when it has none.
  mutating func number(of string: String) -> Int {
    let hash = Self.hash(string)
    let slot = slot(of: string, hash)
    if slots[slot] > 0 { return Int(slots[slot]) - 1 }
    strings.append(string)
    hashes.append(hash)
    slots[slot] = UInt32(strings.count)
    if 2 * strings.count > slots.count { grow() }
    return strings.count - 1
  }

  /// Where a string stands, or would.
  private func slot(of string: String, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] > 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, strings[number] == string { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: 2 * slots.count)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] > 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }

  private static func hash(_ string: String) -> UInt64 {
    var string = string
    return string.withUTF8 { bytes in
      var hash = UInt64(bytes.count)
      var start = 0
      let raw = UnsafeRawBufferPointer(bytes)
      while start + 8 <= bytes.count {
        let part = raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        hash = (hash ^ part).mixed
        start += 8
      }
      var rest: UInt64 = 0
      while start < bytes.count {
        rest = rest << 8 | UInt64(bytes[start])
        start += 1
      }
      return (hash ^ rest).mixed
    }
  }
}

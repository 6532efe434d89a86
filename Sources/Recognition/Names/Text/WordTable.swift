import Lexicons

/// Numbers the words it is given, by their folded bytes.
struct WordTable: Sendable {
  /// For each slot the number of a word plus one; 0 for an empty one.
  private var slots: [Int32]
  private var hashes: [UInt32] = []
  private var ends: [Int32] = [0]
  private var bytes: [UInt8] = []

  init(capacity: Int = 1 << 12) {
    slots = [Int32](repeating: 0, count: capacity)
    bytes.reserveCapacity(capacity * 8)
  }

  var count: Int { hashes.count }

  func find(_ word: UnsafeBufferPointer<UInt8>) -> WordID? {
    let slot = slot(of: word, Self.hash(word))
    return slots[slot] == 0 ? nil : slots[slot] - 1
  }

  /// The number of a word, which is new when it equals `count` before the call.
  mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> WordID {
    let hash = Self.hash(word)
    let slot = slot(of: word, hash)
    if slots[slot] != 0 { return slots[slot] - 1 }
    hashes.append(hash)
    bytes.append(contentsOf: word)
    ends.append(Int32(bytes.count))
    slots[slot] = Int32(hashes.count)
    if hashes.count * 2 > slots.count { grow() }
    return Int32(hashes.count - 1)
  }

  /// Calls `body` with the folded bytes of a word.
  func withBytes<Result>(
    of word: WordID, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(ends[Int(word)])..<Int(ends[Int(word) + 1])]))
    }
  }

  /// Bytes of the folded word.
  func length(of word: WordID) -> Int { Int(ends[Int(word) + 1] - ends[Int(word)]) }

  /// A number for the folded word that is the same in every table.
  func hash(of word: WordID) -> UInt32 { hashes[Int(word)] }

  func string(_ word: WordID) -> String {
    withBytes(of: word) { String(decoding: $0, as: UTF8.self) }
  }

  private func slot(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot] - 1)
      if hashes[index] == hash, matches(word, index) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func matches(_ word: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let start = Int(ends[index])
    guard Int(ends[index + 1]) - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
      return true
    }
  }

  private mutating func grow() {
    place(in: slots.count * 2)
  }

  /// Gives each word a slot.
  private mutating func place(in slotCount: Int) {
    slots = [Int32](repeating: 0, count: slotCount)
    let mask = slots.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index + 1)
    }
  }

  /// FNV-1a with 32 bits, its high bits mixed down.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ hash >> 15
  }
}

extension WordTable {
  func write(to writer: inout FlatWriter) {
    writer.add(bytes)
    writer.add(ends)
    writer.add(hashes)
  }

  init(from reader: inout FlatReader, capacity: Int = 1 << 12) throws(FlatReader.Fault) {
    bytes = try reader.numbers()
    ends = try reader.numbers(in: 0..<bytes.count + 1)
    hashes = try reader.numbers()
    guard ends.count == hashes.count + 1, ends.first == 0, Int(ends[hashes.count]) == bytes.count,
      zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 })
    else { throw FlatReader.Fault() }
    slots = []
    var slotCount = capacity
    while hashes.count * 2 > slotCount { slotCount *= 2 }
    place(in: slotCount)
  }
}

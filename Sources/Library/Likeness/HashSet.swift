/// Numbers that are well mixed already, each once.
///
/// An open-addressing table that takes them for their own hash.
struct HashSet {
  /// In the order in which they came.
  private(set) var values: [UInt64] = []
  /// 0 where free: that a number is 0 is kept beside.
  private var slots: [UInt64]
  private var hasZero = false

  /// - Parameter capacity: of numbers, at most.
  init(capacity: Int) {
    let size = 1 << (Int.bitWidth - (2 * capacity).leadingZeroBitCount)
    slots = Array(repeating: 0, count: size)
    values.reserveCapacity(capacity)
  }

  mutating func insert(_ value: UInt64) {
    guard value != 0 else {
      if !hasZero { values.append(0) }
      hasZero = true
      return
    }
    let slot = slot(of: value)
    guard slots[slot] == 0 else { return }
    slots[slot] = value
    values.append(value)
  }

  func contains(_ value: UInt64) -> Bool {
    value == 0 ? hasZero : slots[slot(of: value)] == value
  }

  /// Where a number stands, or would.
  private func slot(of value: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: value) & mask
    while slots[slot] != 0, slots[slot] != value { slot = (slot + 1) & mask }
    return slot
  }
}

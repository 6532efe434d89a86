/// What gives a number of its own to be found by.
///
/// Not the standard library's hash: that keeps off strangers who choose what is hashed, and costs
/// more than all the rest. Here the worst they can do is a slow table of one article.
protocol QuicklyHashed: Equatable {
  /// Every bit of it depends on the whole value.
  var quickHash: UInt64 { get }
}

/// Values, each once, numbered in the order in which they came: an open-addressing table.
struct NumberedSet<Element: QuicklyHashed> {
  private(set) var elements: [Element] = []
  /// Numbers of elements from 1 on; 0 where free.
  private var slots: [UInt32]

  /// - Parameter capacity: for how many there is room at once; more make it grow.
  init(capacity: Int) {
    elements.reserveCapacity(capacity)
    // A power of two, at least twice as many.
    slots = Array(repeating: 0, count: 1 << (Int.bitWidth - (2 * capacity).leadingZeroBitCount))
  }

  var count: Int { elements.count }

  func contains(_ element: Element) -> Bool { number(of: element) != nil }

  /// From 0 on.
  func number(of element: Element) -> Int? {
    let number = slots[slot(of: element)]
    return number > 0 ? Int(number) - 1 : nil
  }

  /// - Returns: its number, given now where it had none.
  @discardableResult
  mutating func insert(_ element: Element) -> Int {
    // Never more than half full, so that a search for what is not there ends.
    if 2 * (elements.count + 1) > slots.count { grow() }
    let slot = slot(of: element)
    if slots[slot] > 0 { return Int(slots[slot]) - 1 }
    elements.append(element)
    slots[slot] = UInt32(elements.count)
    return elements.count - 1
  }

  /// Where an element stands, or would.
  private func slot(of element: Element) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: element.quickHash) & mask
    while slots[slot] > 0, elements[Int(slots[slot]) - 1] != element { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: 2 * slots.count)
    for (number, element) in elements.enumerated() {
      slots[slot(of: element)] = UInt32(number + 1)
    }
  }
}

/// Numbers that are well mixed already.
extension UInt64: QuicklyHashed {
  var quickHash: UInt64 { self }
}

extension String: QuicklyHashed {
  var quickHash: UInt64 {
    var string = self
    return string.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var hash = UInt64(bytes.count)
      var start = 0
      while start + 8 <= bytes.count {
        hash = (hash ^ raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)).mixed
        start += 8
      }
      let rest = bytes[start...].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return (hash ^ rest).mixed
    }
  }
}

/// Writes arrays of numbers one after the other, as they lie in memory.
package struct FlatWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func add<Number: FixedWidthInteger & BitwiseCopyable>(_ numbers: [Number]) {
    withUnsafeBytes(of: UInt64(numbers.count)) { bytes.append(contentsOf: $0) }
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}

/// Reads what `FlatWriter` has written, from bytes that may be anything.
package struct FlatReader: Sendable {
  /// The bytes end too early, or a number in them leads nowhere.
  package struct Fault: Error {
    package init() {}
  }

  private let bytes: [UInt8]
  private var place: Int

  package init(_ bytes: [UInt8], from place: Int = 0) {
    (self.bytes, self.place) = (bytes, place)
  }

  package var isAtEnd: Bool { place == bytes.count }

  /// The next array, whose numbers are of the type it was written with.
  package mutating func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type = Number.self
  ) throws(Fault) -> [Number] {
    let start = place + MemoryLayout<UInt64>.size
    guard start <= bytes.count else { throw Fault() }
    let count = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: UInt64.self) }
    let stride = MemoryLayout<Number>.stride
    guard count <= UInt64((bytes.count - start) / stride) else { throw Fault() }
    let end = start + Int(count) * stride
    place = end
    return [Number](unsafeUninitializedCapacity: Int(count)) { numbers, filled in
      bytes.withUnsafeBytes { bytes in
        UnsafeMutableRawBufferPointer(numbers).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      }
      filled = Int(count)
    }
  }

  /// The next array, all of whose numbers are within bounds.
  package mutating func numbers(in bounds: Range<Int>) throws(Fault) -> [Int32] {
    let found: [Int32] = try numbers()
    for number in found where Int(number) < bounds.lowerBound || Int(number) >= bounds.upperBound {
      throw Fault()
    }
    return found
  }
}

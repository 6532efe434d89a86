/// What is stored cannot be read back: the database is damaged.
struct StoredValueError: Error {}

/// Writes numbers and strings one after another, small numbers in one byte.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Seven bits a byte, the lowest first (LEB128).
  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Requires a number that is not negative.
  mutating func write(count: Int) { write(UInt64(count)) }

  /// Numbers near zero of either sign are short.
  mutating func write(signed: Int) {
    write(UInt64(bitPattern: Int64((signed << 1) ^ (signed >> 63))))
  }

  mutating func write(_ number: Double) {
    var bits = number.bitPattern
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
    }
  }

  mutating func write(_ string: String) {
    write(count: string.utf8.count)
    bytes.append(contentsOf: string.utf8)
  }
}

/// Reads what `ByteWriter` wrote; whatever the bytes are, it answers or throws.
struct ByteReader {
  private let bytes: [UInt8]
  /// Number of bytes read.
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  /// Number of bytes not read yet.
  var left: Int { bytes.count - offset }

  mutating func byte() throws(StoredValueError) -> UInt8 {
    guard offset < bytes.count else { throw StoredValueError() }
    defer { offset += 1 }
    return bytes[offset]
  }

  mutating func number() throws(StoredValueError) -> UInt64 {
    var result: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      let byte = try byte()
      result |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 { return result }
    }
    throw StoredValueError()
  }

  /// At most the number of bytes in four gigabytes, so that sums of a few cannot overflow.
  mutating func count() throws(StoredValueError) -> Int {
    let number = try number()
    guard number <= UInt32.max else { throw StoredValueError() }
    return Int(number)
  }

  mutating func signed() throws(StoredValueError) -> Int {
    let number = try number()
    let value = Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    guard abs(value) <= Int64(UInt32.max) else { throw StoredValueError() }
    return Int(value)
  }

  mutating func double() throws(StoredValueError) -> Double {
    var bits: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 8) { bits |= UInt64(try byte()) << UInt64(shift) }
    return Double(bitPattern: bits)
  }

  mutating func string() throws(StoredValueError) -> String {
    let count = try count()
    guard count <= bytes.count - offset else { throw StoredValueError() }
    defer { offset += count }
    return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
  }

  /// Reads as many values as the count that stands before them.
  mutating func list<Value>(
    _ value: (inout ByteReader) throws(StoredValueError) -> Value
  ) throws(StoredValueError) -> [Value] {
    let count = try count()
    // Each value takes a byte at least: a larger count is damage, not a reason to allocate.
    guard count <= bytes.count - offset else { throw StoredValueError() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try value(&self)) }
    return values
  }
}

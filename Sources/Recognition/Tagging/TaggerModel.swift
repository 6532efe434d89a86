/// What the tagger has learnt: for each feature how much it speaks for each label.
///
/// A file of little-endian numbers: eight bytes "DRGNTAG1", the number of rows (a power of two),
/// 16 × 16 weights of one label after another (16 bits), and the rows. A row is 15 weights of
/// eight bits and a byte that tells its feature from others with the same place; four rows lie
/// together, and a feature is in one of them.
struct TaggerModel: Sendable {
  private static let magic = Array("DRGNTAG1".utf8)
  private static let headerSize = 12 + 16 * 16 * 2

  /// By the label before.
  let transitions: [SIMD16<Int32>]
  /// The file, whose rows are read where they lie.
  private let bytes: [UInt8]
  private let mask: Int

  /// Nil for bytes that are no model of this version.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > Self.headerSize, bytes.starts(with: Self.magic) else { return nil }
    let count = (0..<4).reduce(0) { $0 | Int(bytes[8 + $1]) << (8 * $1) }
    guard count >= 4, count & (count - 1) == 0, bytes.count == Self.headerSize + count * 16 else {
      return nil
    }
    transitions = (0..<16).map { before in
      var row = SIMD16<Int32>()
      for label in 0..<16 {
        let place = 12 + (before * 16 + label) * 2
        row[label] = Int32(
          Int16(truncatingIfNeeded: Int(bytes[place]) | Int(bytes[place + 1]) << 8))
      }
      return row
    }
    self.bytes = bytes
    mask = count / 4 - 1
  }

  /// The sum of what features say; the last lane is meaningless.
  @inline(__always)
  func score(_ features: UnsafeBufferPointer<UInt32>) -> SIMD16<Int16> {
    var sum = SIMD16<Int16>()
    bytes.withUnsafeBytes { bytes in
      // Each feature's rows lie elsewhere: all are asked for before the first is waited for.
      var asked: UInt8 = 0
      for feature in features {
        let start = Self.headerSize + Self.place(feature, mask: mask).row * 16
        asked |= bytes[start + 15] | bytes[start + 63]
      }
      sum[15] = Int16(asked)
      for feature in features {
        let (first, check) = Self.place(feature, mask: mask)
        let start = Self.headerSize + first * 16
        for row in stride(from: start, to: start + 64, by: 16)
        where Int8(bitPattern: bytes[row + 15]) == check {
          sum &+= SIMD16<Int16>(
            truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: row, as: SIMD16<Int8>.self))
          break
        }
      }
    }
    return sum
  }

  /// The first of the rows that may be a feature's, and the byte that tells it.
  @inline(__always)
  private static func place(_ feature: UInt32, mask: Int) -> (row: Int, check: Int8) {
    let check = Int8(truncatingIfNeeded: feature)
    return ((Int(feature >> 8) & mask) * 4, check == 0 ? 1 : check)
  }

  /// The bytes of a model.
  ///
  /// - Parameter weights: the strongest feature first; what finds its rows taken is left out.
  static func bytes(
    rowCount: Int, transitions: [[Int16]], weights: [(feature: UInt32, row: [Int8])]
  ) -> [UInt8] {
    var bytes = magic + (0..<4).map { UInt8(truncatingIfNeeded: rowCount >> (8 * $0)) }
    for row in transitions {
      for weight in row {
        bytes.append(UInt8(truncatingIfNeeded: weight))
        bytes.append(UInt8(truncatingIfNeeded: weight >> 8))
      }
    }
    var rows = [UInt8](repeating: 0, count: rowCount * 16)
    for (feature, weights) in weights {
      let (first, check) = place(feature, mask: rowCount / 4 - 1)
      for row in first..<first + 4 {
        let taken = Int8(bitPattern: rows[row * 16 + 15])
        if taken == check { break }
        guard taken == 0 else { continue }
        for (lane, weight) in weights.enumerated() {
          rows[row * 16 + lane] = UInt8(bitPattern: weight)
        }
        rows[row * 16 + 15] = UInt8(bitPattern: check)
        break
      }
    }
    return bytes + rows
  }
}

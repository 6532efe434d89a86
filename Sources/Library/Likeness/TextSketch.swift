import Articles
import Foundation

/// What an article is compared with others by: its shingles and, where it is long enough, their sketch.
struct TextLikeness {
  let shingles: TextShingles
  let sketch: TextSketch?

  init(_ article: Article) {
    shingles = TextShingles(article)
    sketch = TextSketch(shingles)
  }
}

/// A text in 256 bytes by which texts alike are found among any number of others (MinHash).
///
/// For each of 128 orders of all shingles the first one of the text is kept: the part of them that
/// two texts share estimates their resemblance, with a standard error of at most 0.045. Of each
/// only 16 bits are kept, which can make different ones equal once in 65,536 times (P. Li and
/// A. König, "b-Bit Minwise Hashing", 2010). Four together are a band: texts of which 60 in 100
/// shingles are the same share one of the 32 bands in 99 of 100 cases, at 50 in 100 in 87, at 10
/// in 100 in three of a thousand.
struct TextSketch: Equatable {
  static let orders = 128
  static let rows = 4
  static let bandCount = orders / rows
  /// Shorter texts share too little with anything to tell.
  static let fewestShingles = 30

  let minima: [UInt16]

  /// Nil for a text too short to be told from others.
  init?(_ shingles: TextShingles) {
    guard shingles.hashes.count >= Self.fewestShingles else { return nil }
    var minima = [UInt32](repeating: .max, count: Self.orders)
    for hash in shingles.hashes.elements {
      for order in 0..<Self.orders {
        minima[order] = min(
          minima[order], UInt32(truncatingIfNeeded: hash &* Self.factors[order] >> 32))
      }
    }
    self.minima = minima.map { UInt16(truncatingIfNeeded: $0) }
  }

  /// Reads what `bytes` gave.
  init(bytes: some ContiguousBytes) throws(StoredValueError) {
    let minima: [UInt16]? = bytes.withUnsafeBytes { bytes in
      guard bytes.count == 2 * Self.orders else { return nil }
      return (0..<Self.orders).map {
        UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 2 * $0, as: UInt16.self))
      }
    }
    guard let minima else { throw StoredValueError() }
    self.minima = minima
  }

  var bytes: [UInt8] {
    minima.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  /// One number for each band, different in each band; 48 bits, which SQLite stores in six bytes.
  var bands: [Int64] {
    stride(from: 0, to: Self.orders, by: Self.rows).map { start in
      let value = minima[start..<start + Self.rows].reduce(UInt64(0)) { $0 << 16 | UInt64($1) }
      return Int64((value &+ UInt64(start) &* 0x9E37_79B9_7F4A_7C15).mixed >> 16)
    }
  }

  /// Estimates the resemblance of the two texts.
  func resemblance(to other: TextSketch) -> Double { resemblance(to: other.minima[...]) }

  /// As above, of a text with these minima.
  func resemblance(to other: ArraySlice<UInt16>) -> Double {
    let shared = minima.withUnsafeBufferPointer { mine in
      other.withUnsafeBufferPointer { others in
        var shared: UInt16 = 0
        for order in 0..<min(mine.count, others.count) {
          shared &+= mine[order] == others[order] ? 1 : 0
        }
        return shared
      }
    }
    return Double(shared) / Double(Self.orders)
  }

  /// Odd, so that each makes an order of its own: multiply-shift after Dietzfelbinger, 1997.
  private static let factors: [UInt64] = (1...UInt64(orders)).map {
    ($0 &* 0x9E37_79B9_7F4A_7C15).mixed | 1
  }
}

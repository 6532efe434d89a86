/// The immutable text of an article, addressed by Unicode scalar offsets.
///
/// The only place where an offset becomes a string index. A look-up walks at most
/// `stride` scalars; in a text that is all ASCII it walks none.
package struct ArticleText: Sendable {
  package let string: String
  /// Number of Unicode scalars.
  package let count: Int
  /// UTF-8 offset of every `stride`-th scalar; empty when the text is all ASCII.
  private let checkpoints: [Int]

  private static let stride = 64

  package init(_ string: String) {
    var string = string
    string.makeContiguousUTF8()
    let walked = string.utf8.withContiguousStorageIfAvailable {
      let bytes = UnsafeRawBufferPointer($0)
      return Self.isASCII(bytes) ? (scalars: bytes.count, marks: []) : Self.walk(bytes)
    }
    self.string = string
    count = walked?.scalars ?? 0
    checkpoints = walked?.marks ?? []
  }

  /// Counts scalars and notes where every `stride`-th begins, `stride` bytes at a time where all of
  /// them are ASCII.
  private static func walk(_ bytes: UnsafeRawBufferPointer) -> (scalars: Int, marks: [Int]) {
    var scalars = 0
    var marks: [Int] = []
    marks.reserveCapacity(bytes.count / stride + 1)
    var index = 0
    while index < bytes.count {
      if index + stride <= bytes.count, isASCII(bytes, from: index) {
        marks.append(index + (stride - scalars % stride) % stride)
        scalars += stride
        index += stride
      } else {
        if bytes[index] & 0xC0 != 0x80 {
          if scalars % stride == 0 { marks.append(index) }
          scalars += 1
        }
        index += 1
      }
    }
    return (scalars, marks)
  }

  private static func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let rest = bytes.count % stride
    for start in Swift.stride(from: 0, to: bytes.count - rest, by: stride)
    where !isASCII(bytes, from: start) {
      return false
    }
    return bytes.suffix(rest).allSatisfy { $0 < 0x80 }
  }

  private static func isASCII(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Bool {
    // All words at once, without looking at each: so the processor takes several together.
    var all: UInt64 = 0
    for place in Swift.stride(from: start, to: start + stride, by: 8) {
      all |= bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }
    return all & 0x8080_8080_8080_8080 == 0
  }

  package subscript(range: TextRange) -> Substring {
    string[index(at: range.start)..<index(at: range.end)]
  }

  /// The string index of a scalar offset from 0 through `count`.
  package func index(at offset: Int) -> String.Index {
    string.utf8.index(string.startIndex, offsetBy: byte(at: offset))
  }

  /// The scalar offset of a UTF-8 byte offset that stands on a scalar boundary.
  package func offset(ofByte byte: Int) -> Int {
    if checkpoints.isEmpty { return byte }
    var low = 0
    var high = checkpoints.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if checkpoints[middle] <= byte { low = middle } else { high = middle }
    }
    let from = string.utf8.index(string.startIndex, offsetBy: checkpoints[low])
    let to = string.utf8.index(string.startIndex, offsetBy: byte)
    return low * Self.stride + string.unicodeScalars.distance(from: from, to: to)
  }

  /// The UTF-8 byte offset of a scalar offset.
  package func byte(at offset: Int) -> Int {
    precondition((0...count).contains(offset), "offset \(offset) outside a text of \(count)")
    if checkpoints.isEmpty { return offset }
    if offset == count { return string.utf8.count }
    var byte = checkpoints[offset / Self.stride]
    string.utf8.withContiguousStorageIfAvailable { bytes in
      for _ in 0..<offset % Self.stride {
        repeat { byte += 1 } while bytes[byte] & 0xC0 == 0x80
      }
    }
    return byte
  }
}

extension ArticleText: Equatable {
  package static func == (left: ArticleText, right: ArticleText) -> Bool {
    left.count == right.count && haveEqualBytes(left.string, right.string)
  }

  /// Two copies of one text share their bytes and need not be walked.
  private static func haveEqualBytes(_ left: String, _ right: String) -> Bool {
    let isEqual = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in
        left.count == right.count
          && (left.baseAddress == right.baseAddress || left.elementsEqual(right))
      }
    }
    return (isEqual ?? nil) ?? left.utf8.elementsEqual(right.utf8)
  }
}

extension ArticleText: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

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
    var scalars = 0
    var marks: [Int] = []
    var bytes = 0
    string.utf8.withContiguousStorageIfAvailable { storage in
      bytes = storage.count
      for (offset, byte) in storage.enumerated() where byte & 0xC0 != 0x80 {
        if scalars % ArticleText.stride == 0 { marks.append(offset) }
        scalars += 1
      }
    }
    self.string = string
    count = scalars
    checkpoints = scalars == bytes ? [] : marks
  }

  package subscript(range: TextRange) -> Substring {
    string[index(at: range.start)..<index(at: range.end)]
  }

  /// The string index of a scalar offset from 0 through `count`.
  package func index(at offset: Int) -> String.Index {
    precondition((0...count).contains(offset), "offset \(offset) outside a text of \(count)")
    if checkpoints.isEmpty { return string.utf8.index(string.startIndex, offsetBy: offset) }
    if offset == count { return string.endIndex }
    let mark = checkpoints[offset / Self.stride]
    let near = string.utf8.index(string.startIndex, offsetBy: mark)
    return string.unicodeScalars.index(near, offsetBy: offset % Self.stride)
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
    string.utf8.distance(from: string.startIndex, to: index(at: offset))
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

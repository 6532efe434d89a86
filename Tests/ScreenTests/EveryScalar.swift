/// Every scalar but those within the large blocks of syllables and ideographs, which are alike.
let everyScalar: [Unicode.Scalar] = [
  0...0x3400, 0x4DB0...0x4E10, 0x9FF0...0xAC10, 0xD7A0...0x1FFFF, 0x2FFF0...0x30010,
  0xE0000...0xE0200, 0x10FFF0...0x10FFFF,
].flatMap { (range: ClosedRange<UInt32>) in range.compactMap(Unicode.Scalar.init) }

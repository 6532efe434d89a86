/// East Asian encodings that mix ASCII with pairs of bytes.
enum DoubleByteEncoding: String, CaseIterable {
  case shiftJIS = "SHIFT_JIS"
  case japaneseUnix = "EUC-JP"
  case traditionalChinese = "BIG5"
  case korean = "EUC-KR"
  case simplifiedChinese = "GB18030"

  /// The encoding whose pairs the bytes are, by the shares of lead and trail bytes that are
  /// common in running text; nil when the bytes do not come in pairs.
  static func likely(for bytes: [UInt8]) -> DoubleByteEncoding? {
    allCases.first { $0.fits(PairStatistics(bytes.prefix(65_536), leads: $0.leads)) }
  }

  /// Bytes that open a pair.
  private var leads: [ClosedRange<UInt8>] {
    switch self {
    case .shiftJIS: [0x81...0x9F, 0xE0...0xFC]
    case .japaneseUnix, .traditionalChinese, .korean, .simplifiedChinese: [0x81...0xFE]
    }
  }

  private func fits(_ pairs: PairStatistics) -> Bool {
    guard pairs.count >= 4, pairs.torn * 100 <= pairs.count else { return false }
    switch self {
    case .shiftJIS: return pairs.share(ofLeads: 0x82...0x83) > 0.3  // kana
    case .japaneseUnix: return pairs.share(ofLeads: 0xA4...0xA5) > 0.3  // kana
    case .traditionalChinese:
      return pairs.share(ofLeads: 0xA1...0xC9) > 0.85 && pairs.lowTrails > 0.15
    case .korean: return pairs.share(ofLeads: 0xB0...0xC8) > 0.85 && pairs.lowTrails < 0.02
    case .simplifiedChinese: return pairs.share(ofLeads: 0xA1...0xD7) > 0.7
    }
  }
}

/// How the bytes above ASCII pair up.
private struct PairStatistics {
  private(set) var count = 0
  /// Lead bytes without a trail byte.
  private(set) var torn = 0
  private var leads = [Int](repeating: 0, count: 256)
  private var low = 0

  init(_ bytes: ArraySlice<UInt8>, leads ranges: [ClosedRange<UInt8>]) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte >= 0x80, index < bytes.endIndex else { continue }
      let trail = bytes[index]
      guard ranges.contains(where: { $0.contains(byte) }), trail >= 0x40, trail != 0x7F else {
        torn += 1
        continue
      }
      count += 1
      leads[Int(byte)] += 1
      if trail < 0x7F { low += 1 }
      index += 1
    }
  }

  /// Share of the pairs, from 0 to 1.
  func share(ofLeads range: ClosedRange<Int>) -> Double {
    Double(leads[range].reduce(0, +)) / Double(max(1, count))
  }

  /// Share of the pairs whose second byte is ASCII.
  var lowTrails: Double { Double(low) / Double(max(1, count)) }
}

/// An encoding of one byte a character whose lower half is ASCII.
struct SingleByteEncoding {
  var name: String
  /// What 0x80 to 0xFF stand for; U+FFFD for nothing.
  var upperHalf: [Unicode.Scalar]

  /// The table under which the bytes look most like words of a language written with it.
  ///
  /// Nil when even the best leaves symbols inside words.
  static func likely(for bytes: [UInt8]) -> SingleByteEncoding? {
    let sample = bytes.prefix(65_536)
    let rated = zip(SingleByteTables.all, plausibilities).map { ($0, $1.score(of: sample)) }
    // The first of equals wins: the tables stand in order of how common they are.
    let best = rated.reduce(rated[0]) { $1.1 > $0.1 + 1e-9 ? $1 : $0 }
    guard best.1 > 0 else { return nil }
    return SingleByteEncoding(name: best.0.name, upperHalf: best.0.scalars)
  }

  /// Of each table; made once, since they cost as much as reading a short page.
  private static let plausibilities = SingleByteTables.all.map {
    LetterPlausibility(upperHalf: $0.scalars)
  }

  func decode(_ bytes: [UInt8]) -> DecodedText {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 2)
    var invalid = 0
    let encoded = upperHalf.map { Array(String($0).utf8) }
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
      } else {
        utf8 += encoded[Int(byte) - 0x80]
        if upperHalf[Int(byte) - 0x80] == "\u{FFFD}" { invalid += 1 }
      }
    }
    return DecodedText(utf8: utf8, encoding: name, isGuess: true, invalidSequences: invalid)
  }
}

/// Rates how much like words the characters above ASCII make a text look.
private struct LetterPlausibility {
  private enum Kind { case lower, upper, punctuation, symbol, none }

  private var kinds: [Kind]
  private var weights: [Double]

  init(upperHalf: [Unicode.Scalar]) {
    kinds = (0..<128).map { Self.kind(of: Unicode.Scalar(UInt8($0))) } + upperHalf.map(Self.kind)
    weights = Array(repeating: 0, count: 128) + upperHalf.map { Self.weight(of: $0) }
  }

  /// The mean rating of a byte above ASCII; what is above 0 is believable.
  func score(of bytes: ArraySlice<UInt8>) -> Double {
    var total = 0.0
    var count = 0
    var before = Kind.none
    for (index, byte) in zip(bytes.indices, bytes) {
      let kind = kinds[Int(byte)]
      if byte >= 0x80 {
        let after = index + 1 < bytes.endIndex ? kinds[Int(bytes[index + 1])] : .none
        total += rating(weights[Int(byte)], kind, before, after)
        count += 1
      }
      before = kind
    }
    return count == 0 ? 0 : total / Double(count)
  }

  private func rating(_ weight: Double, _ kind: Kind, _ before: Kind, _ after: Kind) -> Double {
    switch kind {
    case .none: -5
    case .symbol: before == .lower && (after == .lower || after == .upper) ? -3 : -0.5
    case .punctuation: 0.8
    case .upper: before == .lower ? -3 : weight * 0.8
    case .lower: before == .upper && after == .upper ? -2 : weight
    }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if scalar == "\u{FFFD}" || (0x80..<0xA0).contains(scalar.value) { return .none }
    let properties = scalar.properties
    if properties.isLowercase { return .lower }
    if properties.isUppercase { return .upper }
    return "‚‘’“”„–—…«»\u{A0}€§·¿¡".unicodeScalars.contains(scalar) ? .punctuation : .symbol
  }

  private static func weight(of scalar: Unicode.Scalar) -> Double {
    let lower = scalar.properties.lowercaseMapping
    for (letters, weight) in letterWeights where letters.contains(lower) { return weight }
    return 0.3
  }

  /// Letters by how often they occur where their script is at home.
  private static let letterWeights: [(Set<String>, Double)] = [
    (set("оеаинтсрвл"), 2.2), (set("кмдпуяыьз"), 1.2), (set("ііїєґйбгчхжшюцщэфё"), 0.6),
    (set("αοιετσνηυρ"), 2.2), (set("πκμλςάέήίόύώω"), 1.2), (set("δγθχβφζξψ"), 0.6),
    (set("ã"), 1.9), (set("éàèçêüäößñóíáâîôåæ"), 1.5), (set("ąćęłńśźżčďěňřšťůžýőűăşţđğı"), 1.5),
    (set("ùûõøœ"), 1.2), (set("úëïìò"), 1),
  ]

  private static func set(_ letters: String) -> Set<String> { Set(letters.map(String.init)) }
}

import Articles

/// The runs of three words of an article's own text, each once, as numbers.
///
/// How much of two texts is the same is measured by them (A. Broder, "On the resemblance and
/// containment of documents", 1997). Titles, captions and what surrounds an article are left out:
/// each outlet puts its own around the same wire copy. Case and marks do not matter; ideographs
/// and kana are words by themselves.
struct TextShingles {
  /// Words in a run.
  static let run = 3

  private(set) var hashes = NumberedSet<UInt64>(capacity: 0)

  init(_ article: Article) {
    var words: [UInt64] = []
    for block in article.blocks where Self.isOwn(block.role) {
      Self.appendWords(of: article.text(of: block), to: &words)
    }
    guard words.count >= Self.run else { return }
    hashes = NumberedSet(capacity: words.count)
    for start in 0...(words.count - Self.run) {
      hashes.insert(words[start..<start + Self.run].reduce(UInt64(0)) { ($0 &* 31 &+ $1).mixed })
    }
  }

  func likeness(to other: TextShingles) -> Likeness {
    Likeness(
      shared: hashes.elements.count { other.hashes.contains($0) }, left: hashes.count,
      right: other.hashes.count)
  }

  private static func isOwn(_ role: BlockRole) -> Bool {
    switch role {
    case .heading, .paragraph, .listItem, .blockquote: true
    case .title, .byline, .dateline, .table, .caption, .comment, .related, .boilerplate,
      .separator:
      false
    }
  }

  /// FNV-1a over the lower-case scalars of each word.
  private static func appendWords(of text: Substring, to words: inout [UInt64]) {
    words += ScalarWalk.through(text) { walk in
      let start: UInt64 = 0xCBF2_9CE4_8422_2325
      var hash = start
      var words: [UInt64] = []
      words.reserveCapacity(text.utf8.count / 5 + 1)
      func endWord() {
        if hash != start { words.append(hash.mixed) }
        hash = start
      }
      while let scalar = walk.next() {
        if scalar.isASCIILetter {
          hash = (hash ^ UInt64(scalar.value | 0x20)) &* 0x100_0000_01B3
        } else if let value = scalar.lowerCaseInWord {
          if scalar.isIdeographOrKana {
            endWord()
            words.append(UInt64(value).mixed)
          } else {
            hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3
          }
        } else {
          endWord()
        }
      }
      endWord()
      return words
    }
  }
}

/// How much two texts have in common, counted in shingles.
struct Likeness: Equatable {
  var shared: Int
  var left: Int
  var right: Int

  /// What is in both, of what is in either: 1 for equal texts.
  var resemblance: Double {
    let either = left + right - shared
    return either == 0 ? 0 : Double(shared) / Double(either)
  }

  /// How much of the shorter text is in the longer one.
  var containment: Double {
    let shorter = min(left, right)
    return shorter == 0 ? 0 : Double(shared) / Double(shorter)
  }
}

extension UInt64 {
  /// Every bit depends on every other (the mixer of splitmix64, which is in the public domain).
  var mixed: UInt64 {
    var value = self
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension Unicode.Scalar {
  @inline(__always)
  fileprivate var isASCIILetter: Bool { (value | 0x20) &- 0x61 < 26 }

  /// Its lower-case form when it stands inside words; of letters that become two, themselves.
  fileprivate var lowerCaseInWord: UInt32? {
    if isASCIILetter { return value | 0x20 }
    if value < 0x80 { return value &- 0x30 < 10 ? value : nil }
    guard properties.isAlphabetic || properties.numericType != nil else { return nil }
    let mapping = properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first?.value : value
  }
}

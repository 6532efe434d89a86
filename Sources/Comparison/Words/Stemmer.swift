/// Cuts English words to their stems.
///
/// After Martin Porter, "An algorithm for suffix stripping" (1980). Words that are not lower-case ASCII stay as they are.
package struct Stemmer {
  private var word: [UInt8]
  /// Length of the stem that the suffix found last would leave.
  private var stemEnd = 0

  private init(_ word: [UInt8]) { self.word = word }

  static func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
    var stemmer = Stemmer(word)
    stemmer.stripPlural()
    stemmer.stripPast()
    stemmer.turnY()
    stemmer.replaceFirst(of: Self.doubleSuffixes, measure: 1)
    stemmer.replaceFirst(of: Self.tripleSuffixes, measure: 1)
    stemmer.stripLong()
    stemmer.tidy()
    return stemmer.word
  }

  package static func stem(_ word: String) -> String {
    String(decoding: stem(Array(word.utf8)), as: UTF8.self)
  }
}

extension Stemmer {
  private func isConsonant(_ index: Int) -> Bool {
    switch word[index] {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: false
    case 0x79: index == 0 || !isConsonant(index - 1)
    default: true
    }
  }

  /// Porter's m: the number of vowel runs followed by consonants in the first `end` letters.
  private func measure(_ end: Int) -> Int {
    var count = 0
    var wasVowel = false
    for index in 0..<end {
      let isVowel = !isConsonant(index)
      if wasVowel, !isVowel { count += 1 }
      wasVowel = isVowel
    }
    return count
  }

  private func hasVowel(_ end: Int) -> Bool { (0..<end).contains { !isConsonant($0) } }

  private func endsInDouble(_ end: Int) -> Bool {
    end >= 2 && word[end - 1] == word[end - 2] && isConsonant(end - 1)
  }

  /// Porter's *o: consonant, vowel, consonant other than w, x and y.
  private func endsInShort(_ end: Int) -> Bool {
    guard end >= 3, isConsonant(end - 1), !isConsonant(end - 2), isConsonant(end - 3) else {
      return false
    }
    return ![0x77, 0x78, 0x79].contains(word[end - 1])
  }

  private mutating func ends(_ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard word.count > count else { return false }
    let start = word.count - count
    for index in 0..<count where word[start + index] != suffix.utf8Start[index] { return false }
    stemEnd = start
    return true
  }

  private mutating func set(_ replacement: StaticString) {
    word.removeSubrange(stemEnd...)
    for index in 0..<replacement.utf8CodeUnitCount {
      word.append(replacement.utf8Start[index])
    }
  }

  private mutating func stripPlural() {
    if ends("sses") {
      set("ss")
    } else if ends("ies") {
      set("i")
    } else if !ends("ss"), ends("s") {
      set("")
    }
  }

  private mutating func stripPast() {
    if ends("eed") {
      if measure(stemEnd) > 0 { set("ee") }
      return
    }
    guard ends("ed") && hasVowel(stemEnd) || ends("ing") && hasVowel(stemEnd) else { return }
    set("")
    if ends("at") {
      set("ate")
    } else if ends("bl") {
      set("ble")
    } else if ends("iz") {
      set("ize")
    } else if endsInDouble(word.count) {
      if let last = word.last, ![0x6C, 0x73, 0x7A].contains(last) { word.removeLast() }
    } else if measure(word.count) == 1, endsInShort(word.count) {
      word.append(0x65)
    }
  }

  private mutating func turnY() {
    if ends("y"), hasVowel(stemEnd) { set("i") }
  }

  private static let doubleSuffixes: [(StaticString, StaticString)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
  ]
  private static let tripleSuffixes: [(StaticString, StaticString)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
  ]
  private static let longSuffixes: [StaticString] = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism",
    "ate", "iti", "ous", "ive", "ize",
  ]

  private mutating func replaceFirst(
    of pairs: [(StaticString, StaticString)], measure least: Int
  ) {
    for (suffix, replacement) in pairs where ends(suffix) {
      if measure(stemEnd) >= least { set(replacement) }
      return
    }
  }

  private mutating func stripLong() {
    if ends("ion"), stemEnd > 0, word[stemEnd - 1] == 0x73 || word[stemEnd - 1] == 0x74 {
      if measure(stemEnd) > 1 { set("") }
      return
    }
    var longest = 0
    var cut = 0
    for suffix in Self.longSuffixes where suffix.utf8CodeUnitCount > longest && ends(suffix) {
      longest = suffix.utf8CodeUnitCount
      cut = stemEnd
    }
    guard longest > 0 else { return }
    stemEnd = cut
    if measure(stemEnd) > 1 { set("") }
  }

  private mutating func tidy() {
    if ends("e") {
      let least = measure(stemEnd)
      if least > 1 || least == 1 && !endsInShort(stemEnd) { set("") }
    }
    if word.count > 1, word.last == 0x6C, endsInDouble(word.count), measure(word.count) > 1 {
      word.removeLast()
    }
  }
}

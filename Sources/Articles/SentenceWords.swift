/// The words a sentence splitter has to know.
enum SentenceWords {
  enum Abbreviation {
    case none
    /// Never the last word of a sentence: "Mr.", "Gen.".
    case alwaysGoesOn
    /// Ends a sentence only before a word that begins sentences: "U.S.", "Inc.".
    case mayEnd
    /// Goes on only before a number: "No.".
    case beforeNumber
  }

  /// What the word is whose full stop stands at byte `stop`.
  static func abbreviation(
    endingAt stop: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Abbreviation {
    var low = stop
    while low > 0, isLetter(bytes[low - 1]) || bytes[low - 1] == 0x2E { low -= 1 }
    let length = stop - low
    guard length > 0 else { return .none }
    if length == 1, bytes[low] & 0xDF >= 0x41, bytes[low] < 0x80 {
      return isLower(bytes[low]) || bytes[low] == 0x49 && !isInitial(low, bytes)
        ? .none : .alwaysGoesOn
    }
    guard length <= 8 else { return .none }
    if let known = known[number(of: bytes[low..<stop])] { return known }
    return isDotted(bytes[low..<stop]) ? .mayEnd : .none
  }

  static func isStarter(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard (1...12).contains(word.count), let first = word.first, (0x41...0x5A).contains(first)
    else { return false }
    return starters.contains(String(decoding: word, as: UTF8.self))
  }

  static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  static func isLetter(_ byte: UInt8) -> Bool {
    isLower(byte | 0x20) || byte >= 0x80
  }

  /// Whether "I." follows another initial and so is one, not the pronoun or a numeral.
  private static func isInitial(_ low: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    low >= 2 && bytes[low - 1] == 0x20 && bytes[low - 2] == 0x2E
  }

  /// Single letters with stops between them: "U.S", "a.m".
  private static func isDotted(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.count % 2 == 1
      && word.enumerated().allSatisfy { ($0.offset % 2 == 1) == ($0.element == 0x2E) }
  }

  /// The bytes of a word of eight at most, in small letters, as one number.
  private static func number(of word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0) { number, byte in
      number << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }

  private static let known: [UInt64: Abbreviation] = {
    var known: [UInt64: Abbreviation] = [:]
    for word in goingOn.split(separator: " ") { known[number(of: word.utf8)] = .alwaysGoesOn }
    for word in ending.split(separator: " ") { known[number(of: word.utf8)] = .mayEnd }
    for word in numbered.split(separator: " ") { known[number(of: word.utf8)] = .beforeNumber }
    return known
  }()

  private static let goingOn = """
    mr mrs ms mx messrs dr prof gen lt col maj capt cmdr cdr adm sgt brig cpl sen rep gov pres rev \
    hon st ste mt ft vs e.g i.e cf viz supt insp lieut atty amb min sec vol approx ca fr mme mlle \
    mgr dir asst assoc dep hr ph.d v
    """
  private static let ending = """
    inc ltd co corp bros jr sr etc al dept est a.m p.m u.s u.k u.n e.u d.c ave blvd rd univ \
    jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thurs fri calif mass penn fla
    """
  private static let numbered = "no nos art fig pp p ch nr sect para op"

  private static let starters: Set<String> = Set(
    """
    The A An In On At By For From With As It Its He His She Her They Their We Our I You This That \
    These Those There Here But And Or So Yet If When While After Before Since Until Although Though \
    Because However Moreover Meanwhile Then Now Also Still Such Some Many Most Several One Two Both \
    Each Every No Not What Who Why How Where Which Under Over During Despite According Earlier Later \
    Last Even Only Just To
    """.split(separator: " ").map(String.init))
}

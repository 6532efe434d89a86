/// A name of an organization or a place as it is compared with others.
struct OrganizationName: Hashable, Sendable {
  /// Folded, without legal forms; numbers in digits, spelled as in America.
  let words: [String]
  /// Whether a legal form was left out.
  let isCompany: Bool

  init(_ name: String) {
    guard !Self.isWord(name) else {
      (words, isCompany) = ([ActorRegistry.key(name)], false)
      return
    }
    let all = Self.joinedInitials(
      ActorRegistry.key(name).split(separator: " ").map(String.init).filter { $0 != "and" })
    let core = Self.withoutGroup(Self.withoutAcronym(LegalForms.removed(from: all)))
    isCompany = core.count < (all.first == "the" ? all.count - 1 : all.count)
    words = Self.digits(core).map { Self.american[$0] ?? $0 }
  }

  private static func isWord(_ name: String) -> Bool {
    name.utf8.allSatisfy { 0x60 < $0 | 0x20 && $0 | 0x20 < 0x7B } || name.allSatisfy(\.isLetter)
  }

  /// Without blanks: "Good Will" and "Goodwill" are one.
  var whole: String { words.joined() }

  /// What transliterations of the name share.
  var key: [UInt8] { Array(words.map { NameSimilarity.key($0.utf8) }.joined()) }

  /// "Harrow Motor Works HMW" as "Harrow Motor Works".
  private static func withoutAcronym(_ words: [String]) -> [String] {
    guard words.count > 3, let last = words.last, last.utf8.count > 2 else { return words }
    var letters = last[...]
    for word in words.dropLast() where word.first == letters.first { letters.removeFirst() }
    guard letters.isEmpty, words[0].first == last.first else { return words }
    return LegalForms.removed(from: words.dropLast())
  }

  /// "Otto Harrow Holdings" as "Otto Harrow"; a single word before it needs it to be told apart.
  private static func withoutGroup(_ words: [String]) -> [String] {
    guard words.count > 2, let last = words.last,
      ["group", "holding", "holdings"].contains(last)
    else { return words }
    return words.dropLast()
  }

  /// "L.L.C." as one word.
  private static func joinedInitials(_ words: [String]) -> [String] {
    var joined: [String] = []
    var isOpen = false
    for word in words {
      if isOpen, word.utf8.count == 1 {
        joined[joined.count - 1] += word
      } else {
        joined.append(word)
        isOpen = word.utf8.count == 1
      }
    }
    return joined
  }

  /// "Forty-fourth" and "44th" as "44".
  private static func digits(_ words: [String]) -> [String] {
    var found: [String] = []
    var tens: Int?
    for word in words {
      let number = numbers[word]
      if let ten = tens, let number, number < 10 {
        found[found.count - 1] = String(ten + number)
        tens = nil
        continue
      }
      tens = number.flatMap { $0 >= 20 ? $0 : nil }
      found.append(number.map(String.init) ?? withoutOrdinal(word))
    }
    return found
  }

  private static func withoutOrdinal(_ word: String) -> String {
    guard let first = word.utf8.first, 0x30...0x39 ~= first else { return word }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let isOrdinal = ["st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
    return isOrdinal ? String(digits) : word
  }

  private static let numbers: [String: Int] = {
    let ones = [
      "one first", "two second", "three third", "four fourth", "five fifth", "six sixth",
      "seven seventh", "eight eighth", "nine ninth", "ten tenth", "eleven eleventh",
      "twelve twelfth",
    ]
    let tens = ["twenty twentieth", "thirty thirtieth", "forty fortieth", "fifty fiftieth"]
    var numbers: [String: Int] = [:]
    for (index, words) in ones.enumerated() {
      for word in words.split(separator: " ") { numbers[String(word)] = index + 1 }
    }
    for (index, words) in tens.enumerated() {
      for word in words.split(separator: " ") { numbers[String(word)] = index * 10 + 20 }
    }
    return numbers
  }()

  private static let american = [
    "organisation": "organization", "centre": "center", "defence": "defense", "labour": "labor",
    "programme": "program", "harbour": "harbor",
  ]
}

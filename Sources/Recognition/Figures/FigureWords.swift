import Articles
import Lexicons

/// What a word can be in a number.
enum NumberWordRole: Equatable, Sendable {
  case cardinal(Double)
  /// "million", "dozen"; plural forms ("millions") count nothing exact.
  case scale(Double, isPlural: Bool)
  case ordinal
  case fraction(Double)
}

/// The words figures are made of, and those that tell a figure from something else.
///
/// A class, so that whatever holds the many tables is copied at once.
final class FigureWords: Sendable {
  let numbers: WordMap<NumberWordRole>
  /// Signs and codes before a number, words and signs behind it.
  let currencies: PhraseMap<Currency>
  let units: PhraseMap<FigureUnit>
  /// First words of numbers and of currencies that stand before one.
  private let starters: WordMap<Void>
  /// Words around a number that make it less than exact.
  let approximate: WordMap<Void>
  /// Words a number after them names rather than counts: "Article 5".
  let designators: WordMap<Void>
  /// Words no noun phrase goes on with.
  let stops: WordMap<Void>
  /// Forms of verbs that stand between a subject and a number.
  let verbs: WordMap<Void>
  /// Currencies that are common words too.
  let doubtful: WordMap<Void>
  /// Behind "the" a number counts only several: "the 28 guests", not "the 787".
  let designated: WordMap<Void>
  /// "the", "its", "past": no part of what is counted.
  let determiners: WordMap<Void>
  let auxiliaries: WordMap<Void>
  /// What may stand between a number and the words before it that say what it counts.
  let skipped: WordMap<Void>
  /// Nouns of many without an s: "people", "troops".
  let collectives: WordMap<Void>
  /// "long" in "three long years".
  let stretching: WordMap<Void>
  /// Vague quantities: "several", "few".
  let vague: WordMap<Void>
  /// Nouns that a number joined by a hyphen counts: "28-point".
  let hyphened: WordMap<Void>

  init(lexicons: Lexicons) {
    numbers = WordMap(Self.roles(lexicons.numberWords))
    let signs = lexicons.currencies.filter { $0.kind != .word }
      .map { TextTokens(ArticleText($0.text)) }
      .compactMap { text in text.all.first.map(text.text) }
    starters = WordMap(
      (["a", "an", "half"] + lexicons.numberWords.map(\.word) + signs).map { ($0, ()) })
    currencies = PhraseMap(
      lexicons.currencies.map { (text: $0.text, keepsCase: $0.kind != .word, value: $0) })
    units = PhraseMap(
      Self.unitWords.flatMap { words, unit in
        words.split(separator: "|").map { (text: String($0), keepsCase: false, value: unit) }
      })
    approximate = Self.set(Self.approximateWords)
    designators = Self.set(Self.designatorWords)
    stops = Self.set(Self.stopWords)
    verbs = Self.set(Self.verbWords)
    doubtful = Self.set("won real reals rand sol som kip fen lei leva buck dong lek dram pula")
    designated = Self.set("the a this that another new")
    determiners = Self.set("the a an its their his her this these those past last next")
    auxiliaries = Self.set("was were been has have had is are be will")
    skipped = Self.set(
      """
      at than to by for of up just only reportedly as in after within from against first out worth
      """)
    collectives = Self.set(
      """
      people men women children police troops crew personnel staff dead wounded injured missing \
      killed cattle sheep fish aircraft spacecraft
      """)
    stretching = Self.set(
      """
      long full whole consecutive straight more additional further extra successive solid working \
      calendar business short
      """)
    vague = Self.set("several few many countless couple hundreds thousands tens dozens")
    hyphened = Self.set(
      "point member nation person man woman seat vote strong page country ship vehicle party story storey"
    )
  }

  /// Whether a number in words, a fraction or a currency's sign or code can begin with a token.
  func canBegin(_ token: TextToken, _ text: TextTokens) -> Bool {
    token.kind == .mark
      ? token.mark == 0x24 || token.mark >= 0xA2 : starters.contains(token, text)
  }

  private static func set(_ words: String) -> WordMap<Void> {
    WordMap(words.split(separator: " ").map { (String($0), ()) })
  }

  /// Articles, "single" and "both" are numbers only to a grammarian.
  private static func roles(_ words: [NumberWord]) -> [(String, NumberWordRole)] {
    let left = ["a", "an", "both", "couple", "pair", "single", "nil", "nought", "score", "gross"]
    return words.filter { !left.contains($0.word) && !$0.word.contains("-") }
      .sorted { rank($0) < rank($1) }
      .map { word in
        let role: NumberWordRole =
          switch word.kind {
          case .cardinal: .cardinal(word.value)
          case .scale: .scale(word.value, isPlural: word.word.hasSuffix("s"))
          case .ordinal: .ordinal
          case .fraction: .fraction(word.value)
          }
        return (word.word, role)
      }
  }

  /// Of a word with two uses the later entry counts: "third" is rather an ordinal.
  private static func rank(_ word: NumberWord) -> Int { word.kind == .fraction ? 0 : 1 }
}
